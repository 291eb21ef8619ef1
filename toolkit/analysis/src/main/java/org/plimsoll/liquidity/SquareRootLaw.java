package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * The square-root law in the terms of a market: what selling a notional does to the price.
 *
 * <pre>
 * peak impact            = prefactor x daily volatility x sqrt(notional / daily volume)
 * average execution cost = 2/3 x peak, because the impact on the way is a square root too
 * largest notional       = daily volume x (buffer / (prefactor x daily volatility))^2
 * </pre>
 *
 * <p>A move is a fraction of the price and is not cut off at 1: for a notional of many daily
 * volumes the law is not to be believed.
 *
 * <pre>{@code
 * new SquareRootLaw(900e6, 0.035, 0.9).peakImpact(25e6); // 0.525 %
 * }</pre>
 *
 * <p>Source: Toth and others 2011; Donier and Bonart 2015 for bitcoin.
 *
 * @param dailyVolume traded a day, quote, above 0
 * @param dailyVolatility of returns, a fraction, 0 or more
 * @param prefactor of order one, 0 or more
 */
public record SquareRootLaw(
    @In(QUOTE) double dailyVolume, @In(RATE) double dailyVolatility, double prefactor) {
  private static final double AVERAGE = 2 / 3.0;
  private static final double EXPONENT = 0.5;

  /**
   * Validates the market.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public SquareRootLaw {
    Check.positive("daily volume", dailyVolume);
    Check.notNegative("daily volatility", dailyVolatility);
    Check.notNegative("prefactor", prefactor);
  }

  /**
   * The move at the end of a sale.
   *
   * @param notional quote, 0 or more
   * @return fraction of the price
   * @throws IllegalArgumentException if the notional is negative or not finite
   */
  public double peakImpact(double notional) {
    return scale() * Math.sqrt(Check.notNegative("notional", notional) / dailyVolume);
  }

  /**
   * The move paid on average.
   *
   * @param notional quote, 0 or more
   * @return fraction of the price, two thirds of the peak
   * @throws IllegalArgumentException if the notional is negative or not finite
   */
  public double averageExecutionCost(double notional) {
    return AVERAGE * peakImpact(notional);
  }

  /**
   * The average cost in money.
   *
   * @param notional quote, 0 or more
   * @return quote
   * @throws IllegalArgumentException if the notional is negative or not finite
   */
  public double cashCost(double notional) {
    return averageExecutionCost(notional) * notional;
  }

  /**
   * The most that can be sold before the peak impact uses up a buffer.
   *
   * @param buffer fraction of the price, 0 or more
   * @return quote; empty where nothing moves the price
   * @throws IllegalArgumentException if the buffer is negative or not finite
   */
  public OptionalDouble maximumNotional(double buffer) {
    Check.notNegative("buffer", buffer);
    double share = buffer / scale();
    return scale() > 0 ? OptionalDouble.of(dailyVolume * share * share) : OptionalDouble.empty();
  }

  /**
   * The law for amounts in base units.
   *
   * @param price that turns the daily volume into base units, quote per base, above 0
   * @return the law with the usual floor
   * @throws IllegalArgumentException if the price is not above 0
   */
  public PowerLawImpact impact(double price) {
    return new PowerLawImpact(
        scale(),
        dailyVolume / Check.positive("price", price),
        EXPONENT,
        PowerLawImpact.DEFAULT_FLOOR);
  }

  private double scale() {
    return prefactor * dailyVolatility;
  }
}
