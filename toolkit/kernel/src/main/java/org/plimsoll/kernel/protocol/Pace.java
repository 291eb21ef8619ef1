package org.plimsoll.kernel.protocol;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds back whoever shows things faster than a front end can take them: without it, a cell that
 * prints to both streams by turns fills the queue with messages that are still on their way long
 * after the cell was stopped. A burst passes at full speed.
 */
final class Pace {

  static final int BURST = 3_000;
  static final long NANOS_EACH = TimeUnit.SECONDS.toNanos(1) / 2_500;

  private long due = System.nanoTime();

  /** Waits until one more message may be sent; an interrupted thread does not wait. */
  void take() {
    long wait = reserve(System.nanoTime());
    if (wait > 0) {
      LockSupport.parkNanos(wait);
    }
  }

  private synchronized long reserve(long now) {
    long earliest = now - BURST * NANOS_EACH;
    due = (due - earliest < 0 ? earliest : due) + NANOS_EACH;
    return Math.min(due - now, BURST * NANOS_EACH);
  }
}
