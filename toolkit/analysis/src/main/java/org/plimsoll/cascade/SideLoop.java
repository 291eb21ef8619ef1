package org.plimsoll.cascade;

import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/**
 * Liquidation prices of one side of a book, packed together.
 *
 * <p>As in {@link RevaluationLoop}, the lowest bracket's line is drawn for a block of rows without
 * branches first, and the few rows that reach further are looked at again.
 */
final class SideLoop {
  private static final int BLOCK = 512;

  private final Columns quantities;
  private final double sign;
  private final double[] keys;
  private final int[] rows;

  /** Prices of the block at hand. */
  private final double[] prices = new double[BLOCK];

  private SideLoop(PositionBook book, Side side, double[] keys, int[] rows) {
    this.quantities = book.quantities();
    this.sign = side.sign();
    this.keys = keys;
    this.rows = rows;
  }

  /** Fills keys and rows, which hold one entry more than the side has rows; how many there are. */
  static int fill(PositionBook book, Side side, double[] keys, int[] rows) {
    return new SideLoop(book, side, keys, rows).fill(book, MarginLines.of(book.schedule()));
  }

  private int fill(PositionBook book, MarginLines lines) {
    int filled = 0;
    for (int from = 0; from < book.size(); from += BLOCK) {
      int to = Math.min(book.size(), from + BLOCK);
      firstLine(book, lines.rates[0], from, to);
      int end = pack(from, to, filled);
      correctLarge(book, lines, filled, end);
      filled = end;
    }
    return filled;
  }

  /**
   * The sum of one side: blocks added up in four parts side by side, and what rounding loses
   * between blocks carried along.
   */
  static double quantity(Columns quantities, double sign) {
    ExactSum sum = new ExactSum();
    for (int from = 0; from < quantities.size(); from += BLOCK) {
      sum.add(blockQuantity(quantities, sign, from, Math.min(quantities.size(), from + BLOCK)));
    }
    return sum.value();
  }

  private static double blockQuantity(Columns quantities, double sign, int from, int to) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      first += Math.max(sign * quantities.get(i), 0.0);
      second += Math.max(sign * quantities.get(i + 1), 0.0);
      third += Math.max(sign * quantities.get(i + 2), 0.0);
      fourth += Math.max(sign * quantities.get(i + 3), 0.0);
    }
    for (; i < to; i++) {
      first += Math.max(sign * quantities.get(i), 0.0);
    }
    return first + second + (third + fourth);
  }

  private void firstLine(PositionBook book, double rate, int from, int to) {
    Columns quantity = book.quantities();
    Columns entry = book.entryPrices();
    Columns margin = book.margins();
    double[] price = prices;
    for (int i = from; i < to; i++) {
      double left = quantity.get(i) * entry.get(i) - margin.get(i);
      price[i - from] = Math.max(0.0, left / (quantity.get(i) - rate * Math.abs(quantity.get(i))));
    }
  }

  /** Writes every row to the next free place and moves on only past those that belong there. */
  private int pack(int from, int to, int filled) {
    int count = filled;
    for (int i = from; i < to; i++) {
      double price = prices[i - from];
      keys[count] = sign * price;
      rows[count] = i;
      boolean falls = quantities.get(i) * sign > 0 & price > 0 & price < Double.POSITIVE_INFINITY;
      count += falls ? 1 : 0;
    }
    return count;
  }

  /** A higher line only brings a liquidation nearer, so none that fell now stands. */
  private void correctLarge(PositionBook book, MarginLines lines, int from, int to) {
    double notional = lines.firstLineEnd;
    for (int k = from; k < to; k++) {
      if (!(Math.abs(quantities.get(rows[k]) * keys[k]) <= notional)) {
        keys[k] = sign * RevaluationLoop.liquidationPrice(book, lines, rows[k]);
      }
    }
  }
}
