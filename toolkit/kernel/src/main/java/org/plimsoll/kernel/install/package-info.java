/**
 * How does Jupyter find the kernel? Writes the kernelspec: a folder that stands on its own, with
 * {@code kernel.json}, the jars, the icons and a class-data archive for a quick start.
 *
 * <p>Entry point: {@link org.plimsoll.kernel.install.KernelInstaller}. The jars stay separate jars:
 * merging them would break the services by which extensions are found.
 */
@NullMarked
package org.plimsoll.kernel.install;

import org.jspecify.annotations.NullMarked;
