package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * The square-root law of impact: how far a price falls when a notional is sold in a day.
 *
 * <pre>
 * fall = Y x sigma x sqrt(notional / V)
 * </pre>
 *
 * <p>0 for a notional of 0. Concave: a quarter of the notional moves the price half as far.
 *
 * <pre>{@code
 * new SquareRootFall(0.8, 0.04, 5e9).of(2e8); // 0.0064
 * }</pre>
 *
 * <p>Source: Toth and others 2011.
 *
 * @param prefactor Y, a plain number of order one, 0 or more
 * @param dailyVolatility sigma, standard deviation of a day's return, 0 or more
 * @param dailyVolume V, quote, above 0
 */
public record SquareRootFall(
    double prefactor, @In(RATE) double dailyVolatility, @In(QUOTE) double dailyVolume) {

  /**
   * Validates the law.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public SquareRootFall {
    Check.notNegative("prefactor", prefactor);
    Check.notNegative("daily volatility", dailyVolatility);
    Check.positive("daily volume", dailyVolume);
  }

  /**
   * Tells the fall.
   *
   * @param notional sold, quote, 0 or more
   * @return a fraction of the price, 0 or more
   * @throws IllegalArgumentException if the notional is below 0 or not finite
   */
  public double of(double notional) {
    Check.notNegative("notional", notional);
    return prefactor * dailyVolatility * Math.sqrt(notional / dailyVolume);
  }
}
