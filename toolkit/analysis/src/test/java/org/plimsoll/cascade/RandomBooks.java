package org.plimsoll.cascade;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.random.Draws;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginSchedule;

/** Small books of both sides, some rows alike, none in breach at the price of 100. */
final class RandomBooks {
  static final double PRICE = 100;

  static final MarginSchedule SCHEDULE =
      MarginSchedule.ofRates(
          "RANDOM",
          List.of(0.0, 400.0, 2_000.0),
          List.of(0.01, 0.02, 0.05),
          List.of(50.0, 20.0, 10.0));

  private RandomBooks() {}

  static PositionBook of(long seed, int size) {
    Draws draws = Draws.seeded(seed).purpose("random books");
    double[] quantities = new double[size];
    double[] entries = new double[size];
    double[] margins = new double[size];
    for (int i = 0; i < size; i++) {
      if (i > 0 && draws.uniform(i, 9) < 0.1) {
        quantities[i] = quantities[i - 1];
        entries[i] = entries[i - 1];
        margins[i] = margins[i - 1];
        continue;
      }
      double sign = draws.uniform(i, 0) < 0.6 ? 1 : -1;
      double quantity = Math.min(40, 0.1 / draws.uniform(i, 1));
      double leverage = 1 + 14 * draws.uniform(i, 2);
      double entry = PRICE * (1 + sign * (0.02 * draws.uniform(i, 3) - 0.01));
      quantities[i] = sign * quantity;
      entries[i] = entry;
      margins[i] = quantity * entry / leverage;
    }
    return PositionBook.of(
        SCHEDULE, Columns.ofOwned(quantities), Columns.ofOwned(entries), Columns.ofOwned(margins));
  }

  static PositionBook permuted(PositionBook book, long seed) {
    Draws draws = Draws.seeded(seed).purpose("permutation");
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < book.size(); i++) {
      rows.add((int) (draws.uniform(i, 0) * (rows.size() + 1)), i);
    }
    return PositionBook.of(
        book.schedule(),
        Columns.of(rows.stream().mapToDouble(book.quantities()::get).toArray()),
        Columns.of(rows.stream().mapToDouble(book.entryPrices()::get).toArray()),
        Columns.of(rows.stream().mapToDouble(book.margins()::get).toArray()));
  }
}
