package org.plimsoll.notebook;

import java.util.List;
import org.plimsoll.charts.Charts;
import org.plimsoll.tables.Tables;
import org.plimsoll.venue.MarginSchedule;

/** Loads the table and chart libraries while the user is still typing the first cell. */
final class WarmUp {
  private WarmUp() {}

  static void start() {
    Thread thread = new Thread(WarmUp::run, "plimsoll-warm-up");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  /** A warm-up that fails is silent: the cell that needs what is missing says so itself. */
  private static void run() {
    try {
      touch();
    } catch (Throwable saidLater) {
      // Nothing is lost: the libraries are then loaded by the cell that needs them.
    }
  }

  private static void touch() {
    MarginSchedule schedule =
        MarginSchedule.ofRates("warm-up", List.of(0.0), List.of(0.01), List.of(50.0));
    MimeBundle.of(Tables.table(schedule));
    MimeBundle.of(Charts.chart(schedule));
  }
}
