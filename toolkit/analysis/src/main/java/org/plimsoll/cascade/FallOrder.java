package org.plimsoll.cascade;

import org.plimsoll.units.Columns;

/**
 * One side of a book for a single cascade: put in order only as far as the cascade goes.
 *
 * <p>Rows are dealt into even steps of price. As the price moves, whole steps fall; only the step
 * it ends in is split into those that are due and those that are not. Used once, by one thread.
 */
final class FallOrder implements Falling {
  private static final int STEPS = 4_096;

  private final double sign;
  private final double[] keys;
  private final Columns quantities;
  private final Columns entryPrices;
  private final Columns margins;
  private final int[] rows;

  /** Places in keys and rows, step by step; due ones first within the step that is split. */
  private final int[] places;

  private final int[] stepEnds;
  private final double top;
  private final double stepsPerPrice;
  private int due;
  private int summed;
  private double sum;
  private double lost;

  FallOrder(SideRows side) {
    this.sign = side.side.sign();
    this.keys = side.keys;
    this.rows = side.rows;
    this.quantities = side.book.quantities();
    this.entryPrices = side.book.entryPrices();
    this.margins = side.book.margins();
    double highest = Double.NEGATIVE_INFINITY;
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < side.size; i++) {
      highest = Math.max(highest, keys[i]);
      lowest = Math.min(lowest, keys[i]);
    }
    this.top = highest;
    double perPrice = STEPS / (highest - lowest);
    this.stepsPerPrice = perPrice > 0 && perPrice < Double.POSITIVE_INFINITY ? perPrice : 0;
    this.stepEnds = new int[STEPS];
    this.places = new int[side.size];
    deal(side.size);
  }

  private int step(double key) {
    return Math.min((int) ((top - key) * stepsPerPrice), STEPS - 1);
  }

  private void deal(int size) {
    short[] steps = new short[size];
    int[] counts = stepEnds;
    for (int i = 0; i < size; i++) {
      int step = step(keys[i]);
      steps[i] = (short) step;
      counts[step]++;
    }
    int start = 0;
    for (int step = 0; step < STEPS; step++) {
      int count = counts[step];
      counts[step] = start;
      start += count;
    }
    for (int i = 0; i < size; i++) {
      places[counts[steps[i]]++] = i;
    }
  }

  @Override
  public double sign() {
    return sign;
  }

  @Override
  public int due(double price) {
    double key = sign * price;
    if (!(key <= top)) {
      return due;
    }
    int step = step(key);
    int start = step == 0 ? 0 : stepEnds[step - 1];
    due = split(Math.max(due, start), stepEnds[step], key);
    return due;
  }

  /** Moves those with at least the key to the front; where the front ends. */
  private int split(int from, int to, double key) {
    int front = from;
    for (int i = from; i < to; i++) {
      int place = places[i];
      if (keys[place] >= key) {
        places[i] = places[front];
        places[front++] = place;
      }
    }
    return front;
  }

  /** Counts only grow from call to call; what rounding loses is carried along. */
  @Override
  public double sold(int count) {
    for (; summed < count; summed++) {
      double value = Math.abs(quantities.get(rows[places[summed]]));
      double next = sum + value;
      double part = next - sum;
      lost += (sum - (next - part)) + (value - part);
      sum = next;
    }
    return sum + lost;
  }

  @Override
  public void settle(int from, int to, double fillPrice, Settlement settlement) {
    for (int k = from; k < to; k++) {
      int row = rows[places[k]];
      double quantity = Math.abs(quantities.get(row));
      double bankruptcyValue = quantity * entryPrices.get(row) - sign * margins.get(row);
      double notional = fillPrice * quantity;
      settlement.add(sign * (notional - bankruptcyValue), notional);
    }
  }
}
