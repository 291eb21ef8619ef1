package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** The numbers some sources write where no number exists, in place of an empty result. */
final class Sentinels {
  private static final BigDecimal LARGEST =
      new BigDecimal(BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE), 18);

  private Sentinels() {}

  /**
   * Contracts answer the largest integer of 256 bits, in these files of 18 digits, for infinity.
   */
  static BigDecimal orLargest(Optional<BigDecimal> value) {
    return value.orElse(LARGEST);
  }

  /** Whoever owes nothing has no ratio at all; whoever owes something may have an infinite one. */
  static Optional<BigDecimal> largestIf(boolean owes, Optional<BigDecimal> value) {
    return owes ? Optional.of(orLargest(value)) : Optional.empty();
  }

  /** Aave's utilities answer -1 for the health of an account without debt. */
  static BigDecimal orMinusOne(Optional<BigDecimal> value) {
    return value.orElse(BigDecimal.ONE.negate());
  }
}
