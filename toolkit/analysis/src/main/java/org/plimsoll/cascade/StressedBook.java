package org.plimsoll.cascade;

import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;

/** A book at another leverage: the same positions behind margins divided by a multiple. */
final class StressedBook {
  private StressedBook() {}

  static PositionBook levered(PositionBook book, double multiple) {
    Check.positive("leverage multiple", multiple);
    if (multiple == 1) {
      return book;
    }
    double[] margins = book.margins().copy();
    for (int row = 0; row < margins.length; row++) {
      margins[row] /= multiple;
    }
    return PositionBook.of(
        book.schedule(), book.quantities(), book.entryPrices(), Columns.ofOwned(margins));
  }
}
