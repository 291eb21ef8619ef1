package org.plimsoll.notebook;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * Gives a kernel our imports and renderers, found by the service loader as soon as this jar is on
 * the kernel's class path.
 */
public final class PlimsollExtension implements Extension {

  /** Made by the service loader. */
  public PlimsollExtension() {}

  @Override
  public void install(BaseKernel kernel) {
    JJavaDisplay.register(kernel.getRenderer());
    kernel.evalRaw(String.join("\n", Imports.lines()));
    WarmUp.start();
  }
}
