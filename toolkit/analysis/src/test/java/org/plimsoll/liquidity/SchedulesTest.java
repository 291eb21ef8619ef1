package org.plimsoll.liquidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** How to work a sale, what it costs, and what earlier trades still do. */
class SchedulesTest {
  private static final LinearTradingCosts COSTS =
      new LinearTradingCosts(0.95, 0.0625, 2.5e-7, 2.5e-6);

  /** Almgren, Thum, Hauptmann and Li 2005, the IBM example. */
  @Test
  void theIbmOrderCostsWhatThePaperPrints() {
    StockTurnover ibm = new StockTurnover(6_561_000, 1_728_000_000, 0.0157);
    AlmgrenPowerLaw law = AlmgrenPowerLaw.published();
    assertThat(1e4 * law.permanent(ibm, 656_100)).isCloseTo(19.85970191185253, within(1e-9));
    assertThat(1e4 * law.temporary(ibm, 656_100, 0.1)).isCloseTo(22.294, within(1e-9));
    assertThat(1e4 * law.realised(ibm, 656_100, 0.5)).isCloseTo(18.41786313787262, within(1e-9));
    assertThat(law.realised(ibm, 0, 0.5)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> law.temporary(ibm, 1, 0))
        .withMessage("days must be above 0, was 0");
  }

  @Test
  void theSquareRootLawCostsTwoThirdsOfItsPeak() {
    SquareRootLaw law = new SquareRootLaw(900e6, 0.035, 0.9);
    assertThat(law.peakImpact(25e6)).isCloseTo(0.00525, within(1e-15));
    assertThat(law.cashCost(25e6)).isCloseTo(87_500, within(1e-6));
    double most = law.maximumNotional(0.01).getAsDouble();
    assertThat(law.peakImpact(most)).isCloseTo(0.01, within(1e-12));
    assertThat(law.maximumNotional(0)).hasValue(0);
    assertThat(new SquareRootLaw(1, 0, 1).maximumNotional(0.01)).isEmpty();
    assertThat(1 - law.impact(50_000).factor(500)).isCloseTo(0.00525, within(1e-12));
  }

  /** Almgren and Chriss 2000, their example at risk aversion 1e-6. */
  @Test
  void thePublishedScheduleIsFound() {
    AlmgrenChrissSchedule plan = AlmgrenChrissSchedule.of(COSTS, 1_000_000, 5, 5, 1e-6);
    assertThat(plan.kappa()).isCloseTo(0.6070761632470628, within(1e-12));
    assertThat(plan.halfLife().getAsDouble()).isCloseTo(1.647239770791377, within(1e-12));
    assertThat(plan.holdings().get(1)).isCloseTo(541_955.5543739223, within(1e-5));
    assertThat(plan.expectedCost()).isCloseTo(911_226.9863037936, within(1e-5));
    assertThat(plan.costVariance()).isCloseTo(364_128_572_058.141, within(1e-1));
  }

  @Test
  void withoutRiskAversionTheHoldingFallsAlongALine() {
    AlmgrenChrissSchedule plan = AlmgrenChrissSchedule.of(COSTS, 100, 5, 4, 0);
    assertThat(plan.kappa()).isZero();
    assertThat(plan.halfLife()).isEmpty();
    assertThat(plan.holdings()).containsExactly(100.0, 75.0, 50.0, 25.0, 0.0);
    AlmgrenChrissSchedule nearly = AlmgrenChrissSchedule.of(COSTS, 100, 5, 4, 1e-30);
    assertThat(nearly.holdings().get(2)).isCloseTo(50, within(1e-9));
    AlmgrenChrissSchedule atOnce = AlmgrenChrissSchedule.of(COSTS, 100, 5, 1, 1e-6);
    assertThat(atOnce.holdings()).containsExactly(100.0, 0.0);
    assertThat(atOnce.costVariance()).isZero();
  }

  @Property
  void aScheduleSellsEverythingAndNeverBuys(
      @ForAll @IntRange(min = 1, max = 60) int intervals,
      @ForAll @DoubleRange(min = 0, max = 1) double aversion) {
    AlmgrenChrissSchedule plan = AlmgrenChrissSchedule.of(COSTS, 1000, 5, intervals, aversion);
    assertThat(plan.sales()).allMatch(sale -> sale >= 0);
    assertThat(plan.sales().stream().mapToDouble(x -> x).sum()).isCloseTo(1000, within(1e-9));
  }

  /** The schedule is the best: moving a bit of any inner holding does not lower the objective. */
  @Property(tries = 50)
  void noNeighbourIsBetter(
      @ForAll @IntRange(min = 1, max = 7) int place,
      @ForAll @DoubleRange(min = -2e4, max = 2e4) double moved) {
    double aversion = 1e-6;
    AlmgrenChrissSchedule plan = AlmgrenChrissSchedule.of(COSTS, 1e6, 5, 8, aversion);
    List<Double> other = new ArrayList<>(plan.holdings());
    other.set(place, other.get(place) + moved);
    double best = plan.expectedCost() + aversion * plan.costVariance();
    assertThat(objective(plan.holdings(), aversion))
        .isCloseTo(best, Percentage.withPercentage(1e-9));
    assertThat(objective(other, aversion)).isGreaterThanOrEqualTo(best * (1 - 1e-12));
  }

  /** Cost and variance from their definitions, trade by trade. */
  private static double objective(List<Double> holdings, double aversion) {
    double tau = 5.0 / (holdings.size() - 1);
    double cost = 0;
    double variance = 0;
    for (int i = 1; i < holdings.size(); i++) {
      double sold = holdings.get(i - 1) - holdings.get(i);
      double concession = 0.0625 + 2.5e-6 * sold / tau;
      cost += sold * concession + 2.5e-7 * tau * (sold / tau) * holdings.get(i);
      variance += 0.95 * 0.95 * tau * holdings.get(i) * holdings.get(i);
    }
    return cost + aversion * variance;
  }

  @Test
  void aScheduleWithoutAMinimumIsRefused() {
    LinearTradingCosts steep = new LinearTradingCosts(1, 0, 2, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AlmgrenChrissSchedule.of(steep, 1, 1, 1, 0))
        .withMessage(
            "temporary slope must be above half the permanent slope times the interval, 1.0, was"
                + " 1.0; take more intervals");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AlmgrenChrissSchedule.of(COSTS, 1, 1, 0, 0))
        .withMessage("intervals must be 1 or more, was 0");
  }

  @Property
  void blocksAndDripAddUp(
      @ForAll @DoubleRange(min = 0, max = 1e6) double units,
      @ForAll @DoubleRange(min = 0.01, max = 10) double horizon,
      @ForAll @DoubleRange(min = 0, max = 100) double resilience) {
    ObizhaevaWangSchedule plan = new ObizhaevaWangSchedule(units, horizon, resilience);
    assertThat(plan.firstBlock() + plan.continuousTotal() + plan.lastBlock())
        .isCloseTo(units, within(1e-9 * (1 + units)));
  }

  @Test
  void withoutResilienceThereAreTwoHalves() {
    ObizhaevaWangSchedule plan = new ObizhaevaWangSchedule(100, 1, 0);
    assertThat(plan.firstBlock()).isEqualTo(50);
    assertThat(plan.rate()).isZero();
    assertThat(plan.halfLife()).isEmpty();
    assertThat(390 * new ObizhaevaWangSchedule(1, 1, 2).halfLife().getAsDouble())
        .isCloseTo(135.1637002091893, within(1e-9));
  }

  @Test
  void aTradeCountsFromItsOwnInstant() {
    ExponentialPropagator kernel = new ExponentialPropagator(0.0002, 3);
    List<TimedTrade> trades =
        new ArrayList<>(List.of(new TimedTrade(0, 1000), new TimedTrade(0.25, 500)));
    assertThat(kernel.impact(trades, 0.25)).isCloseTo(0.1944733105482029, within(1e-12));
    assertThat(kernel.impact(trades, 0)).isEqualTo(0.2);
    assertThat(kernel.impact(trades, -1)).isZero();
    List<Double> times = List.of(1.0, 0.1);
    List<Double> told = kernel.path(trades, times);
    Collections.reverse(trades);
    assertThat(kernel.path(trades, times)).isEqualTo(told);
    assertThat(kernel.impact(List.of(), 1)).isZero();
  }

  /** The propagator and the carried state are two ways to the same number. */
  @Property
  void thePropagatorIsTheTransientStateOfALine(
      @ForAll @DoubleRange(min = 0, max = 100) double first,
      @ForAll @DoubleRange(min = 0, max = 100) double second,
      @ForAll @DoubleRange(min = 0, max = 4) double rest) {
    TransientImpact impact = TransientImpact.of(LinearDepth.of(1000), 3);
    TransientImpact.State state = impact.afterSale(TransientImpact.State.rest(), first);
    state = impact.afterSale(impact.afterRest(state, rest), second);
    double propagated =
        new ExponentialPropagator(1 / 1000.0, 3)
            .impact(List.of(new TimedTrade(0, first), new TimedTrade(rest, second)), rest);
    assertThat(1 - impact.factor(state)).isCloseTo(propagated, within(1e-12));
  }
}
