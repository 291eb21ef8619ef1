package org.plimsoll.onchain;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.plimsoll.venue.Side;

/**
 * Exact decimals: the few operations of the protocols that {@link BigDecimal} spells out longer.
 */
final class Exact {
  /** Digits kept where a protocol works with fractions that it does not round. */
  private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);

  private Exact() {}

  static BigDecimal ratio(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, DIGITS);
  }

  static BigDecimal floorRatio(BigDecimal dividend, BigDecimal divisor, int decimals) {
    return dividend.divide(divisor, decimals, RoundingMode.FLOOR);
  }

  static BigDecimal ceilingRatio(BigDecimal dividend, BigDecimal divisor, int decimals) {
    return dividend.divide(divisor, decimals, RoundingMode.CEILING);
  }

  static BigDecimal floor(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.FLOOR);
  }

  static BigDecimal ceiling(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.CEILING);
  }

  static BigDecimal towardsZero(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.DOWN);
  }

  static boolean isPositive(BigDecimal value) {
    return value.signum() > 0;
  }

  static boolean isBelow(BigDecimal value, BigDecimal bound) {
    return value.compareTo(bound) < 0;
  }

  static BigDecimal atLeastZero(BigDecimal value) {
    return value.max(ZERO);
  }

  static BigDecimal signed(Side side, BigDecimal value) {
    return side == Side.LONG ? value : value.negate();
  }

  /** A price, or nothing where the root says that no price does it. */
  static Optional<BigDecimal> price(BigDecimal root) {
    return Optional.of(root).filter(Exact::isPositive);
  }
}
