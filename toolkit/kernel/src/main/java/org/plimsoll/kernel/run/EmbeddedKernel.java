package org.plimsoll.kernel.run;

import org.plimsoll.kernel.protocol.JavaKernel;
import org.plimsoll.kernel.protocol.KernelOptions;

/** The real kernel, in this JVM and without sockets. */
final class EmbeddedKernel implements CellKernel {
  private final JavaKernel kernel;

  /** Returns when the session is open, so that its start counts against no cell's time-out. */
  EmbeddedKernel(KernelOptions options) {
    kernel = JavaKernel.start(options);
    kernel.isComplete("");
  }

  @Override
  public void execute(String source, OutputCollector outputs) {
    kernel.execute(source, outputs);
  }

  @Override
  public void interrupt() {
    kernel.interrupt();
  }

  @Override
  public void close() {
    kernel.close();
  }
}
