package org.plimsoll.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.plimsoll.kernel.document.Output;
import org.plimsoll.kernel.run.CellOutcome;
import org.plimsoll.kernel.run.RunReport;

/** Progress as lines that read well in a log: one per notebook, more when it takes long. */
final class ProgressInLines implements Progress {
  /** A log that stays silent longer than this looks hung. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final PrintWriter out;
  private final String label;
  private final long start = System.nanoTime();
  private long lastLine = start;

  ProgressInLines(PrintWriter out, String label) {
    this.out = out;
    this.label = label;
  }

  @Override
  public void cellFinished(int index, int total, CellOutcome outcome, Duration duration) {
    long now = System.nanoTime();
    if (now - lastLine > SILENCE.toNanos()) {
      lastLine = now;
      line(index, total, Duration.ofNanos(now - start), "");
    }
  }

  @Override
  public void finished(RunReport report) {
    line(
        report.cellsRun(),
        report.cells().size(),
        report.duration(),
        report.passed() ? "" : "  FAILED");
    failureOf(report).lines().forEach(this::remark);
  }

  /** Says in one line where and why a run stopped; empty when it did not. */
  static String failureOf(RunReport report) {
    return report
        .failedCell()
        .map(
            cell ->
                "code cell "
                    + cell.number()
                    + ": "
                    + report.failure().map(ProgressInLines::text).orElse(""))
        .orElse("");
  }

  private static String text(Output.ErrorOutput error) {
    String first = error.message().lines().findFirst().orElse("");
    return error.name() + (first.isEmpty() ? "" : ": " + first);
  }

  private void line(int cells, int total, Duration time, String end) {
    out.printf(
        Locale.ROOT,
        "%s  %d/%d cells  %.1f s%s%n",
        label,
        cells,
        total,
        time.toMillis() / 1000.0,
        end);
    out.flush();
  }

  @Override
  public void remark(String text) {
    out.println("      " + text);
    out.flush();
  }

  @Override
  public void close() {
    out.flush();
  }
}
