package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.BASE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * A trade at a time.
 *
 * <pre>{@code
 * new TimedTrade(0.25, 500);
 * }</pre>
 *
 * @param time in any unit, finite
 * @param size base units; one sign for sales, the other for purchases
 */
public record TimedTrade(double time, @In(BASE) double size) {
  /**
   * Validates the trade.
   *
   * @throws IllegalArgumentException if a component is not finite
   */
  public TimedTrade {
    Check.finite("time of a trade", time);
    Check.finite("size of a trade", size);
  }
}
