package org.plimsoll.onchain;

import java.math.BigDecimal;

/** Conditions on a caller's decimals; each returns what it checked. */
final class Valid {
  private Valid() {}

  static BigDecimal positive(String subject, BigDecimal value) {
    return that(value.signum() > 0, subject, "above 0", value);
  }

  static BigDecimal notNegative(String subject, BigDecimal value) {
    return that(value.signum() >= 0, subject, "0 or more", value);
  }

  static BigDecimal fraction(String subject, BigDecimal value) {
    boolean good = value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    return that(good, subject, "in [0, 1]", value);
  }

  static BigDecimal belowOne(String subject, BigDecimal value) {
    boolean good = value.signum() >= 0 && value.compareTo(BigDecimal.ONE) < 0;
    return that(good, subject, "in [0, 1)", value);
  }

  static BigDecimal notBelow(String subject, BigDecimal value, BigDecimal bound) {
    return that(value.compareTo(bound) >= 0, subject, Messages.orMore(bound), value);
  }

  static BigDecimal notAbove(String subject, BigDecimal value, BigDecimal bound) {
    return that(value.compareTo(bound) <= 0, subject, Messages.orLess(bound), value);
  }

  private static BigDecimal that(boolean good, String subject, String rule, BigDecimal value) {
    if (!good) {
      throw new IllegalArgumentException(Messages.outside(subject, rule, value));
    }
    return value;
  }
}
