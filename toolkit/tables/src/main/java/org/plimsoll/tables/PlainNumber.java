package org.plimsoll.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * Prints a number whose unit is not known: six significant digits, but every digit before the
 * point; very large and very small ones with an exponent.
 */
final class PlainNumber {
  private static final int DIGITS = 6;
  private static final double SMALLEST = 1e-6;
  private static final double LARGEST = 1e15;

  private PlainNumber() {}

  static String text(double value) {
    if (value == 0) {
      return "0";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    double size = Math.abs(value);
    return size >= SMALLEST && size < LARGEST ? decimal(value) : exponent(value);
  }

  private static String decimal(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    int whole = exact.precision() - exact.scale();
    BigDecimal rounded = exact.round(new MathContext(Math.max(DIGITS, whole))).stripTrailingZeros();
    return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
  }

  private static String exponent(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).round(new MathContext(DIGITS)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
  }
}
