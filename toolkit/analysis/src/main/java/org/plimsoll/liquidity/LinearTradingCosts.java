package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.PRICE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * A market in which impact is linear in the pace of trading and price risk is arithmetic.
 *
 * <pre>{@code
 * new LinearTradingCosts(0.95, 0.0625, 2.5e-7, 2.5e-6); // Almgren and Chriss 2000
 * }</pre>
 *
 * @param volatility of the price, quote per base per square root of a day, 0 or more
 * @param halfSpread paid on every unit, quote per base, 0 or more
 * @param permanentSlope move of the price per unit traded, 0 or more
 * @param temporarySlope concession per unit traded a day, above 0
 */
public record LinearTradingCosts(
    @In(PRICE) double volatility,
    @In(PRICE) double halfSpread,
    double permanentSlope,
    double temporarySlope) {
  /**
   * Validates the market.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public LinearTradingCosts {
    Check.notNegative("volatility", volatility);
    Check.notNegative("half spread", halfSpread);
    Check.notNegative("permanent slope", permanentSlope);
    Check.positive("temporary slope", temporarySlope);
  }
}
