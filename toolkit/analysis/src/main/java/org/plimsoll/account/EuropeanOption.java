package org.plimsoll.account;

import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;

import org.apache.commons.math3.special.Erf;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * An option on a forward price that is exercised at expiry only, valued by Black's formula of 1976.
 *
 * <pre>
 * value = exp(-rate x years) x s x (F N(s d1) - K N(s d2))
 * d1    = ln(F / K) / (v sqrt(years)) + v sqrt(years) / 2
 * d2    = d1 - v sqrt(years)
 * </pre>
 *
 * <p>with F the forward price, K the strike, v the volatility per year, s = +1 for a call and -1
 * for a put, N the normal distribution function. Where the volatility, the time or the forward
 * price is 0 the value is the discounted payoff max(0, s (F - K)).
 *
 * <pre>{@code
 * EuropeanOption.call(100, 0.25).value(100, 0.6); // 11.9235
 * }</pre>
 *
 * <p>Source: Black, The pricing of commodity contracts, 1976.
 *
 * @param right call or put
 * @param strike quote per base, above 0
 * @param years to expiry, 0 or more
 * @param rate interest rate per year, continuously compounded; 0 where the premium is margined
 */
public record EuropeanOption(
    @In(TEXT) OptionRight right,
    @In(PRICE) double strike,
    @In(MULTIPLE) double years,
    @In(RATE) double rate) {

  /**
   * Checks the terms.
   *
   * @throws IllegalArgumentException if the strike is not above 0, the time is negative or a number
   *     is not finite
   */
  public EuropeanOption {
    Check.positive("strike", strike);
    Check.notNegative("years to expiry", years);
    Check.finite("rate", rate);
  }

  /**
   * Describes a call without interest.
   *
   * @param strike quote per base, above 0
   * @param years to expiry, 0 or more
   * @return the option
   * @throws IllegalArgumentException as the constructor
   */
  public static EuropeanOption call(double strike, double years) {
    return new EuropeanOption(OptionRight.CALL, strike, years, 0);
  }

  /**
   * Describes a put without interest.
   *
   * @param strike quote per base, above 0
   * @param years to expiry, 0 or more
   * @return the option
   * @throws IllegalArgumentException as the constructor
   */
  public static EuropeanOption put(double strike, double years) {
    return new EuropeanOption(OptionRight.PUT, strike, years, 0);
  }

  /**
   * Values one option.
   *
   * @param forward price for delivery at expiry, quote per base, 0 or more
   * @param volatility per year, a fraction, 0 or more
   * @return its value, quote per base, 0 or more
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public double value(double forward, double volatility) {
    Check.notNegative("forward price", forward);
    double deviation = Check.notNegative("volatility", volatility) * Math.sqrt(years);
    double discount = Math.exp(-rate * years);
    int s = right.sign();
    if (!(deviation > 0 && forward > 0)) {
      return discount * Math.max(0, s * (forward - strike));
    }
    double d1 = Math.log(forward / strike) / deviation + deviation / 2;
    double value = s * (forward * normal(s * d1) - strike * normal(s * (d1 - deviation)));
    return discount * Math.max(0, value);
  }

  private static double normal(double x) {
    return Erf.erfc(-x / Math.sqrt(2)) / 2;
  }

  @Override
  public String toString() {
    return "%s struck at %s".formatted(right, PRICE.format(strike));
  }
}
