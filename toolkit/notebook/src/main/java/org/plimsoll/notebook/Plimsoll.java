package org.plimsoll.notebook;

import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * The hook for kernels that know no extensions.
 *
 * <p>In IJava, once the toolkit's jars are on the class path:
 *
 * <pre>{@code
 * org.plimsoll.notebook.Plimsoll.in(getKernelInstance());
 * }</pre>
 */
public final class Plimsoll {
  private Plimsoll() {}

  /**
   * Gives a running kernel our imports and renderers.
   *
   * @param kernel IJava's, JJava's or our own kernel
   * @throws IllegalArgumentException if it is none of these
   * @throws Exception if the kernel cannot evaluate the imports
   */
  public static void in(Object kernel) throws Exception {
    if (kernel instanceof BaseKernel jjava) {
      new PlimsollExtension().install(jjava);
    } else if (isIJava(kernel)) {
      IJavaDisplay.install(kernel);
    } else {
      throw new IllegalArgumentException(
          "kernel must be IJava's, JJava's or Plimsoll's, was %s; write Plimsoll.in(getKernelInstance())"
              .formatted(kernel.getClass().getName()));
    }
  }

  private static boolean isIJava(Object kernel) {
    try {
      return IJavaDisplay.matches(kernel);
    } catch (NoClassDefFoundError absent) {
      return false; // outside IJava its library is not there, and then it is not the kernel either
    }
  }
}
