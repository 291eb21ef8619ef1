package org.plimsoll.cascade;

import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/**
 * What is left of every account while the engine works: one array per quantity, one place a row.
 */
final class EngineAccounts {
  final MarginSchedule schedule;
  final double[] signs;
  final double[] open;
  final double[] entries;

  /** Margin with realised profit and fees. */
  final double[] margins;

  /** Sign x liquidation price: due where sign x mark is at most that. */
  final double[] keys;

  /** Cash given back to the trader. */
  final double[] returned;

  final boolean[] waiting;
  final boolean[] inLiquidation;
  final boolean[] takenOver;
  final boolean[] bankrupt;
  final int[] lastOrder;
  private final MarginLines lines;

  EngineAccounts(PositionBook book) {
    int size = book.size();
    schedule = book.schedule();
    lines = MarginLines.of(schedule);
    signs = new double[size];
    open = new double[size];
    entries = book.entryPrices().copy();
    margins = book.margins().copy();
    keys = new double[size];
    returned = new double[size];
    waiting = new boolean[size];
    inLiquidation = new boolean[size];
    takenOver = new boolean[size];
    bankrupt = new boolean[size];
    lastOrder = new int[size];
    for (int row = 0; row < size; row++) {
      signs[row] = book.side(row).sign();
      open[row] = Math.abs(book.quantities().get(row));
      keys[row] = Double.NEGATIVE_INFINITY;
      lastOrder[row] = -1;
    }
    fill(SideRows.of(book, Side.LONG));
    fill(SideRows.of(book, Side.SHORT));
  }

  /** The same liquidation prices as the book's map has, to the last bit. */
  private void fill(SideRows side) {
    for (int k = 0; k < side.size; k++) {
      keys[side.rows[k]] = side.keys[k];
    }
  }

  int size() {
    return open.length;
  }

  double equity(int row, double price) {
    return margins[row] + signs[row] * open[row] * (price - entries[row]);
  }

  DuePosition seen(int row, double mark) {
    return new DuePosition(open[row], mark, equity(row, mark), schedule);
  }

  boolean isBeyond(int row, double mark) {
    return signs[row] * mark <= keys[row];
  }

  /** What a fill at a price leaves of the whole account; below 0 beyond bankruptcy. */
  double leftAt(int row, double fill) {
    double bankruptcyValue = open[row] * entries[row] - signs[row] * margins[row];
    return signs[row] * (fill * open[row] - bankruptcyValue);
  }

  /** Takes some off an open position; what it earned goes to the margin, less a charge. */
  void reduce(int row, double amount, double fill, double charge) {
    margins[row] += signs[row] * amount * (fill - entries[row]) - charge;
    open[row] -= amount;
    double signed = signs[row] * open[row];
    keys[row] =
        signs[row] * RevaluationLoop.liquidationPrice(lines, signed, entries[row], margins[row]);
  }

  /** Ends an account whose last unit was closed. */
  void end(int row, double toTrader) {
    open[row] = 0;
    margins[row] = 0;
    returned[row] += toTrader;
    keys[row] = Double.NEGATIVE_INFINITY;
  }

  /** Of all accounts: what is open at a price, and what was given back. */
  Columns equities(double price) {
    double[] equities = new double[size()];
    for (int row = 0; row < equities.length; row++) {
      equities[row] = equity(row, price) + returned[row];
    }
    return Columns.ofOwned(equities);
  }

  Columns quantities() {
    double[] quantities = new double[size()];
    for (int row = 0; row < quantities.length; row++) {
      quantities[row] = signs[row] * open[row];
    }
    return Columns.ofOwned(quantities);
  }
}
