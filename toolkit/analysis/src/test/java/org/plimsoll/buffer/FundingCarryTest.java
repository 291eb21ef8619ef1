package org.plimsoll.buffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.plimsoll.venue.Side;

class FundingCarryTest {
  /** Reference checks, case funding-carry. */
  @Test
  void thePublishedCase() {
    FundingCarry carry = FundingCarry.of(Side.LONG, 0.0003, 8, 50_000, 5_000, 30);
    assertThat(carry.paid()).isCloseTo(1350, within(1e-9));
    assertThat(carry.shareOfEquity().orElseThrow()).isCloseTo(0.27, within(1e-12));
    assertThat(carry.annualisedRate()).isCloseTo(0.3285, within(1e-12));
    assertThat(carry).hasToString("funding of 1,350.00, 32.85 % a year");
    assertThat(carry.explain().terms())
        .extracting(term -> term.quantity() + " = " + term.result())
        .containsExactly(
            "paid = 1,350.00", "share of equity = 27.00 %", "annualised rate = 32.85 %");
  }

  /** Funding is zero-sum: what a long pays a short of the same size receives. */
  @Property
  void oneSidePaysTheOther(
      @ForAll @Scale(9) @DoubleRange(min = -0.01, max = 0.01) double rate,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 1e6) double notional,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 365) double days) {
    double paid = FundingCarry.of(Side.LONG, rate, 8, notional, 1, days).paid();
    double received = FundingCarry.of(Side.SHORT, rate, 8, notional, 1, days).paid();
    assertThat(paid + received).isZero();
    assertThat(paid * rate).isNotNegative();
  }

  @Property
  void aYearPaysTheAnnualisedRate(
      @ForAll @Scale(9) @DoubleRange(min = -0.01, max = 0.01) double rate,
      @ForAll @IntRange(min = 1, max = 24) int interval) {
    FundingCarry year = FundingCarry.of(Side.LONG, rate, interval, 1_000, 100, 365);
    assertThat(year.paid()).isCloseTo(1_000 * year.annualisedRate(), within(1e-9));
    assertThat(year.shareOfEquity().orElseThrow())
        .isCloseTo(10 * year.annualisedRate(), within(1e-9));
  }

  @Property
  void daysAddUp(
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 100) double first,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 100) double second) {
    double together = FundingCarry.of(Side.LONG, 1e-4, 8, 1e5, 1e4, first + second).paid();
    assertThat(
            FundingCarry.of(Side.LONG, 1e-4, 8, 1e5, 1e4, first).paid()
                + FundingCarry.of(Side.LONG, 1e-4, 8, 1e5, 1e4, second).paid())
        .isCloseTo(together, within(1e-8));
  }

  @Test
  void withoutEquityThereIsNoShare() {
    assertThat(FundingCarry.of(Side.LONG, 1e-4, 8, 1e5, 0, 1).shareOfEquity()).isEmpty();
    assertThat(FundingCarry.of(Side.LONG, 1e-4, 8, 1e5, -5, 1).shareOfEquity()).isEmpty();
    assertThat(FundingCarry.of(Side.LONG, 1e-4, 8, 1e5, 5, 0).paid()).isZero();
  }

  @Test
  void badNumbersAreRefused() {
    refused(Double.NaN, 8, 1, 1, 1, "funding rate must be a finite number, was NaN");
    refused(0, 0, 1, 1, 1, "interval in hours must be above 0, was 0");
    refused(0, 8, -1, 1, 1, "notional must be 0 or more, was -1");
    refused(0, 8, 1, Double.NaN, 1, "equity must be a finite number, was NaN");
    refused(0, 8, 1, 1, -1, "days must be 0 or more, was -1");
  }

  private static void refused(
      double rate, double interval, double notional, double equity, double days, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FundingCarry.of(Side.LONG, rate, interval, notional, equity, days))
        .withMessage(sentence);
  }
}
