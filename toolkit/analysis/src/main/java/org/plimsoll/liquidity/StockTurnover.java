package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.RATE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * How much of an asset trades in a day, of how much there is.
 *
 * <pre>{@code
 * new StockTurnover(6_561_000, 1_728_000_000, 0.0157); // IBM in Almgren and others 2005
 * }</pre>
 *
 * @param dailyVolume shares or base units traded a day, above 0
 * @param sharesOutstanding shares or base units in existence, above 0
 * @param dailyVolatility of returns, a fraction, 0 or more
 */
public record StockTurnover(
    @In(BASE) double dailyVolume,
    @In(BASE) double sharesOutstanding,
    @In(RATE) double dailyVolatility) {
  /**
   * Validates the market.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public StockTurnover {
    Check.positive("daily volume", dailyVolume);
    Check.positive("shares outstanding", sharesOutstanding);
    Check.notNegative("daily volatility", dailyVolatility);
  }
}
