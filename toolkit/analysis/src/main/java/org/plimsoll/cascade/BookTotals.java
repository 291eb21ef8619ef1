package org.plimsoll.cascade;

import org.plimsoll.units.Columns;

/**
 * One pass over a book's columns: whether every row is good, and the sums.
 *
 * <p>What rounding loses of the sums is carried along, so they do not depend on the order of rows.
 */
final class BookTotals {
  private static final int BLOCK = 1_024;

  int longs;
  double largestQuantity;
  double quantityLong;
  double quantityShort;
  private double lostLong;
  private double lostShort;

  private BookTotals() {}

  /** The totals; good tells of blocks, from and to, whether a row in them must be looked at. */
  static BookTotals of(Columns quantities, Columns entries, Columns margins, Rows suspicious) {
    BookTotals totals = new BookTotals();
    for (int from = 0; from < quantities.size(); from += BLOCK) {
      int to = Math.min(quantities.size(), from + BLOCK);
      if (!allGood(quantities, entries, margins, suspicious.largestNotional(), from, to)) {
        suspicious.look(from, to);
      }
      totals.add(quantities, from, to);
    }
    totals.quantityLong += totals.lostLong;
    totals.quantityShort += totals.lostShort;
    return totals;
  }

  /** Who looks at rows one by one. */
  interface Rows {
    double largestNotional();

    void look(int from, int to);
  }

  /** No branch inside: a row that is not good leaves a number that is not below the limit. */
  private static boolean allGood(
      Columns quantities, Columns entries, Columns margins, double most, int from, int to) {
    boolean good = true;
    for (int i = from; i < to; i++) {
      double notional = Math.abs(quantities.get(i)) * entries.get(i);
      good &=
          notional > 0
              & notional <= most
              & notional < Double.POSITIVE_INFINITY
              & Math.abs(quantities.get(i)) < Double.POSITIVE_INFINITY
              & entries.get(i) > 0
              & margins.get(i) > 0
              & margins.get(i) < Double.POSITIVE_INFINITY;
    }
    return good;
  }

  private void add(Columns quantities, int from, int to) {
    int count = 0;
    double largest = largestQuantity;
    double sumLong = quantityLong;
    double sumShort = quantityShort;
    double roundedLong = lostLong;
    double roundedShort = lostShort;
    for (int i = from; i < to; i++) {
      double quantity = quantities.get(i);
      double ofLong = Math.max(quantity, 0.0);
      double ofShort = Math.max(-quantity, 0.0);
      count += quantity > 0 ? 1 : 0;
      largest = Math.max(largest, Math.abs(quantity));
      double nextLong = sumLong + ofLong;
      double partLong = nextLong - sumLong;
      roundedLong += (sumLong - (nextLong - partLong)) + (ofLong - partLong);
      sumLong = nextLong;
      double nextShort = sumShort + ofShort;
      double partShort = nextShort - sumShort;
      roundedShort += (sumShort - (nextShort - partShort)) + (ofShort - partShort);
      sumShort = nextShort;
    }
    longs += count;
    largestQuantity = largest;
    quantityLong = sumLong;
    quantityShort = sumShort;
    lostLong = roundedLong;
    lostShort = roundedShort;
  }
}
