package org.plimsoll.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** Liquidations through a constant-product pool: the frontier of the spiral and the profits. */
class PoolLiquidationTest {
  private static final BigDecimal SLACK = new BigDecimal("1e-9");

  private static BigDecimal d(double value) {
    return BigDecimal.valueOf(value);
  }

  private static PoolLiquidation pool(double incentive, double fee) {
    return new PoolLiquidation(d(1_000), d(2_000_000), d(incentive), d(fee));
  }

  /** Reference checks, case toxic-frontier-deep. */
  @Test
  void thePublishedFrontier() {
    ToxicFrontier frontier = new ToxicFrontier(d(0.93), d(0.05), d(1e6), d(5e7));
    assertThat(frontier.liquidityPenalty()).isEqualByComparingTo("1.04");
    assertThat(frontier.frontierInfiniteDepth()).isCloseTo(d(0.9523809523809524), within(SLACK));
    assertThat(frontier.frontierWithImpact()).isCloseTo(d(0.9157509157509158), within(SLACK));
    assertThat(frontier.maximumSafeThreshold()).isCloseTo(d(0.9615384615384615), within(SLACK));
    assertThat(frontier.isToxic()).isTrue();
    assertThat(frontier.isToxicWithoutImpact()).isFalse();
  }

  /** Repay a little, give away 1 + i of it, mark the rest down: health falls above the frontier. */
  @Property(tries = 200)
  void theFrontierIsWhereASmallLiquidationLeavesHealth(
      @ForAll @Scale(3) @DoubleRange(min = 0.5, max = 1) double loanToValue,
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 0.2) double incentive,
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 0.3) double share) {
    ToxicFrontier frontier = new ToxicFrontier(d(loanToValue), d(incentive), d(share), d(1));
    double repaid = 1e-7;
    double seized = (1 + incentive) * repaid;
    double collateral = (share - seized) * (1 - 2 * seized);
    double before = share * loanToValue;
    double away = Math.abs(loanToValue / frontier.frontierWithImpact().doubleValue() - 1);
    if (share > 0.01 && away > 1e-3) {
      assertThat((before - repaid) / collateral > loanToValue).isEqualTo(frontier.isToxic());
    }
  }

  @Test
  void onTheFrontierHealthStays() {
    ToxicFrontier frontier = new ToxicFrontier(d(0.8), d(0.25), d(0), d(1));
    assertThat(frontier.isToxic()).isFalse();
    assertThat(frontier.frontierWithImpact()).isEqualByComparingTo("0.8");
    assertThat(frontier.maximumSafeThreshold()).isEqualByComparingTo("1");
  }

  /** Reference checks, case marginal-liquidation-profit. */
  @Test
  void thePublishedProfits() {
    PoolLiquidation pool = pool(0.05, 0.003);
    assertThat(pool.slicedProfit(d(5))).isCloseTo(d(466.0605227090104), within(SLACK));
    assertThat(pool.singleShotProfit(d(5))).isCloseTo(d(413.9905698597118), within(SLACK));
    assertThat(pool.breakEvenFee()).isCloseTo(d(0.04761904761904762), within(SLACK));
    assertThat(pool.bestSingleShotSize()).isCloseTo(d(22.12053251820487), within(SLACK));
  }

  @Property(tries = 100)
  void slicingNeverEarnsLess(
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 0.2) double incentive,
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 1) double fee,
      @ForAll @Scale(2) @DoubleRange(min = 0, max = 500) double size) {
    PoolLiquidation pool = pool(incentive, fee);
    assertThat(pool.slicedProfit(d(size)))
        .isGreaterThanOrEqualTo(pool.singleShotProfit(d(size)).subtract(SLACK));
    BigDecimal best = pool.bestSingleShotSize();
    assertThat(pool.singleShotProfit(best))
        .isGreaterThanOrEqualTo(pool.singleShotProfit(d(size)).subtract(SLACK));
  }

  /** The pool sliced into a thousand pieces, each repaid at the price the last one left. */
  @Test
  void manySlicesComeCloseToTheClosedForm() {
    double k = 0.997 * 1.05;
    double collateral = 1_000;
    double profit = 0;
    for (int slice = 0; slice < 100_000; slice++) {
      double size = 5 / 1e5;
      double debt = 2e9 / collateral;
      double received = debt * k * size / (collateral + k * size);
      profit += received - debt / collateral * size;
      collateral += k * size;
    }
    assertThat(profit).isCloseTo(pool(0.05, 0.003).slicedProfit(d(5)).doubleValue(), within(0.01));
  }

  @Test
  void aboveTheBreakEvenFeeNothingIsEarned() {
    PoolLiquidation dear = pool(0.05, 0.06);
    assertThat(dear.slicedProfit(d(5))).isNegative();
    assertThat(dear.singleShotProfit(d(5))).isNegative();
    assertThat(dear.bestSingleShotSize()).isZero();
    assertThat(pool(0.25, 0.2).slicedProfit(d(5))).isZero();
    assertThat(pool(0.05, 1).bestSingleShotSize()).isZero();
    assertThat(pool(0.05, 0).slicedProfit(d(0))).isZero();
  }

  @Test
  void badNumbersAreRefused() {
    refused(() -> pool(-1, 0), "incentive must be 0 or more, was -1");
    refused(() -> pool(0, 0).slicedProfit(d(-1)), "liquidation size must be 0 or more, was -1");
    refused(
        () -> new ToxicFrontier(d(1), d(0), d(1), d(0)),
        "debt reserve of the pool must be above 0, was 0");
  }

  private static void refused(Runnable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(sentence);
  }
}
