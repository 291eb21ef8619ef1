package org.plimsoll.cascade;

import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/**
 * The rows of a book on one side that some price can liquidate, in the book's order, each with its
 * key: sign x liquidation price. What both the map and a single cascade start from.
 */
final class SideRows {
  final PositionBook book;
  final Side side;
  final double[] keys;
  final int[] rows;
  final int size;

  private SideRows(PositionBook book, Side side, double[] keys, int[] rows, int size) {
    this.book = book;
    this.side = side;
    this.keys = keys;
    this.rows = rows;
    this.size = size;
  }

  static SideRows of(PositionBook book, Side side) {
    int most = side == Side.LONG ? book.longs() : book.shorts();
    double[] keys = new double[most + 1];
    int[] rows = new int[most + 1];
    int size = SideLoop.fill(book, side, keys, rows);
    return new SideRows(book, side, keys, rows, size);
  }

  Ladder ladder() {
    int[] places = LadderSort.order(keys, size);
    double[] sortedKeys = new double[size];
    double[] quantities = new double[size];
    double[] bankruptcyValues = new double[size];
    Columns quantity = book.quantities();
    Columns entry = book.entryPrices();
    Columns margin = book.margins();
    for (int k = 0; k < size; k++) {
      sortedKeys[k] = keys[places[k]];
      int row = rows[places[k]];
      places[k] = row;
      quantities[k] = Math.abs(quantity.get(row));
      bankruptcyValues[k] = quantities[k] * entry.get(row) - side.sign() * margin.get(row);
    }
    return new Ladder(side, sortedKeys, quantities, bankruptcyValues, places);
  }
}
