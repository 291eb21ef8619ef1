package org.plimsoll.kernel.run;

import java.time.Duration;

/** Is told how a run gets on. All methods do nothing unless overridden. */
public interface RunListener {
  /** Listens to nothing. */
  RunListener NONE = new RunListener() {};

  /**
   * Is called when the kernel is up and before the first cell.
   *
   * @param total the number of code cells
   */
  default void started(int total) {}

  /**
   * Is called before a code cell runs.
   *
   * @param index the cell's place among the code cells, from 1
   * @param total the number of code cells
   */
  default void cellStarted(int index, int total) {}

  /**
   * Is called when a code cell has ended.
   *
   * @param index the cell's place among the code cells, from 1
   * @param total the number of code cells
   * @param outcome how it ended
   * @param duration how long it took
   */
  default void cellFinished(int index, int total, CellOutcome outcome, Duration duration) {}

  /**
   * Is called when the kernel is closed.
   *
   * @param report what the run gave
   */
  default void finished(RunReport report) {}
}
