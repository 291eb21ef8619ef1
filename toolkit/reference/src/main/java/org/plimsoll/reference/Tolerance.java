package org.plimsoll.reference;

import java.math.BigDecimal;

/**
 * How far an answer may be off: at most max(abs, rel x |expected|).
 *
 * @param abs absolute part, 0 or more
 * @param rel part relative to the expected value, 0 or more; both 0 means exact
 */
public record Tolerance(BigDecimal abs, BigDecimal rel) {
  /** No difference at all. */
  public static final Tolerance EXACT = new Tolerance(BigDecimal.ZERO, BigDecimal.ZERO);

  /**
   * Validates the parts.
   *
   * @throws IllegalArgumentException if a part is negative
   */
  public Tolerance {
    if (abs.signum() < 0 || rel.signum() < 0) {
      throw new IllegalArgumentException(Messages.negativeTolerance(abs, rel));
    }
  }

  /**
   * Gives the largest difference allowed.
   *
   * @param expected the published value
   * @return max(abs, rel x |expected|)
   */
  public BigDecimal around(BigDecimal expected) {
    return abs.max(rel.multiply(expected.abs()));
  }
}
