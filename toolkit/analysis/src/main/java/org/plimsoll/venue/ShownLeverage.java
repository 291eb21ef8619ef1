package org.plimsoll.venue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.plimsoll.units.Check;

/**
 * The highest leverage a venue shows for an initial margin rate: 1 / rate, cut off, never rounded
 * up, since leverage above 1 / rate would be refused.
 *
 * <pre>{@code
 * new ShownLeverage(2).of(0.085); // 11.76, as OKX
 * }</pre>
 *
 * @param decimals how many are shown, 0 or more
 */
public record ShownLeverage(int decimals) {
  /**
   * Validates the rule.
   *
   * @throws IllegalArgumentException if the number of decimals is negative
   */
  public ShownLeverage {
    Check.notNegative("decimals", decimals);
  }

  /**
   * Shows the leverage of a rate.
   *
   * @param initialMarginRate a fraction, above 0
   * @return the leverage, cut off after the decimals
   * @throws IllegalArgumentException if the rate is not above 0 and finite
   */
  public BigDecimal of(double initialMarginRate) {
    BigDecimal rate = BigDecimal.valueOf(Check.positive("initial margin rate", initialMarginRate));
    return BigDecimal.ONE.divide(rate, decimals, RoundingMode.DOWN);
  }
}
