package org.plimsoll.liquidity;

import java.util.Arrays;

/**
 * One side of a book as stretches of amount, on each of which the price goes from a start to an end
 * along a straight line: level for an order book, sloped for a depth curve.
 */
final class Ladder {
  private final double[] amounts;
  private final double[] starts;
  private final double[] ends;

  /**
   * Takes over its arrays.
   *
   * @param amounts where each stretch ends, rising, the first above 0
   * @param starts price factor at the start of each
   * @param ends price factor at the end of each
   */
  Ladder(double[] amounts, double[] starts, double[] ends) {
    this.amounts = amounts;
    this.starts = starts;
    this.ends = ends;
  }

  double total() {
    return amounts.length == 0 ? 0 : amounts[amounts.length - 1];
  }

  /** The price after an amount, 0 or more; beyond the end the last one. */
  double factor(double amount) {
    if (amount <= 0 || amounts.length == 0) {
      return 1;
    }
    int stretch = stretch(amount);
    return stretch == amounts.length ? ends[stretch - 1] : at(stretch, amount);
  }

  /** What a piece trades, beyond the end nothing. */
  double filled(double low, double high) {
    return Math.min(high, total()) - Math.min(low, total());
  }

  /** Amount times price factor of what a piece trades. */
  double value(double low, double high) {
    double from = low;
    double to = Math.min(high, total());
    double value = 0;
    for (int i = stretch(low); i < amounts.length && from < to; i++) {
      double end = Math.min(to, amounts[i]);
      value += (end - from) * 0.5 * (at(i, from) + at(i, end));
      from = end;
    }
    return value;
  }

  private double at(int stretch, double amount) {
    double begin = stretch == 0 ? 0 : amounts[stretch - 1];
    double share = (amount - begin) / (amounts[stretch] - begin);
    return starts[stretch] + share * (ends[stretch] - starts[stretch]);
  }

  /** The first stretch that reaches the amount; the number of stretches if none does. */
  private int stretch(double amount) {
    int place = Arrays.binarySearch(amounts, amount);
    return place >= 0 ? place : -place - 1;
  }
}
