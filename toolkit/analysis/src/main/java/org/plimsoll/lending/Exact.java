package org.plimsoll.lending;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * Decimal arithmetic of the package and the conditions on a caller's decimals.
 *
 * <p>Where a protocol divides, it keeps {@link #WAD} or {@link #RAY} digits after the point; where
 * it does not, fifty significant digits are kept.
 */
final class Exact {
  static final MathContext FIFTY = new MathContext(50, RoundingMode.HALF_EVEN);
  static final BigDecimal ONE = BigDecimal.ONE;
  static final BigDecimal ZERO = BigDecimal.ZERO;

  /** Digits after the point of an amount on a chain. */
  static final int WAD = 18;

  /** Digits after the point of a price or a rate in an auction. */
  static final int RAY = 27;

  private static final MathContext SHOWN = new MathContext(10, RoundingMode.HALF_EVEN);

  private Exact() {}

  static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, FIFTY);
  }

  static BigDecimal down(BigDecimal value, int digits) {
    return value.setScale(digits, RoundingMode.DOWN);
  }

  static BigDecimal up(BigDecimal value, int digits) {
    return value.setScale(digits, RoundingMode.UP);
  }

  static BigDecimal quotientDown(BigDecimal dividend, BigDecimal divisor, int digits) {
    return dividend.divide(divisor, digits, RoundingMode.DOWN);
  }

  static BigDecimal quotientUp(BigDecimal dividend, BigDecimal divisor, int digits) {
    return dividend.divide(divisor, digits, RoundingMode.UP);
  }

  static BigDecimal zeroOrMore(BigDecimal value) {
    return value.max(ZERO);
  }

  static boolean isZero(BigDecimal value) {
    return value.signum() == 0;
  }

  static boolean isBelow(BigDecimal value, BigDecimal bound) {
    return value.compareTo(bound) < 0;
  }

  static BigDecimal positive(String subject, BigDecimal value) {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException(Messages.notPositive(subject, value));
    }
    return value;
  }

  static BigDecimal notNegative(String subject, BigDecimal value) {
    if (value.signum() < 0) {
      throw new IllegalArgumentException(Messages.negative(subject, value));
    }
    return value;
  }

  static BigDecimal fraction(String subject, BigDecimal value) {
    if (value.signum() < 0 || value.compareTo(ONE) > 0) {
      throw new IllegalArgumentException(Messages.notFraction(subject, value));
    }
    return value;
  }

  static BigDecimal oneOrMore(String subject, BigDecimal value) {
    if (isBelow(value, ONE)) {
      throw new IllegalArgumentException(Messages.belowOne(subject, value));
    }
    return value;
  }

  static Duration notNegative(String subject, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(Messages.negative(subject, value));
    }
    return value;
  }

  static int atLeast(String subject, int least, int value) {
    if (value < least) {
      throw new IllegalArgumentException(Messages.tooFew(subject, least, value));
    }
    return value;
  }

  /** What an explanation prints as none. */
  static double orNone(Optional<BigDecimal> value) {
    return value.map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
  }

  /** A figure as an explanation shows it in a formula. */
  static String figure(BigDecimal value) {
    return value.round(SHOWN).stripTrailingZeros().toPlainString();
  }
}
