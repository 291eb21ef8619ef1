package org.plimsoll.cascade;

import org.plimsoll.units.Columns;

/**
 * One side of a book for a single cascade, which needs no order within a round.
 *
 * <p>Quantities are added up by even steps of price below the first price. As the price moves,
 * whole steps fall; only in the step it ends in are rows compared one by one. What closing them
 * gives is counted at the end, row by row in the book's order. Used once, by one thread.
 */
final class FallOrder implements Falling {
  private static final int STEPS = 8_192;
  private static final int BLOCK = 512;

  private final SideRows side;
  private final double sign;
  private final double top;
  private final double stepsPerPrice;
  private final short[] steps;
  private final double[] quantities = new double[STEPS];
  private final int[] counts = new int[STEPS];

  /** The step the price is in, and the sums over all steps before it. */
  private int at;

  private int fallen;
  private double fallenQuantity;
  private double sold;

  FallOrder(SideRows side, double price) {
    this.side = side;
    this.sign = side.side.sign();
    this.top = sign * price;
    double perPrice = (STEPS - 1) / (top - lowest(side));
    this.stepsPerPrice = perPrice > 0 && perPrice < Double.POSITIVE_INFINITY ? perPrice : 0;
    this.steps = new short[side.size];
    deal();
  }

  /** The key nobody can fall below: a price of 0 for longs, the furthest there is for shorts. */
  private static double lowest(SideRows side) {
    double lowest = 0;
    for (int i = 0; i < side.size && side.side.sign() < 0; i++) {
      lowest = Math.min(lowest, side.keys[i]);
    }
    return lowest;
  }

  private void deal() {
    double[] keys = side.keys;
    int[] rows = side.rows;
    Columns quantity = side.book.quantities();
    for (int i = 0; i < side.size; i++) {
      int step = step(keys[i]);
      steps[i] = (short) step;
      counts[step]++;
      quantities[step] += Math.abs(quantity.get(rows[i]));
    }
  }

  private int step(double key) {
    int step = (int) ((top - key) * stepsPerPrice);
    return Math.max(0, Math.min(step, STEPS - 1));
  }

  @Override
  public double sign() {
    return sign;
  }

  @Override
  public int due(double price) {
    double key = sign * price;
    int step = step(key);
    for (; at < step; at++) {
      fallen += counts[at];
      fallenQuantity += quantities[at];
    }
    return fallen + dueWithin(step, key);
  }

  private int dueWithin(int step, double key) {
    short wanted = (short) step;
    short[] steps = this.steps;
    int count = 0;
    double quantity = 0;
    for (int i = 0; i < steps.length; i++) {
      if (steps[i] == wanted && side.keys[i] >= key) {
        count++;
        quantity += Math.abs(side.book.quantities().get(side.rows[i]));
      }
    }
    sold = fallenQuantity + quantity;
    return count;
  }

  @Override
  public double sold(int count) {
    return sold;
  }

  /** First who, packed without a branch, then what: whether a row fell cannot be guessed. */
  @Override
  public void settle(RoundList rounds, Settlement[] settlements) {
    double[] roundKeys = new double[rounds.size + 1];
    for (int r = 0; r < rounds.size; r++) {
      roundKeys[r] = sign * rounds.prices[r];
    }
    roundKeys[rounds.size] = Double.NEGATIVE_INFINITY;
    int[] firstRound = firstRoundOfStep(roundKeys, rounds.size);
    int[] block = new int[BLOCK];
    for (int from = 0; from < steps.length; from += BLOCK) {
      int to = Math.min(steps.length, from + BLOCK);
      int count = pack(firstRound, rounds.size, from, to, block);
      for (int j = 0; j < count; j++) {
        int i = block[j];
        int round = firstRound[steps[i]];
        while (roundKeys[round] > side.keys[i]) {
          round++;
        }
        if (round < rounds.size) {
          settle(side.rows[i], rounds.fills[round], settlements[round]);
        }
      }
    }
  }

  private int pack(int[] firstRound, int rounds, int from, int to, int[] block) {
    int count = 0;
    for (int i = from; i < to; i++) {
      block[count] = i;
      count += firstRound[steps[i]] < rounds ? 1 : 0;
    }
    return count;
  }

  private void settle(int row, double fill, Settlement settlement) {
    double size = Math.abs(side.book.quantities().get(row));
    double notional = fill * size;
    double bankruptcyValue =
        size * side.book.entryPrices().get(row) - sign * side.book.margins().get(row);
    settlement.add(sign * (notional - bankruptcyValue), notional);
  }

  /** For each step the first round whose price reached it; the number of rounds if none did. */
  private int[] firstRoundOfStep(double[] roundKeys, int rounds) {
    int[] first = new int[STEPS];
    int round = 0;
    for (int step = 0; step < STEPS; step++) {
      while (round < rounds && step(roundKeys[round]) < step) {
        round++;
      }
      first[step] = round;
    }
    return first;
  }
}
