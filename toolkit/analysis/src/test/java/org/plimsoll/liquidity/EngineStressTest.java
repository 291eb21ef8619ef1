package org.plimsoll.liquidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Delay, congestion and the liquidator's arithmetic. */
class EngineStressTest {
  @Test
  void theChanceOfCrossingBankruptcyDuringLatency() {
    LatencyGap gap = new LatencyGap(95.2, 94.7, 1.2, 30);
    assertThat(gap.touchProbability()).isCloseTo(6.838225234035709e-06, within(1e-17));
    assertThat(gap.endProbability()).isCloseTo(3.419521497782854e-06, within(1e-17));
    assertThat(gap.bufferInSd().getAsDouble()).isCloseTo(4.499222479819614, within(1e-12));
  }

  @Test
  void withoutMovementNothingIsCrossed() {
    LatencyGap still = new LatencyGap(100, 90, 1.2, 0);
    assertThat(still.touchProbability()).isZero();
    assertThat(still.bufferInSd()).isEmpty();
    LatencyGap there = new LatencyGap(100, 100, 0, 30);
    assertThat(there.touchProbability()).isEqualTo(1);
    assertThat(there.bufferInSd()).hasValue(0);
    assertThat(new LatencyGap(100, 100, 1, 30).touchProbability()).isCloseTo(1, within(1e-12));
  }

  /** For a price without drift, long and short change places with the price and its inverse. */
  @Property
  void longerLatencyIsNeverSafer(
      @ForAll @DoubleRange(min = 50, max = 150) double bankruptcy,
      @ForAll @DoubleRange(min = 0.1, max = 2) double volatility,
      @ForAll @DoubleRange(min = 1, max = 1e6) double seconds) {
    LatencyGap gap = new LatencyGap(100, bankruptcy, volatility, seconds);
    LatencyGap longer = new LatencyGap(100, bankruptcy, volatility, 2 * seconds);
    assertThat(gap.touchProbability())
        .isBetween(gap.endProbability(), longer.touchProbability() + 1e-12);
    assertThat(longer.touchProbability()).isLessThanOrEqualTo(1);
  }

  @Test
  void theBacklogFollowsLindley() {
    EngineBacklog engine =
        EngineBacklog.of(List.of(40.0, 90.0, 120.0, 60.0, 20.0, 10.0, 0.0), 50, 0);
    assertThat(engine.backlog()).containsExactly(0.0, 40.0, 110.0, 120.0, 90.0, 50.0, 0.0);
    assertThat(engine.peak()).isEqualTo(120);
    assertThat(engine.stepsToClear()).hasValue(6);
    assertThat(engine.waitAtPeak()).hasValue(2.4);
  }

  @Test
  void anEngineWithoutWorkOrCapacity() {
    EngineBacklog idle = EngineBacklog.of(List.of(10.0, 10.0), 50, 0);
    assertThat(idle.stepsToClear()).isEmpty();
    assertThat(idle.waitAtPeak()).hasValue(0);
    EngineBacklog stuck = EngineBacklog.of(List.of(1.0), 0, 3);
    assertThat(stuck.peak()).isEqualTo(4);
    assertThat(stuck.waitAtPeak()).isEmpty();
    assertThat(EngineBacklog.of(List.of(), 1, 5).peak()).isEqualTo(5);
    assertThat(EngineBacklog.of(List.of(0.1, 0.2), 0.15, 0).backlog()).containsExactly(0.0, 0.05);
    assertThat(EngineBacklog.of(List.of(0.1, 0.3), 0.3, 0.2).peak()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EngineBacklog.of(List.of(-1.0), 1, 0))
        .withMessage("arrivals of a step must be 0 or more, was -1");
  }

  @Property
  void whatArrivesIsExecutedOrWaits(
      @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 100) Double> arrivals,
      @ForAll @DoubleRange(min = 0, max = 100) double capacity,
      @ForAll @DoubleRange(min = 0, max = 100) double initial) {
    EngineBacklog engine = EngineBacklog.of(arrivals, capacity, initial);
    double came = initial + arrivals.stream().mapToDouble(x -> x).sum();
    double done = engine.steps().stream().mapToDouble(EngineBacklog.Step::executed).sum();
    double left = arrivals.isEmpty() ? initial : engine.backlog().get(arrivals.size() - 1);
    assertThat(done + left).isCloseTo(came, within(1e-9 * (1 + came)));
    assertThat(engine.steps()).allMatch(step -> step.backlog() >= 0 && step.executed() <= capacity);
  }

  @Test
  void theWindowLiesBetweenTheRoots() {
    LiquidatorProfit profit = new LiquidatorProfit(0.05, 120, 4e-7, 0.001);
    assertThat(profit.minimumSize().getAsDouble()).isCloseTo(2_500, within(1e-8));
    assertThat(profit.maximumSize().getAsDouble()).isCloseTo(120_000, within(1e-6));
    assertThat(profit.optimalSize().getAsDouble()).isCloseTo(61_250, within(1e-6));
    assertThat(profit.bestProfit().getAsDouble()).isCloseTo(1_380.625, within(1e-8));
    assertThat(profit.profit(61_250)).isCloseTo(1_380.625, within(1e-8));
  }

  @Test
  void theWindowMayBeAPointNothingOrOpen() {
    LiquidatorProfit point = new LiquidatorProfit(0.03, 100, 1e-6, 0.01);
    assertThat(point.minimumSize().getAsDouble()).isCloseTo(10_000, within(1e-8));
    assertThat(point.maximumSize().getAsDouble()).isCloseTo(10_000, within(1e-8));
    LiquidatorProfit none = new LiquidatorProfit(0.03, 101, 1e-6, 0.01);
    assertThat(none.minimumSize()).isEmpty();
    assertThat(none.maximumSize()).isEmpty();
    assertThat(none.bestProfit().getAsDouble()).isCloseTo(-1, within(1e-9));
    LiquidatorProfit open = new LiquidatorProfit(0.05, 100, 0, 0.01);
    assertThat(open.minimumSize().getAsDouble()).isCloseTo(2_500, within(1e-9));
    assertThat(open.maximumSize()).isEmpty();
    assertThat(open.optimalSize()).isEmpty();
    assertThat(open.bestProfit()).isEmpty();
    LiquidatorProfit losing = new LiquidatorProfit(0.01, 5, 1e-6, 0.01);
    assertThat(losing.hasWindow()).isFalse();
    assertThat(losing.optimalSize()).hasValue(0);
    assertThat(losing.bestProfit()).hasValue(-5);
    assertThat(new LiquidatorProfit(0.05, 0, 1e-6, 0).minimumSize()).hasValue(0);
  }

  @Property
  void nothingBeatsTheBestSize(
      @ForAll @DoubleRange(min = 0, max = 0.2) double incentive,
      @ForAll @DoubleRange(min = 0, max = 1e6) double size) {
    LiquidatorProfit profit = new LiquidatorProfit(incentive, 120, 4e-7, 0.001);
    assertThat(profit.profit(size)).isLessThanOrEqualTo(profit.bestProfit().getAsDouble() + 1e-6);
  }
}
