package org.plimsoll.cascade;

import org.plimsoll.units.Columns;

/**
 * What one pass over a book's columns tells: whether all rows are good, and how many are long.
 *
 * <p>A good number is above 0 and at most some limit. As bits, that is a whole number of at least 1
 * and at most the limit's; whether all of many are can be told from the signs of differences, added
 * up without a branch.
 */
final class BookTotals {
  /** So many rows are judged together. */
  private static final int BLOCK = 1_024;

  private static final long FINITE = Double.doubleToRawLongBits(Double.MAX_VALUE);

  private final Columns quantities;
  private final Columns entryPrices;
  private final Columns margins;
  private int shorts;
  private long largestQuantity;

  private BookTotals(Columns quantities, Columns entryPrices, Columns margins) {
    this.quantities = quantities;
    this.entryPrices = entryPrices;
    this.margins = margins;
  }

  /** Looks at one row and throws if it is not good. */
  interface RowCheck {
    void check(int row);
  }

  static BookTotals of(
      Columns quantities, Columns entries, Columns margins, double most, RowCheck check) {
    BookTotals totals = new BookTotals(quantities, entries, margins);
    long mostBits = Double.doubleToRawLongBits(Math.min(most, Double.MAX_VALUE));
    for (int from = 0; from < quantities.size(); from += BLOCK) {
      int to = Math.min(quantities.size(), from + BLOCK);
      if (!totals.allGood(mostBits, from, to)) {
        for (int row = from; row < to; row++) {
          check.check(row);
        }
      }
    }
    return totals;
  }

  /** Quantity and price are finite and above 0 in size where their product is. */
  private boolean allGood(long most, int from, int to) {
    Columns quantity = quantities;
    Columns entry = entryPrices;
    Columns margin = margins;
    long bad = 0;
    long largest = largestQuantity;
    int negative = 0;
    for (int i = from; i < to; i++) {
      double signed = quantity.get(i);
      long size = Double.doubleToRawLongBits(signed) & Long.MAX_VALUE;
      long price = Double.doubleToRawLongBits(entry.get(i));
      long backing = Double.doubleToRawLongBits(margin.get(i));
      long notional = Double.doubleToRawLongBits(Math.abs(signed) * entry.get(i));
      bad |= notional - 1 | most - notional;
      bad |= price - 1;
      bad |= backing - 1 | FINITE - backing;
      largest = Math.max(largest, size);
      negative += (int) (Double.doubleToRawLongBits(signed) >>> 63);
    }
    largestQuantity = largest;
    shorts += negative;
    return bad >= 0;
  }

  int shorts() {
    return shorts;
  }

  double largestQuantity() {
    return Double.longBitsToDouble(largestQuantity);
  }
}
