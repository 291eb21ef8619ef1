package org.plimsoll.notebook;

import java.util.List;
import org.plimsoll.charts.Charts;
import org.plimsoll.tables.Tables;
import org.plimsoll.venue.MarginSchedule;

/** Loads the table and chart libraries while the user is still typing the first cell. */
final class WarmUp {
  private static final String COLUMN_TYPES = "tech.tablesaw.api.ColumnType";

  private WarmUp() {}

  static void start() {
    initializeColumnTypes();
    Thread thread = new Thread(WarmUp::run, "plimsoll-warm-up");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  /**
   * Tablesaw's column types initialize each other: two threads that begin with different ones wait
   * for each other for ever. So all of them are ready before the thread and the first cell can
   * race.
   */
  private static void initializeColumnTypes() {
    try {
      Class.forName(COLUMN_TYPES, true, WarmUp.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError saidLater) {
      // As below: the cell that needs the library says so itself.
    }
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
