package org.plimsoll.cascade;

/** Sums and searches over one side of a book in the order it falls. */
final class LadderLoop {
  /** So few are looked through one by one. */
  private static final int FEW = 8;

  private LadderLoop() {}

  /**
   * The sum before each value, and of all. The part lost to rounding is carried along, so that the
   * sums are the same in whatever order equal prices come.
   */
  static double[] runningSum(double[] values) {
    double[] sums = new double[values.length + 1];
    ExactSum sum = new ExactSum();
    for (int i = 0; i < values.length; i++) {
      sum.add(values[i]);
      sums[i + 1] = sum.value();
    }
    return sums;
  }

  /**
   * For every step of an even grid over falling keys, the first position in it or below it; one
   * entry more for the end.
   */
  static int[] firstOfStep(double[] keys, double top, double stepsPerKey, int steps) {
    int[] first = new int[steps + 1];
    int step = 0;
    for (int i = 0; i < keys.length; i++) {
      int own = Math.min((int) ((top - keys[i]) * stepsPerKey), steps - 1);
      while (step < own) {
        first[++step] = i;
      }
    }
    while (step < steps) {
      first[++step] = keys.length;
    }
    return first;
  }

  /** Counts falling keys of at least a key, known to be from some count to some other. */
  static int due(double[] keys, double key, int from, int to) {
    int low = from;
    int high = to;
    while (high - low > FEW) {
      int middle = (low + high) >>> 1;
      if (keys[middle] >= key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    while (low < high && keys[low] >= key) {
      low++;
    }
    return low;
  }
}
