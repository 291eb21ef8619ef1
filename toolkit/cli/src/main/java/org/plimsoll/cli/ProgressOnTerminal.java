package org.plimsoll.cli;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.plimsoll.kernel.run.CellOutcome;
import org.plimsoll.kernel.run.RunReport;

/** Progress as a bar that moves on one line of a terminal, one cell at a time. */
final class ProgressOnTerminal implements Progress {
  private static final int COLUMNS = 100;

  private final PrintWriter err;
  private final ProgressBar bar;
  private String remarks = "";

  ProgressOnTerminal(PrintWriter err, String label) {
    this.err = err;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(label)
            .setUnit(" cells", 1)
            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
            .setUpdateIntervalMillis(200)
            .setMaxRenderedLength(COLUMNS)
            .hideEta()
            .setConsumer(new DelegatingProgressBarConsumer(this::show, COLUMNS))
            .build();
  }

  private void show(String line) {
    err.print("\r" + line);
    err.flush();
  }

  @Override
  public void started(int total) {
    bar.maxHint(total);
  }

  @Override
  public void cellFinished(int index, int total, CellOutcome outcome, Duration duration) {
    bar.stepTo(outcome == CellOutcome.NOT_RUN ? bar.getCurrent() : index);
  }

  @Override
  public void finished(RunReport report) {
    remark(ProgressInLines.failureOf(report));
  }

  @Override
  public void remark(String text) {
    remarks += text.isEmpty() ? "" : "      " + text + System.lineSeparator();
  }

  @Override
  public void close() {
    bar.close();
    err.println();
    err.print(remarks);
    err.flush();
  }
}
