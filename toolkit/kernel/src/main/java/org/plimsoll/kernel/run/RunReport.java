package org.plimsoll.kernel.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plimsoll.kernel.document.Notebook;
import org.plimsoll.kernel.document.Output;

/**
 * What a run of one notebook gave.
 *
 * @param notebook the notebook with its new outputs
 * @param cells one report per code cell, in order
 * @param duration the time from the kernel's start to its end
 */
public record RunReport(Notebook notebook, List<CellReport> cells, Duration duration) {

  /** Keeps an unmodifiable copy. */
  public RunReport {
    cells = List.copyOf(cells);
  }

  /**
   * Tells whether every cell ended as its author meant it to.
   *
   * @return false when a cell failed or timed out
   */
  public boolean passed() {
    return failedCell().isEmpty();
  }

  /**
   * Finds the cell that ended the run.
   *
   * @return its report, if there is one
   */
  public Optional<CellReport> failedCell() {
    return cells.stream().filter(cell -> cell.outcome().isFailure()).findFirst();
  }

  /**
   * Finds the error that ended the run.
   *
   * @return the error shown under the failed cell, if there is one
   */
  public Optional<Output.ErrorOutput> failure() {
    return failedCell().stream()
        .flatMap(cell -> notebook.cells().get(cell.place()).outputs().stream())
        .filter(Output.ErrorOutput.class::isInstance)
        .map(Output.ErrorOutput.class::cast)
        .findFirst();
  }

  /**
   * Counts the cells that were run.
   *
   * @return the number of code cells that were started
   */
  public int cellsRun() {
    return (int) cells.stream().filter(cell -> cell.outcome() != CellOutcome.NOT_RUN).count();
  }
}
