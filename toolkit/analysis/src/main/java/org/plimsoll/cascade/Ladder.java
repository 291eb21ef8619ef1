package org.plimsoll.cascade;

import org.plimsoll.venue.Side;

/**
 * One side of a book in the order it falls: liquidation prices, what is sold up to each of them,
 * and what the bankrupt value of each position is.
 *
 * <p>To serve both sides by the same loops, prices are kept as keys that fall: the price of a long,
 * minus the price of a short. At a price p every position with a key of at least sign x p is due.
 * The arrays belong to this object and are never handed out.
 */
final class Ladder implements Falling {
  /** Positions that share a step of the grid, on average. */
  private static final int PER_STEP = 4;

  private static final int MOST_STEPS = 1 << 20;

  final Side side;
  final double sign;

  /** sign x liquidation price, highest first. */
  final double[] keys;

  /** Absolute quantity of each position, base units. */
  final double[] quantities;

  /** Quantity x bankruptcy price of each position. */
  final double[] bankruptcyValues;

  /** Sum of the quantities before each position; one more entry than positions, rounded once. */
  final double[] sold;

  /** Where each position stands in the book. */
  final int[] rows;

  private final double top;
  private final double stepsPerPrice;

  /** The first position whose key lies in each step of an even grid from the top down. */
  private final int[] firstOfStep;

  Ladder(Side side, double[] keys, double[] quantities, double[] bankruptcyValues, int[] rows) {
    this.side = side;
    this.sign = side.sign();
    this.keys = keys;
    this.quantities = quantities;
    this.bankruptcyValues = bankruptcyValues;
    this.rows = rows;
    this.sold = LadderLoop.runningSum(quantities);
    this.top = keys.length == 0 ? 0 : keys[0];
    int steps = Math.max(1, Math.min(MOST_STEPS, keys.length / PER_STEP));
    this.stepsPerPrice = stepsPerPrice(steps);
    this.firstOfStep = LadderLoop.firstOfStep(keys, top, stepsPerPrice, steps);
  }

  private double stepsPerPrice(int steps) {
    double width = keys.length == 0 ? 0 : top - keys[keys.length - 1];
    double perPrice = steps / width;
    return perPrice < Double.POSITIVE_INFINITY ? perPrice : 0;
  }

  int size() {
    return keys.length;
  }

  double quantity() {
    return sold[keys.length];
  }

  @Override
  public double sign() {
    return sign;
  }

  /** Counts the positions due at a price: those with a key of at least sign x price. */
  @Override
  public int due(double price) {
    double key = sign * price;
    int size = keys.length;
    if (size == 0 || key > keys[0]) {
      return 0;
    }
    if (key <= keys[size - 1]) {
      return size;
    }
    int step = Math.min((int) ((top - key) * stepsPerPrice), firstOfStep.length - 2);
    return LadderLoop.due(keys, key, firstOfStep[step], firstOfStep[step + 1]);
  }

  @Override
  public double sold(int count) {
    return sold[count];
  }

  @Override
  public void settle(int from, int to, double fillPrice, Settlement settlement) {
    for (int k = from; k < to; k++) {
      double notional = fillPrice * quantities[k];
      settlement.add(sign * (notional - bankruptcyValues[k]), notional);
    }
  }

  double liquidationPrice(int position) {
    return sign * keys[position];
  }
}
