package org.plimsoll.cascade;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.MarginSchedule;

/**
 * A position the engine found below its maintenance margin, as the engine sees it: what a {@link
 * ClosingRule} decides on.
 *
 * <pre>
 * notional     = quantity x mark
 * margin ratio = maintenance margin(notional) / equity
 * </pre>
 *
 * <pre>{@code
 * new DuePosition(2, 57_000, 400, schedule).marginRatio();
 * }</pre>
 *
 * @param quantity absolute size still open, base units, above 0
 * @param mark the engine judges by, quote per base, above 0
 * @param equity of the account at the mark, quote; 0 or less beyond bankruptcy
 * @param schedule what the venue demands
 */
public record DuePosition(
    @In(Unit.BASE) double quantity,
    @In(Unit.PRICE) double mark,
    @In(Unit.QUOTE) double equity,
    MarginSchedule schedule) {
  /**
   * Validates the numbers.
   *
   * @throws IllegalArgumentException if quantity or mark is not above 0, or the equity not finite
   */
  public DuePosition {
    Check.positive("open quantity", quantity);
    Check.positive("mark", mark);
    Check.finite("equity", equity);
  }

  /**
   * Values the position.
   *
   * @return quote, above 0
   */
  public double notional() {
    return quantity * mark;
  }

  /**
   * Measures how full the account is.
   *
   * @return 0 or more; infinite without equity
   */
  public double marginRatio() {
    return equity > 0 ? schedule.maintenanceMargin(notional()) / equity : Double.POSITIVE_INFINITY;
  }
}
