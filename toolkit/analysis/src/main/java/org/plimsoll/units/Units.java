package org.plimsoll.units;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * Words that carry a unit at the call site: {@code pct(65)}, {@code bps(50)}, {@code million(40)},
 * {@code hours(24)}.
 *
 * <p>They shift the decimal point exactly: {@code 99.9 / 100} is 0.9990000000000001, while {@code
 * pct(99.9)} is 0.999.
 */
public final class Units {
  private Units() {}

  /**
   * Reads a percentage.
   *
   * @param value in percent, finite
   * @return the fraction
   * @throws IllegalArgumentException if the value is not finite
   */
  public static double pct(double value) {
    return shifted("percentage", value, -2);
  }

  /**
   * Reads basis points.
   *
   * @param value in hundredths of a percent, finite
   * @return the fraction
   * @throws IllegalArgumentException if the value is not finite
   */
  public static double bps(double value) {
    return shifted("number of basis points", value, -4);
  }

  /**
   * Reads thousands.
   *
   * @param value in thousands, finite
   * @return the plain number
   * @throws IllegalArgumentException if the value is not finite
   */
  public static double thousand(double value) {
    return shifted("number of thousands", value, 3);
  }

  /**
   * Reads millions.
   *
   * @param value in millions, finite
   * @return the plain number
   * @throws IllegalArgumentException if the value is not finite
   */
  public static double million(double value) {
    return shifted("number of millions", value, 6);
  }

  /**
   * Reads minutes.
   *
   * @param value whole minutes
   * @return the duration
   */
  public static Duration minutes(long value) {
    return Duration.ofMinutes(value);
  }

  /**
   * Reads hours.
   *
   * @param value whole hours
   * @return the duration
   */
  public static Duration hours(long value) {
    return Duration.ofHours(value);
  }

  /**
   * Reads days of 24 hours.
   *
   * @param value whole days
   * @return the duration
   */
  public static Duration days(long value) {
    return Duration.ofDays(value);
  }

  private static double shifted(String subject, double value, int places) {
    Check.finite(subject, value);
    return BigDecimal.valueOf(value).scaleByPowerOfTen(places).doubleValue();
  }
}
