package org.plimsoll.cascade;

/**
 * What is left of, or missing from, the margins of the positions closed in one round: a running
 * count inside one loop.
 */
final class Settlement {
  private final double feeRate;
  double surplus;
  double fees;
  double shortfall;
  int bankrupt;

  Settlement(double feeRate) {
    this.feeRate = feeRate;
  }

  /** The loops of both kinds of order call this; it is small enough to be compiled into them. */
  void add(double left, double notional) {
    if (left >= 0) {
      surplus += left;
      fees += Math.min(left, feeRate * notional);
    } else {
      shortfall -= left;
      bankrupt++;
    }
  }
}
