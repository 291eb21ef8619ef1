package org.plimsoll.kernel.run;

import java.time.Duration;
import java.util.function.Supplier;
import org.plimsoll.kernel.document.Notebook;
import org.plimsoll.kernel.protocol.KernelOptions;

/**
 * Runs notebooks from top to bottom, each in a fresh kernel in this JVM. Cells run in the JVM's
 * working directory.
 */
public final class NotebookRunner {
  private final Duration cellTimeout;
  private final Supplier<CellKernel> kernels;

  NotebookRunner(Duration cellTimeout, Supplier<CellKernel> kernels) {
    if (cellTimeout.isNegative() || cellTimeout.isZero()) {
      throw new IllegalArgumentException("cell time-out must be positive, was " + cellTimeout);
    }
    this.cellTimeout = cellTimeout;
    this.kernels = kernels;
  }

  /**
   * Makes a runner on the real kernel.
   *
   * @param cellTimeout how long a cell may take; it is interrupted then
   * @return the runner
   */
  public static NotebookRunner withCellTimeout(Duration cellTimeout) {
    return new NotebookRunner(cellTimeout, () -> new EmbeddedKernel(KernelOptions.defaults()));
  }

  /**
   * Runs a notebook.
   *
   * @param notebook the notebook; what an earlier run left in it is ignored
   * @param listener is told how the run gets on
   * @return the notebook with its new outputs, and how each cell ended
   */
  public RunReport run(Notebook notebook, RunListener listener) {
    long start = System.nanoTime();
    CellSequence sequence = new CellSequence(notebook, listener);
    try (CellKernel kernel = kernels.get();
        TimeLimit limit = new TimeLimit(cellTimeout)) {
      listener.started(notebook.codeCells());
      sequence.runAll(kernel, limit, cellTimeout);
    }
    RunReport report = sequence.report(Duration.ofNanos(System.nanoTime() - start));
    listener.finished(report);
    return report;
  }
}
