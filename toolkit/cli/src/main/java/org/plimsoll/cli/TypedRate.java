package org.plimsoll.cli;

import java.math.BigDecimal;

/** A rate as somebody types it: a fraction, 0.005, or a percentage, 0.5%. */
final class TypedRate {
  private TypedRate() {}

  /** Reads a rate of any size, such as a volatility. */
  static double read(String subject, String typed) {
    String bare = typed.strip();
    if (!bare.endsWith("%")) {
      return TypedNumber.read(subject, typed);
    }
    String number = bare.substring(0, bare.length() - 1).stripTrailing();
    TypedNumber.read(subject, number);
    return new BigDecimal(number).movePointLeft(2).doubleValue();
  }

  /** Reads a rate from 0 up to, not including, 1; a bare number from 1 on was meant in percent. */
  static double fraction(String subject, String typed) {
    double rate = read(subject, typed);
    if (!(rate >= 0 && rate < 1)) {
      String remedy =
          rate >= 1 && !typed.strip().endsWith("%")
              ? "; did you mean %s%%?".formatted(typed.strip())
              : "; write one such as 0.005 or 0.5%";
      throw new IllegalArgumentException(
          "%s must be 0 or more and below 1, was %s%s".formatted(subject, typed.strip(), remedy));
    }
    return rate;
  }
}
