package org.plimsoll.cli.bench;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * How long a piece of work takes: the median and the least of several repeats after warming up.
 *
 * <p>Warm means that the compiler has settled and the heap has been touched: two seconds have
 * passed, and the least of the last five runs is not 3 % below the least before them.
 */
record Timing(double median, double least) {
  /** Nanoseconds of a millisecond. */
  static final double MILLI = 1e6;

  private static final int REPEATS = 21;
  private static final int LAST = 5;
  private static final int MOST_WARM_UPS = 20_000;
  private static final double STABLE = 0.97;
  private static final long WARM_UP_NANOS = 2_000_000_000L;

  /** Keeps the last result, so that no compiler can leave the work out. */
  @SuppressWarnings("unused")
  private static volatile Object kept = "";

  /** Times the work in nanoseconds. */
  static Timing of(Supplier<?> work) {
    warmUp(work);
    double[] nanos = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      nanos[i] = once(work);
    }
    Arrays.sort(nanos);
    return new Timing(nanos[REPEATS / 2], nanos[0]);
  }

  private static void warmUp(Supplier<?> work) {
    long start = System.nanoTime();
    double leastBefore = Double.POSITIVE_INFINITY;
    for (int runs = 0; runs < MOST_WARM_UPS; runs += LAST) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < LAST; i++) {
        least = Math.min(least, once(work));
      }
      if (least >= STABLE * leastBefore && System.nanoTime() - start > WARM_UP_NANOS) {
        return;
      }
      leastBefore = Math.min(least, leastBefore);
    }
  }

  private static double once(Supplier<?> work) {
    long start = System.nanoTime();
    kept = work.get();
    return (double) (System.nanoTime() - start);
  }

  /** The time of one of many equal parts. */
  Timing per(double parts) {
    return new Timing(median / parts, least / parts);
  }
}
