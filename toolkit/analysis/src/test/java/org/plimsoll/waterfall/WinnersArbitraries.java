package org.plimsoll.waterfall;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plimsoll.units.Columns;

/** Random winners, the same for the same seed. */
final class WinnersArbitraries {
  static final double MARK = 100;

  private WinnersArbitraries() {}

  static AdlWinners winners(int count, int seed) {
    return AdlWinners.of(MARK, rows(count, seed));
  }

  /** Longs, some at a loss. */
  static List<AdlWinner> rows(int count, int seed) {
    Random random = new Random(seed);
    List<AdlWinner> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double size = 1 + Math.floor(50 * random.nextDouble());
      double entry = 60 + 50 * random.nextDouble();
      double equity = size * MARK / (1 + 20 * random.nextDouble());
      rows.add(new AdlWinner(i, size, entry, equity));
    }
    return rows;
  }

  static Columns caps(int count, int seed) {
    return Columns.ofOwned(new Random(seed).doubles(count).toArray());
  }

  static double sum(Columns column) {
    return column.stream().sum();
  }
}
