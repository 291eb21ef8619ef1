package org.plimsoll.cascade;

/**
 * A sum of doubles to twice their precision, so that its rounded value is the same in whatever
 * order the terms came.
 *
 * <p>What every addition rounds off is kept beside the sum (Knuth's two-sum): the error is about n
 * 2^-106 of the sum of the magnitudes, far below the last digit of a double.
 */
final class ExactSum {
  private double high;
  private double low;

  void add(double term) {
    double sum = high + term;
    double part = sum - high;
    low += (high - (sum - part)) + (term - part);
    high = sum;
  }

  /** Adds some of a column, from one place of a list of rows to the next, each moved by a shift. */
  void add(double[] column, int shift, int[] rows, int from, int to) {
    double sum = high;
    double rest = low;
    for (int k = from; k < to; k++) {
      double term = column[rows[k] + shift];
      double next = sum + term;
      double part = next - sum;
      rest += (sum - (next - part)) + (term - part);
      sum = next;
    }
    high = sum;
    low = rest;
  }

  void add(ExactSum other) {
    add(other.high);
    low += other.low;
  }

  double value() {
    return high + low;
  }

  static ExactSum[] many(int count) {
    ExactSum[] sums = new ExactSum[count];
    for (int i = 0; i < count; i++) {
      sums[i] = new ExactSum();
    }
    return sums;
  }
}
