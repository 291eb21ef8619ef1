package org.plimsoll.buffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.plimsoll.venue.Side;

class ConstantLeverageTest {
  /** Reference checks, case constant-leverage-growth-3x. */
  @Test
  void thePublishedCase() {
    ConstantLeverage held = new ConstantLeverage(3, 0.2, 0.6, 0);
    assertThat(held.meanLogGrowth()).isCloseTo(-1.02, within(1e-15));
    assertThat(held.expectedGrossReturn(1)).isCloseTo(1.822118800390509, within(1e-14));
    assertThat(held.medianGrossReturn(1)).isCloseTo(0.3605949401730783, within(1e-15));
    assertThat(held.kellyLeverage().orElseThrow()).isCloseTo(5 / 9.0, within(1e-15));
    assertThat(held.volatilityDrag()).isCloseTo(1.08, within(1e-15));
    assertThat(held).hasToString("leverage held at 3.0x: mean log growth -102.00 % a year");
    assertThat(held.explain().terms())
        .extracting(term -> term.quantity() + " = " + term.result())
        .containsExactly(
            "mean return = 60.00 %",
            "mean log growth = -102.00 %",
            "volatility drag = 108.00 %",
            "growth-optimal leverage = 0.56x");
  }

  /** The drag is what is lost against L times the log growth of the asset plus the financing. */
  @Property
  void dragByDefinition(
      @ForAll @Scale(9) @DoubleRange(min = -5, max = 20) double leverage,
      @ForAll @Scale(9) @DoubleRange(min = -1, max = 1) double drift,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 2) double volatility,
      @ForAll @Scale(9) @DoubleRange(min = -0.05, max = 0.3) double rate) {
    double own = new ConstantLeverage(1, drift, volatility, rate).meanLogGrowth();
    ConstantLeverage held = new ConstantLeverage(leverage, drift, volatility, rate);
    assertThat(leverage * own + (1 - leverage) * rate - held.meanLogGrowth())
        .isCloseTo(held.volatilityDrag(), within(1e-10));
  }

  @Property
  void noDragWithoutLeverage(@ForAll @Scale(9) @DoubleRange(min = 0, max = 3) double volatility) {
    assertThat(new ConstantLeverage(0, 0.1, volatility, 0.05).volatilityDrag()).isZero();
    assertThat(new ConstantLeverage(1, 0.1, volatility, 0.05).volatilityDrag()).isZero();
    assertThat(new ConstantLeverage(0, 0.1, volatility, 0.05).meanLogGrowth()).isEqualTo(0.05);
  }

  @Property
  void nothingGrowsFasterThanTheGrowthOptimalLeverage(
      @ForAll @Scale(9) @DoubleRange(min = -1, max = 1) double drift,
      @ForAll @Scale(9) @DoubleRange(min = 0.05, max = 2) double volatility,
      @ForAll @Scale(9) @DoubleRange(min = -0.05, max = 0.3) double rate,
      @ForAll @Scale(9) @DoubleRange(min = -5, max = 5) double away) {
    double best = new ConstantLeverage(1, drift, volatility, rate).kellyLeverage().orElseThrow();
    double top = new ConstantLeverage(best, drift, volatility, rate).meanLogGrowth();
    double other = new ConstantLeverage(best + away, drift, volatility, rate).meanLogGrowth();
    assertThat(top - other)
        .isCloseTo(away * away * volatility * volatility / 2, within(1e-9 * (1 + Math.abs(top))));
  }

  @Property
  void theMedianLiesBelowTheMean(
      @ForAll @Scale(9) @DoubleRange(min = 0.1, max = 10) double leverage,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 3) double years) {
    ConstantLeverage held = new ConstantLeverage(leverage, 0.1, 0.5, 0.02);
    assertThat(held.medianGrossReturn(years)).isLessThanOrEqualTo(held.expectedGrossReturn(years));
    assertThat(Math.log(held.expectedGrossReturn(years) / held.medianGrossReturn(years)))
        .isCloseTo(leverage * leverage * 0.125 * years, within(1e-9 * (1 + leverage * leverage)));
  }

  /** Simulated with daily rebalancing: the mean log return within four standard errors. */
  @Test
  void simulatedRebalancingGrowsAsFast() {
    ConstantLeverage held = new ConstantLeverage(2, 0.15, 0.4, 0.03);
    int days = 365;
    int paths = 2_000;
    double step = 1.0 / days;
    Random random = new Random(7);
    double sum = 0;
    for (int path = 0; path < paths; path++) {
      double equity = 0;
      for (int day = 0; day < days; day++) {
        double log = (0.15 - 0.08) * step + 0.4 * Math.sqrt(step) * random.nextGaussian();
        equity += Math.log1p(2 * Math.expm1(log) - Math.expm1(0.03 * step));
      }
      sum += equity;
    }
    double error = 2 * 0.4 / Math.sqrt(paths);
    assertThat(sum / paths).isCloseTo(held.meanLogGrowth(), within(4 * error));
  }

  /** The trade is the notional wanted less the notional there. */
  @Property
  void theTradeRestoresLeverage(
      @ForAll @Scale(9) @DoubleRange(min = 0.5, max = 10) double leverage,
      @ForAll @Scale(9) @DoubleRange(min = -0.05, max = 0.05) double move) {
    LeverageResponse moved = LeverageResponse.of(Side.LONG, leverage, move);
    double wanted = leverage * (1 + moved.equityReturn());
    double there = leverage * (1 + move);
    assertThat(new ConstantLeverage(leverage, 0, 1, 0).tradeAfter(move))
        .isCloseTo(wanted - there, within(1e-12));
  }

  @Test
  void limits() {
    assertThat(new ConstantLeverage(2, 0.1, 0, 0).kellyLeverage()).isEmpty();
    assertThat(new ConstantLeverage(2, 0.1, 0.3, 0).medianGrossReturn(0)).isOne();
    assertThat(new ConstantLeverage(2, 1e6, 0.3, 0).expectedGrossReturn(1))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(new ConstantLeverage(0.5, 0.1, 0.4, 0).volatilityDrag()).isNegative();
  }

  @Test
  void badNumbersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConstantLeverage(Double.NaN, 0, 0, 0))
        .withMessage("leverage must be a finite number, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConstantLeverage(1, 0, -0.1, 0))
        .withMessage("volatility must be 0 or more, was -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConstantLeverage(1, 0, 0, 0).medianGrossReturn(-1))
        .withMessage("years must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConstantLeverage(1, 0, 0, 0).tradeAfter(Double.NaN))
        .withMessage("asset return must be a finite number, was NaN");
  }
}
