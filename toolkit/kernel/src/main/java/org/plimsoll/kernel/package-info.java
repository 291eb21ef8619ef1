/**
 * A Java kernel for Jupyter. The question of this package: who asked? Its entry point is {@link
 * org.plimsoll.kernel.KernelMain}, which Jupyter starts with a connection file. The kernel knows no
 * margin: it evaluates cells and shows what comes of them.
 */
@NullMarked
package org.plimsoll.kernel;

import org.jspecify.annotations.NullMarked;
