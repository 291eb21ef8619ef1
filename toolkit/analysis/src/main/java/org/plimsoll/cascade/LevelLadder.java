package org.plimsoll.cascade;

import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/** A side of the map made from liquidation prices and quantities alone. */
final class LevelLadder {
  private LevelLadder() {}

  static Ladder empty(Side side) {
    return new Ladder(side, new double[0], new double[0], new double[0], new int[0]);
  }

  static Ladder of(Side side, Columns prices, Columns quantities, double marginLeft) {
    int size = prices.size();
    if (quantities.size() != size) {
      throw new IllegalArgumentException(Messages.unequalLevels(size, quantities.size()));
    }
    Check.fraction("margin left at the liquidation price", marginLeft);
    double[] keys = new double[size];
    for (int i = 0; i < size; i++) {
      checkAboveZero(i, "liquidation price", prices.get(i));
      checkAboveZero(i, "quantity", quantities.get(i));
      keys[i] = side.sign() * prices.get(i);
    }
    int[] rows = LadderSort.order(keys, size);
    double[] sortedKeys = new double[size];
    double[] sizes = new double[size];
    double[] bankruptcyValues = new double[size];
    for (int k = 0; k < size; k++) {
      sortedKeys[k] = keys[rows[k]];
      sizes[k] = quantities.get(rows[k]);
      bankruptcyValues[k] = sizes[k] * prices.get(rows[k]) * (1 - side.sign() * marginLeft);
    }
    return new Ladder(side, sortedKeys, sizes, bankruptcyValues, rows);
  }

  private static void checkAboveZero(int row, String subject, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(Messages.notAboveZero(row, subject, value));
    }
  }
}
