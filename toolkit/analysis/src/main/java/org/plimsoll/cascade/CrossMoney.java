package org.plimsoll.cascade;

import java.util.List;

/** What the accounts of a cross book have, row by row, from the columns as they were given. */
final class CrossMoney {
  private final CrossColumns columns;
  private final double[] marks;
  private final double[] rates;

  CrossMoney(List<CrossAsset> assets, CrossColumns columns) {
    this.columns = columns;
    this.marks = assets.stream().mapToDouble(CrossAsset::price).toArray();
    this.rates = assets.stream().mapToDouble(CrossAsset::maintenanceRate).toArray();
  }

  /** Cash less what the legs cost; the cash is added last. */
  static double fixed(CrossColumns columns, int row) {
    double sum = 0;
    for (int leg = columns.firstLeg(row); leg < columns.firstLeg(row + 1); leg++) {
      sum -= columns.quantities().get(leg) * columns.entryPrices().get(leg);
    }
    return sum + columns.cash().get(row);
  }

  /** The quantity that a price multiplies: less what maintenance takes. */
  private double weight(int leg) {
    double quantity = columns.quantities().get(leg);
    return quantity - rates[columns.asset(leg)] * Math.abs(quantity);
  }

  /** Free equity, the terms in the order of the legs. */
  double freeEquity(int row, double[] prices) {
    double sum = fixed(columns, row);
    for (int leg = columns.firstLeg(row); leg < columns.firstLeg(row + 1); leg++) {
      sum += weight(leg) * prices[columns.asset(leg)];
    }
    return sum;
  }

  /** What is at stake: the free equity lost if every leg moved against the account by all of it. */
  double gross(int row) {
    double sum = 0;
    for (int leg = columns.firstLeg(row); leg < columns.firstLeg(row + 1); leg++) {
      sum += Math.abs(weight(leg) * marks[columns.asset(leg)]);
    }
    return sum;
  }

  /** The move against all legs that an account outlives, rounded down; all of them without legs. */
  float reach(int row) {
    double gross = gross(row);
    double equity = freeEquity(row, marks);
    if (gross == 0) {
      boolean isSafe = columns.firstLeg(row) == columns.firstLeg(row + 1) && equity >= 0;
      return isSafe ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
    }
    double rounding = CrossLayout.ROUNDING * (Math.abs(fixed(columns, row)) + gross);
    double exact = (equity - rounding) / gross;
    float rounded = (float) exact;
    return rounded > exact ? Math.nextDown(rounded) : rounded;
  }
}
