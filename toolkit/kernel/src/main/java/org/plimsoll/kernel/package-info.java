/**
 * A Java kernel for Jupyter. It knows no margin: what it evaluates comes from the cells, and what
 * it shows beyond Java's own types comes from extensions found on the class path.
 */
@NullMarked
package org.plimsoll.kernel;

import org.jspecify.annotations.NullMarked;
