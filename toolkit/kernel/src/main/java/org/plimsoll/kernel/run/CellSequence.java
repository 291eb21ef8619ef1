package org.plimsoll.kernel.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.kernel.document.Cell;
import org.plimsoll.kernel.document.Notebook;
import org.plimsoll.kernel.document.Output;

/** One run through the cells of one notebook, and what it left so far. */
final class CellSequence {
  private final Notebook notebook;
  private final RunListener listener;
  private final OutputCollector outputs = new OutputCollector();
  private final List<CellReport> reports = new ArrayList<>();

  CellSequence(Notebook notebook, RunListener listener) {
    this.notebook = notebook;
    this.listener = listener;
  }

  void runAll(CellKernel kernel, TimeLimit limit, Duration timeout) {
    int total = notebook.codeCells();
    boolean stopped = false;
    for (int place = 0; place < notebook.cells().size(); place++) {
      Cell cell = notebook.cells().get(place);
      if (!cell.isCode()) {
        continue;
      }
      int index = reports.size() + 1;
      listener.cellStarted(index, total);
      long start = System.nanoTime();
      CellOutcome outcome =
          stopped || isLeftOut(cell) ? CellOutcome.NOT_RUN : run(cell, kernel, limit, timeout);
      boolean wasRun = outcome != CellOutcome.NOT_RUN;
      Duration duration = wasRun ? Duration.ofNanos(System.nanoTime() - start) : Duration.ZERO;
      reports.add(new CellReport(place, index, outcome, duration));
      listener.cellFinished(index, total, outcome, duration);
      stopped |= outcome.isFailure();
    }
    outputs.close();
  }

  private static boolean isLeftOut(Cell cell) {
    return cell.source().isBlank() || cell.tags().contains("skip-execution");
  }

  private CellOutcome run(Cell cell, CellKernel kernel, TimeLimit limit, Duration timeout) {
    outputs.startCell();
    if (!limit.run(() -> kernel.execute(cell.source(), outputs), kernel::interrupt)) {
      outputs.replaceErrors(timedOut(timeout));
      return CellOutcome.TIMED_OUT;
    }
    if (!outputs.hasError()) {
      return CellOutcome.PASSED;
    }
    return cell.tags().contains("raises-exception")
        ? CellOutcome.RAISED_AS_TAGGED
        : CellOutcome.FAILED;
  }

  private static Output.ErrorOutput timedOut(Duration timeout) {
    String sentence =
        String.format(
            "the cell ran longer than the time-out of %s s and was interrupted;"
                + " make it shorter or allow more",
            seconds(timeout));
    return new Output.ErrorOutput("CellTimeout", sentence, List.of("CellTimeout: " + sentence));
  }

  private static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0
        ? Long.toString(time.toSeconds())
        : Double.toString(time.toMillis() / 1000.0);
  }

  RunReport report(Duration duration) {
    List<Cell> cells = new ArrayList<>(notebook.cells());
    int started = 0;
    for (CellReport report : reports) {
      boolean wasRun = report.outcome() != CellOutcome.NOT_RUN;
      List<Output> results = wasRun ? outputs.outputs(started) : List.of();
      cells.set(
          report.place(),
          cells.get(report.place()).ran(wasRun ? Integer.valueOf(started + 1) : null, results));
      started += wasRun ? 1 : 0;
    }
    return new RunReport(notebook.withCells(cells), reports, duration);
  }
}
