package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.account.LiquidationSlice.Outcome;
import org.plimsoll.venue.Side;

class LiquidationSliceTest {
  private static LiquidationSlice slice(
      double slope, double equity, double rate, double mark, double quantity, double fixed) {
    return LiquidationSlice.smallest(new LinearImpact(slope), equity, rate, mark, quantity, fixed);
  }

  /** Reference checks, case greedy-partial-linear-impact. */
  @Test
  void thePublishedCase() {
    LiquidationSlice slice = slice(0.004, 4, 0.1, 1, 50, 0);
    assertThat(slice.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(slice.slice()).isCloseTo(13.81966011250105, within(1e-12));
    assertThat(slice.equityAfter()).isCloseTo(3.618033988749895, within(1e-13));
    assertThat(slice.maintenanceAfter()).isCloseTo(3.618033988749895, within(1e-13));
    assertThat(slice)
        .hasToString("partial: close 13.820, leaving equity 3.62 and maintenance margin 3.62");
    assertThat(slice.explain().terms())
        .extracting(term -> term.quantity() + " = " + term.result())
        .containsExactly(
            "slice = 13.820", "equity after = 3.62", "maintenance margin after = 3.62");
  }

  @Property
  @StatisticsReport(StatisticsReportMode.OFF)
  void aPartialSliceRestoresMaintenanceAndNoSmallerOneDoes(
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 0.2) double slope,
      @ForAll @Scale(9) @DoubleRange(min = -0.2, max = 1.2) double health,
      @ForAll @Scale(9) @DoubleRange(min = 0.004, max = 0.3) double rate,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 0.5) double fixed) {
    double mark = 100;
    double quantity = 20;
    double equity = health * rate * mark * quantity;
    LiquidationSlice slice = slice(slope, equity, rate, mark, quantity, fixed);
    often(Outcome.PARTIAL, slice, 4);
    often(Outcome.FULL, slice, 4);
    often(Outcome.NOTHING_DUE, slice, 4);
    assertThat(slice.slice()).isBetween(0.0, quantity);
    if (slice.outcome() == Outcome.PARTIAL) {
      assertThat(slice.equityAfter()).isCloseTo(slice.maintenanceAfter(), within(1e-9));
      double less = slice.slice() * 0.999;
      assertThat(equity - slope / 2 * less * less - fixed)
          .isLessThan(rate * mark * (quantity - less));
    } else if (slice.outcome() == Outcome.FULL) {
      assertThat(slice.maintenanceAfter()).isZero();
      for (double share : new double[] {0.1, 0.3, 0.5, 0.7, 0.9}) {
        double x = share * quantity;
        assertThat(equity - slope / 2 * x * x - fixed)
            .isLessThan(rate * mark * (quantity - x) + 1e-9);
      }
    } else {
      assertThat(slice.slice()).isZero();
      assertThat(slice.equityAfter()).isEqualTo(equity);
    }
  }

  private static void often(Outcome outcome, LiquidationSlice slice, double leastPercent) {
    Statistics.label(outcome.name()).collect(slice.outcome() == outcome);
    Statistics.label(outcome.name())
        .coverage(seen -> seen.check(true).percentage(percent -> percent >= leastPercent));
  }

  @Property
  void aThinnerMarketNeedsALargerSlice(
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 0.02) double slope,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 0.02) double more) {
    assertThat(slice(slope + more, 4, 0.1, 1, 50, 0).slice())
        .isGreaterThanOrEqualTo(slice(slope, 4, 0.1, 1, 50, 0).slice() * (1 - 1e-12));
  }

  @Property
  void moneyScalesAndSizesDoNot(@ForAll @Scale(9) @DoubleRange(min = 0.01, max = 1000) double k) {
    LiquidationSlice one = slice(0.004, 4, 0.1, 1, 50, 0.01);
    LiquidationSlice scaled = slice(0.004 * k, 4 * k, 0.1, k, 50, 0.01 * k);
    assertThat(scaled.slice()).isCloseTo(one.slice(), within(1e-9));
    assertThat(scaled.equityAfter()).isCloseTo(k * one.equityAfter(), within(1e-9 * k));
  }

  /** The linear market: what is missing over what a unit frees. */
  @Test
  void withoutImpactTheSliceIsARatio() {
    LiquidationSlice slice = slice(0, 4, 0.1, 1, 50, 0.5);
    assertThat(slice.slice()).isCloseTo((0.1 * 50 - 4 + 0.5) / 0.1, within(1e-12));
    assertThat(slice.equityAfter()).isEqualTo(3.5);
  }

  /** A slope of next to nothing must not cancel in the root. */
  @Test
  void tinyImpactKeepsItsDigits() {
    assertThat(slice(1e-15, 4, 0.1, 1, 50, 0).slice()).isCloseTo(10, within(1e-11));
  }

  @ParameterizedTest(name = "slope {0}, equity {1}: {2}")
  @CsvSource({
    "0.004, 5,      NOTHING_DUE, 0,  5",
    "0.004, 7,      NOTHING_DUE, 0,  7",
    "0.02,  4,      FULL,        50, -21",
    "0.004, -1,     FULL,        50, -6",
    "0.005, 4,      PARTIAL,     20, 3",
    "0,     0,      FULL,        50, 0"
  })
  void outcomes(double slope, double equity, Outcome outcome, double slice, double after) {
    LiquidationSlice got = slice(slope, equity, 0.1, 1, 50, 0);
    assertThat(got.outcome()).isEqualTo(outcome);
    assertThat(got.slice()).isCloseTo(slice, within(1e-6));
    assertThat(got.equityAfter()).isCloseTo(after, within(1e-6));
  }

  @Test
  void badNumbersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> slice(-1, 4, 0.1, 1, 50, 0))
        .withMessage("impact slope must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> slice(0, Double.NaN, 0.1, 1, 50, 0))
        .withMessage("equity must be a finite number, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> slice(0, 4, 10, 1, 50, 0))
        .withMessage(
            "maintenance margin rate must be above 0 and below 1, was 10.0; rates are fractions");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> slice(0, 4, 0.1, 0, 50, 0))
        .withMessage("mark must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> slice(0, 4, 0.1, 1, 0, 0))
        .withMessage("quantity must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> slice(0, 4, 0.1, 1, 1, -1))
        .withMessage("fixed cost must be 0 or more, was -1");
  }

  /** Chitra, arXiv 2512.01112v1, appendix A.3: the five examples at a slope of 1. */
  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "LONG,  1.30, 2,                    1, 0.5, 1.05, 0",
    "LONG,  0.95, 0.6666666666666666,   1, 0.2, 0.85, 0.2833333333333333",
    "SHORT, 1.60, 2.6666666666666665,   4, 2.0, 2.60, 2.2666666666666667",
    "LONG,  0.98, 0.10526315789473684,  1, 0.4, 0.78, 0.8747368421052632",
    "SHORT, 1.05, 0.10101010101010101,  1, 0.4, 1.25, 1.151010101010101"
  })
  void printedExecutions(
      Side side,
      double mark,
      double collateral,
      double quantity,
      double slice,
      double execution,
      double bankruptcy) {
    SliceShortfall shortfall =
        SliceShortfall.of(new LinearImpact(1), side, mark, collateral, quantity, slice);
    assertThat(shortfall.execution()).isCloseTo(execution, within(1e-12));
    assertThat(shortfall.bankruptcyFromMark()).isCloseTo(bankruptcy, within(1e-12));
    assertThat(shortfall.shortfall())
        .isCloseTo(Math.max(0, side.sign() * (bankruptcy - execution)) * slice, within(1e-12));
  }

  @Property
  void aShortfallNeedsImpactBeyondWhatIsLeft(
      @ForAll Side side,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 50) double collateral,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double slope,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double share) {
    double slice = 10 * share;
    SliceShortfall shortfall =
        SliceShortfall.of(new LinearImpact(slope), side, 100, collateral, 10, slice);
    double loss = new LinearImpact(slope).cost(slice);
    assertThat(shortfall.shortfall())
        .isCloseTo(Math.max(0, loss - collateral * share), within(1e-9));
  }

  @Test
  void aSliceIsPartOfThePosition() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SliceShortfall.of(new LinearImpact(0), Side.LONG, 1, 1, 1, 2))
        .withMessage("slice must be at most the quantity of 1.0, was 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SliceShortfall.of(new LinearImpact(0), Side.LONG, 1, 1, 1, -1))
        .withMessage("slice must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinearImpact(0).executionPrice(Side.LONG, 0, 1))
        .withMessage("mark must be above 0, was 0");
    assertThat(SliceShortfall.of(new LinearImpact(0), Side.LONG, 10, -2, 1, 1).shortfall())
        .as("bankrupt already: even the mark leaves 2 unpaid")
        .isEqualTo(2);
  }

  /** Chitra, arXiv 2512.01112v1, appendix A.4. */
  @Test
  void printedFees() {
    assertThat(new LiquidationFee(0, 0.004, 0).of(1.3, 1.32, 0.5)).isCloseTo(0.0026, within(1e-17));
    assertThat(new LiquidationFee(0, 0.002, 0.001).of(1.3, 1.32, 0.5))
        .isCloseTo(0.00196, within(1e-17));
    assertThat(new LiquidationFee(3, 0, 0).of(1.3, 1.32, 0)).isEqualTo(3);
    assertThat(LiquidationFee.NONE.of(1.3, 1.32, 0.5)).isZero();
  }

  @Test
  void badFeesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LiquidationFee(-1, 0, 0))
        .withMessage("fixed charge must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LiquidationFee(0, 40, 0))
        .withMessage(
            "rate on the mark must be in [0, 1], was 40; "
                + "rates are fractions, write pct(40) for 40 %");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LiquidationFee(0, 0, -0.1))
        .withMessage("rate on execution must be in [0, 1], was -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LiquidationFee.NONE.of(1, -1, 1))
        .withMessage("execution price must be 0 or more, was -1");
  }
}
