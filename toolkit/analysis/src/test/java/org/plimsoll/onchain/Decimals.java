package org.plimsoll.onchain;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plimsoll.venue.Side;

/** Decimals as tests write and draw them. */
final class Decimals {
  /** A quantum of quote money. */
  static final BigDecimal QUANTUM = d("0.000001");

  private Decimals() {}

  static BigDecimal d(String digits) {
    return new BigDecimal(digits);
  }

  /** Money, sizes and prices: many magnitudes, few digits. */
  static Arbitrary<BigDecimal> between(String least, String most, int decimals) {
    return Arbitraries.bigDecimals().between(d(least), d(most)).ofScale(decimals);
  }

  static Arbitrary<Side> sides() {
    return Arbitraries.of(Side.class);
  }

  static BigDecimal quanta(int count) {
    return QUANTUM.multiply(BigDecimal.valueOf(count));
  }
}
