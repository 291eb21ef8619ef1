package org.plimsoll.units;

import java.util.Locale;

/**
 * Conditions on a caller's values; each returns what it checked.
 *
 * <p>The good condition is tested, so a NaN fails. Sentences read: subject, rule, "was" value,
 * remedy.
 */
public final class Check {
  private Check() {}

  /**
   * Requires a number that is neither NaN nor infinite.
   *
   * @param subject what the value is
   * @param value the value
   * @return the value
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public static double finite(String subject, double value) {
    return that(Double.isFinite(value), subject, "a finite number", value, "");
  }

  /**
   * Requires a finite number above zero.
   *
   * @param subject what the value is
   * @param value the value
   * @return the value
   * @throws IllegalArgumentException if it is not
   */
  public static double positive(String subject, double value) {
    return positive(subject, value, "");
  }

  /**
   * Requires a finite number above zero, and says what to do otherwise.
   *
   * @param subject what the value is
   * @param value the value
   * @param remedy what to write instead, empty for none
   * @return the value
   * @throws IllegalArgumentException if it is not
   */
  public static double positive(String subject, double value, String remedy) {
    return that(
        value > 0 && Double.isFinite(value), subject, bounded("above 0", value), value, remedy);
  }

  /**
   * Requires a finite number of at least zero.
   *
   * @param subject what the value is
   * @param value the value
   * @return the value
   * @throws IllegalArgumentException if it is not
   */
  public static double notNegative(String subject, double value) {
    return that(
        value >= 0 && Double.isFinite(value), subject, bounded("0 or more", value), value, "");
  }

  /**
   * Requires a fraction from 0 to 1.
   *
   * @param subject what the value is
   * @param value the value
   * @return the value
   * @throws IllegalArgumentException if it is not
   */
  public static double fraction(String subject, double value) {
    return that(
        value >= 0 && value <= 1,
        subject,
        "in [0, 1]",
        value,
        value > 1 && value <= 100 ? percentRemedy(value) : "");
  }

  /** Who gives 65 for a fraction means percent; who gives -1 or 7,000 means something else. */
  private static String percentRemedy(double value) {
    return String.format(
        Locale.ROOT, "rates are fractions, write pct(%s) for %s %%", plain(value), plain(value));
  }

  private static String bounded(String rule, double value) {
    return Double.isInfinite(value) ? "finite and " + rule : rule;
  }

  private static double that(
      boolean good, String subject, String rule, double value, String remedy) {
    if (!good) {
      String sentence = subject + " must be " + rule + ", was " + plain(value);
      throw new IllegalArgumentException(remedy.isEmpty() ? sentence : sentence + "; " + remedy);
    }
    return value;
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
