package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.BASE;

import org.plimsoll.units.Columns;
import org.plimsoll.units.In;
import org.plimsoll.venue.Side;
import org.plimsoll.waterfall.AdlAllocation;

/**
 * Open positions before a cascade and after its losses were settled: every contract closed on one
 * side went to somebody or was closed on the other.
 *
 * <pre>
 * closed = bought by the market + closed with winners
 * longs - shorts + market = 0   before and after; the market is whoever stands outside the book
 * </pre>
 *
 * <pre>{@code
 * LossSettlement.of(run, book).settle().positions().imbalance(); // 0
 * }</pre>
 *
 * @param longsBefore base units
 * @param shortsBefore base units
 * @param closed by the cascade, base units
 * @param deleveraged of those, with winners; 0 where they gave money
 * @param longsAfter base units
 * @param shortsAfter base units
 * @param marketBefore signed, base units
 * @param marketAfter signed, base units
 */
public record SettledPositions(
    @In(BASE) double longsBefore,
    @In(BASE) double shortsBefore,
    @In(BASE) double closed,
    @In(BASE) double deleveraged,
    @In(BASE) double longsAfter,
    @In(BASE) double shortsAfter,
    @In(BASE) double marketBefore,
    @In(BASE) double marketAfter) {

  static SettledPositions of(CascadeAftermath aftermath, AdlAllocation taken, double lot) {
    PositionBook book = aftermath.book();
    double[] given = new double[book.size()];
    Columns rows = taken.winners().accounts();
    Columns contracts = taken.closed();
    for (int i = 0; lot > 0 && i < rows.size(); i++) {
      given[(int) rows.get(i)] = contracts.get(i) * lot;
    }
    ExactSum longs = new ExactSum();
    ExactSum shorts = new ExactSum();
    for (int row = 0; row < given.length; row++) {
      double size = Math.abs(book.quantities().get(row)) - given[row];
      (book.side(row) == Side.LONG ? longs : shorts)
          .add(aftermath.bankrupt().closed[row] ? 0 : size);
    }
    double before = book.quantity(Side.SHORT) - book.quantity(Side.LONG);
    double closed = aftermath.bankrupt().closedQuantity;
    double deleveraged = taken.totalClosed() * (lot == 0 ? 1 : lot);
    return new SettledPositions(
        book.quantity(Side.LONG),
        book.quantity(Side.SHORT),
        closed,
        deleveraged,
        longs.value(),
        shorts.value(),
        before,
        before + aftermath.run().side().sign() * (closed - deleveraged));
  }

  /**
   * Adds up all positions after.
   *
   * @return longs - shorts + market, base units; 0 up to rounding
   */
  public double imbalance() {
    return longsAfter - shortsAfter + marketAfter;
  }

  /**
   * Tells what the market took over.
   *
   * @return closed - deleveraged, base units
   */
  public double bought() {
    return closed - deleveraged;
  }

  @Override
  public String toString() {
    return "%s closed, %s bought by the market, %s closed with winners"
        .formatted(BASE.format(closed), BASE.format(bought()), BASE.format(deleveraged));
  }
}
