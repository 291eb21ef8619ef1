package org.plimsoll.kernel.run;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs one cell after the other, each on the same thread, and interrupts a cell that takes too
 * long.
 */
final class TimeLimit implements AutoCloseable {
  /** How long an interrupted cell has to end before the kernel is given up. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Duration limit;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread cells = new Thread(task, "plimsoll-cells");
            cells.setDaemon(true);
            return cells;
          });

  TimeLimit(Duration limit) {
    this.limit = limit;
  }

  /** Runs the cell; false when it had to be interrupted. */
  boolean run(Runnable cell, Runnable interrupt) {
    Future<?> running = thread.submit(cell);
    if (ended(running, limit)) {
      return true;
    }
    interrupt.run();
    ended(running, GRACE);
    return false;
  }

  private static boolean ended(Future<?> running, Duration within) {
    try {
      running.get(within.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the kernel broke while it ran a cell", e.getCause());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
