package org.plimsoll.cascade;

import java.util.Arrays;

/** The rounds of one cascade while it runs: prices, fills and who was due, growing. */
final class RoundList {
  private static final int FIRST_ROOM = 32;

  int size;
  double[] prices = new double[FIRST_ROOM];
  double[] fills = new double[FIRST_ROOM];
  double[] sold = new double[FIRST_ROOM];
  int[] due = new int[FIRST_ROOM];

  void add(double price, double fill, double soldAfter, int dueAfter) {
    if (size == prices.length) {
      prices = Arrays.copyOf(prices, 2 * size);
      fills = Arrays.copyOf(fills, 2 * size);
      sold = Arrays.copyOf(sold, 2 * size);
      due = Arrays.copyOf(due, 2 * size);
    }
    prices[size] = price;
    fills[size] = fill;
    sold[size] = soldAfter;
    due[size] = dueAfter;
    size++;
  }
}
