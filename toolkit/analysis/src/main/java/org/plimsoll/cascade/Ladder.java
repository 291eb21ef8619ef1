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

  private final FallingKeys falling;

  Ladder(Side side, double[] keys, double[] quantities, double[] bankruptcyValues, int[] rows) {
    this.side = side;
    this.sign = side.sign();
    this.keys = keys;
    this.quantities = quantities;
    this.bankruptcyValues = bankruptcyValues;
    this.rows = rows;
    this.sold = LadderLoop.runningSum(quantities);
    this.falling = new FallingKeys(keys);
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
    return falling.atLeast(sign * price);
  }

  @Override
  public double sold(int count) {
    return sold[count];
  }

  @Override
  public void settle(RoundList rounds, Settlement[] settlements) {
    int from = 0;
    for (int r = 0; r < rounds.size; r++) {
      settle(from, rounds.due[r], rounds.fills[r], settlements[r]);
      from = rounds.due[r];
    }
  }

  private void settle(int from, int to, double fillPrice, Settlement settlement) {
    for (int k = from; k < to; k++) {
      double notional = fillPrice * quantities[k];
      settlement.add(sign * (notional - bankruptcyValues[k]), notional);
    }
  }

  double liquidationPrice(int position) {
    return sign * keys[position];
  }
}
