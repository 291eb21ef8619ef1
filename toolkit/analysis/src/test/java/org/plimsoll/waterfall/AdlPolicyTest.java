package org.plimsoll.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.waterfall.WinnersArbitraries.MARK;
import static org.plimsoll.waterfall.WinnersArbitraries.sum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.units.Columns;

/** Laws of the rules on random winners. */
class AdlPolicyTest {
  private static final List<AdlPolicy> DIVISIBLE =
      List.of(
          AdlPolicy.bitmex(),
          AdlPolicy.binance(),
          AdlPolicy.bybit(),
          AdlPolicy.hyperliquid(),
          AdlPolicy.dydx(),
          AdlPolicy.proRata(),
          AdlPolicy.cappedProRata(0.4),
          AdlPolicy.riskWeighted(AdlRiskWeight.linear()),
          AdlPolicy.riskWeighted(AdlRiskWeight.conditionalValueAtRisk(2)),
          AdlPolicy.leverageDraining());

  @Property(tries = 100)
  void whatIsTakenAndWhatIsUncoveredIsTheNeed(
      @ForAll @IntRange(min = 1, max = 60) int count,
      @ForAll int seed,
      @ForAll @DoubleRange(min = 0, max = 2_000) double contracts) {
    AdlWinners winners = WinnersArbitraries.winners(count, seed);
    for (AdlPolicy policy : DIVISIBLE) {
      AdlAllocation taken = policy.allocate(winners, AdlNeed.contracts(contracts, 95));
      assertThat(taken.totalClosed() + taken.uncovered())
          .as(policy.name())
          .isCloseTo(contracts, within(1e-9 * Math.max(1, contracts)));
      assertThat(taken.isFeasible()).isEqualTo(contracts <= taken.available() * (1 + 1e-12));
      assertThat(taken.fractions().stream()).allMatch(h -> h >= 0 && h <= 1);
      assertThat(taken.totalTaken()).isCloseTo(5 * taken.totalClosed(), within(1e-6));
    }
  }

  @Property(tries = 100)
  void noFractionIsAboveItsCapAndThoseBelowShareOneLevel(
      @ForAll @IntRange(min = 1, max = 40) int count,
      @ForAll int seed,
      @ForAll @DoubleRange(min = 0, max = 1) double part) {
    AdlWinners winners = WinnersArbitraries.winners(count, seed);
    Columns caps = WinnersArbitraries.caps(count, seed);
    double all = 0;
    for (int i = 0; i < count; i++) {
      all += caps.get(i) * winners.equities().get(i);
    }
    AdlAllocation taken =
        AdlPolicy.cappedProRata(caps).allocate(winners, AdlNeed.equity(part * all));
    assertThat(taken.isFeasible()).isTrue();
    assertThat(taken.totalTaken()).isCloseTo(part * all, within(1e-9 * all));
    double level = taken.level().orElseThrow();
    for (int i = 0; i < count; i++) {
      assertThat(taken.fractions().get(i)).isEqualTo(Math.min(caps.get(i), level));
    }
  }

  /** A full sort, account by account. */
  private static double[] scalarQueue(AdlWinners winners, AdlScore score, double need) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < winners.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(row -> 0.0 - score.of(winners, row)));
    double[] taken = new double[winners.size()];
    double left = need;
    for (int row : order) {
      taken[row] = Math.min(left, Math.abs(winners.winner(row).quantity()));
      left -= taken[row];
    }
    return taken;
  }

  @Property(tries = 200)
  void theHeadOfAQueueIsThatOfASortedOne(
      @ForAll @IntRange(min = 1, max = 80) int count,
      @ForAll int seed,
      @ForAll @IntRange(max = 2_000) int contracts) {
    AdlWinners winners = WinnersArbitraries.winners(count, seed);
    AdlScore coarse = (all, row) -> Math.rint(AdlScore.bitmex().of(all, row)); // many ties
    for (AdlScore score :
        List.of(AdlScore.bitmex(), AdlScore.leveragedReturn(), AdlScore.hyperliquid(), coarse)) {
      AdlAllocation taken =
          AdlPolicy.queue("q", score).allocate(winners, AdlNeed.contracts(contracts, MARK));
      assertThat(taken.closed().copy()).containsExactly(scalarQueue(winners, score, contracts));
    }
  }

  @Property(tries = 60)
  void permutingTheRowsPermutesTheResult(
      @ForAll @IntRange(min = 2, max = 30) int count, @ForAll int seed) {
    List<AdlWinner> rows = WinnersArbitraries.rows(count, seed);
    List<AdlWinner> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    AdlNeed need = AdlNeed.contracts(3.5 * count, 99);
    for (AdlPolicy policy : DIVISIBLE) {
      if (!policy.equals(DIVISIBLE.get(4))) { // dYdX goes by the order of rows
        assertThat(sorted(policy.allocate(AdlWinners.of(MARK, shuffled), need)))
            .as(policy.name())
            .usingElementComparator(
                (a, b) ->
                    a.account() == b.account() && Math.abs(a.closed() - b.closed()) < 1e-9 ? 0 : 1)
            .containsExactlyElementsOf(sorted(policy.allocate(AdlWinners.of(MARK, rows), need)));
      }
    }
  }

  private static List<AdlAllocation.Row> sorted(AdlAllocation taken) {
    return taken.rows().stream()
        .sorted(Comparator.comparingLong(AdlAllocation.Row::account))
        .toList();
  }

  @Property(tries = 60)
  void scalingAllMoneyLeavesFractionsUnchanged(
      @ForAll @IntRange(min = 1, max = 30) int count,
      @ForAll int seed,
      @ForAll @DoubleRange(min = 0.01, max = 1e4) double factor) {
    List<AdlWinner> rows = WinnersArbitraries.rows(count, seed);
    List<AdlWinner> scaled =
        rows.stream()
            .map(
                row ->
                    new AdlWinner(
                        row.account(),
                        row.quantity(),
                        row.entryPrice() * factor,
                        row.equity() * factor))
            .toList();
    AdlWinners before = AdlWinners.of(MARK, rows);
    double budget = 0.3 * before.profits().stream().filter(p -> p > 0).sum();
    for (AdlPolicy policy :
        List.of(AdlPolicy.proRata(), AdlPolicy.riskWeighted(AdlRiskWeight.power(2)))) {
      Columns one = policy.allocate(before, AdlNeed.profit(budget)).fractions();
      Columns other =
          policy
              .allocate(AdlWinners.of(MARK * factor, scaled), AdlNeed.profit(budget * factor))
              .fractions();
      assertThat(other.copy()).containsExactly(one.copy(), within(1e-9));
    }
  }

  @Property(tries = 60)
  void proRataPreservesTheOrderOfWinnersAndHitsAllAlike(
      @ForAll @IntRange(min = 1, max = 60) int count, @ForAll int seed) {
    AdlWinners winners = WinnersArbitraries.winners(count, seed);
    double half = 0.5 * sum(winners.equities());
    AdlAllocation taken = AdlPolicy.proRata().allocate(winners, AdlNeed.equity(half));
    assertThat(taken.orderInversions()).isZero();
    assertThat(taken.gini()).isCloseTo(0, within(1e-12));
    assertThat(taken.touched()).isEqualTo(count);
    assertThat(taken.lorenz(4)).allMatch(p -> Math.abs(p.share() - p.winners()) < 0.6);
  }

  /** The first account split in two of the same leverage. */
  @Property(tries = 60)
  void splittingAnAccountChangesNoTotalOfProRataAndDraining(
      @ForAll @IntRange(min = 2, max = 30) int count,
      @ForAll int seed,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double part) {
    List<AdlWinner> rows = WinnersArbitraries.rows(count, seed);
    AdlWinner first = rows.get(0);
    List<AdlWinner> split = new ArrayList<>(rows.subList(1, count));
    split.add(scaled(first, part));
    split.add(scaled(first, 1 - part));
    AdlNeed need = AdlNeed.contracts(4.0 * count, MARK);
    for (AdlPolicy policy : List.of(AdlPolicy.proRata(), AdlPolicy.leverageDraining())) {
      Columns whole = policy.allocate(AdlWinners.of(MARK, rows), need).closed();
      Columns parts = policy.allocate(AdlWinners.of(MARK, split), need).closed();
      assertThat(parts.get(count - 1) + parts.get(count))
          .as(policy.name())
          .isCloseTo(whole.get(0), within(1e-9));
    }
  }

  private static AdlWinner scaled(AdlWinner row, double part) {
    return new AdlWinner(
        row.account(), row.quantity() * part, row.entryPrice(), row.equity() * part);
  }

  @Property(tries = 60)
  void drainingLevelsLeverageFromTheTop(
      @ForAll @IntRange(min = 1, max = 30) int count,
      @ForAll int seed,
      @ForAll @DoubleRange(min = 0.01, max = 0.95) double part) {
    AdlWinners winners = WinnersArbitraries.winners(count, seed);
    double all = sum(winners.quantities());
    AdlAllocation taken =
        AdlPolicy.leverageDraining().allocate(winners, AdlNeed.contracts(part * all, MARK));
    double level = taken.level().orElseThrow();
    Columns after = taken.after().leverages();
    for (int i = 0; i < count; i++) {
      double before = winners.leverages().get(i);
      assertThat(after.get(i)).isCloseTo(Math.min(before, level), within(1e-9 * before));
    }
    AdlAllocation shared = AdlPolicy.proRata().allocate(winners, taken.need());
    double greatest = shared.after().leverages().stream().max().orElseThrow();
    assertThat(level).isLessThanOrEqualTo(greatest * (1 + 1e-12));
  }

  /** All ways to close whole contracts. */
  private static double least(double[] sizes, int row, int left, double soFar) {
    if (row == sizes.length) {
      return left == 0 ? soFar : Double.POSITIVE_INFINITY;
    }
    double best = Double.POSITIVE_INFINITY;
    for (int k = 0; k <= Math.min(left, sizes[row]); k++) {
      best = Math.min(best, least(sizes, row + 1, left - k, Math.max(soFar, k / sizes[row])));
    }
    return best;
  }

  @Property(tries = 150)
  void minMaxIsTheLeastOfAllWays(
      @ForAll @IntRange(min = 1, max = 4) int count,
      @ForAll int seed,
      @ForAll @IntRange(max = 14) int contracts) {
    Random random = new Random(seed);
    double[] sizes = random.ints(count, 1, 9).asDoubleStream().toArray();
    Columns column = Columns.of(sizes);
    AdlAllocation taken =
        AdlPolicy.minMax().allocate(AdlWinners.ofEquities(column), AdlNeed.contracts(contracts, 1));
    int possible = (int) Math.min(contracts, sum(column));
    assertThat(taken.totalClosed()).isEqualTo(possible);
    assertThat(taken.uncovered()).isEqualTo(contracts - possible);
    assertThat(taken.largestFraction()).isEqualTo(least(sizes, 0, possible, 0));
    assertThat(taken.closed().stream()).allMatch(closed -> closed == Math.rint(closed));
  }

  @Property(tries = 100)
  void wholeContractsSumAndStayNextToTheirQuota(
      @ForAll @IntRange(min = 1, max = 30) int count,
      @ForAll int seed,
      @ForAll @IntRange(max = 500) int contracts) {
    Columns weights = Columns.ofOwned(new Random(seed).doubles(count, 0.001, 10).toArray());
    Columns given = WholeContracts.byLargestRemainder(weights, contracts);
    assertThat(sum(given)).isEqualTo(contracts);
    for (int i = 0; i < count; i++) {
      double quota = contracts * weights.get(i) / sum(weights);
      assertThat(Math.abs(given.get(i) - quota)).isLessThan(1 + 1e-9);
    }
  }

  @Test
  void wholeContractsOfProRata() {
    AdlWinners winners = AdlWinners.ofEquities(Columns.of(173, 88, 61, 40, 9));
    AdlAllocation taken =
        AdlPolicy.wholeContracts(AdlPolicy.proRata()).allocate(winners, AdlNeed.contracts(100, 1));
    assertThat(taken.closed().copy()).containsExactly(47, 24, 16, 11, 2);
    assertThat(taken.policy()).isEqualTo("pro-rata in whole contracts");
    assertThat(
            AdlPolicy.wholeContracts(AdlPolicy.proRata())
                .allocate(winners, AdlNeed.contracts(400, 1))
                .uncovered())
        .isEqualTo(29);
  }

  /** Proposition 5.3 of Chitra 2025. */
  @Property(tries = 100)
  void theGapOfTheTopWinner(
      @ForAll @IntRange(min = 1, max = 20) int count,
      @ForAll int seed,
      @ForAll @DoubleRange(min = 0, max = 1) double part) {
    Columns equities = Columns.ofOwned(new Random(seed).doubles(count, 1, 100).toArray());
    double top = equities.stream().max().orElseThrow();
    double budget = part * top;
    assertThat(TopWinnerGap.of(equities, budget).gap())
        .isCloseTo(budget * (1 - top / sum(equities)), within(1e-9));
  }

  @Test
  void scoresOfTheVenues() {
    AdlWinners longs =
        AdlWinners.of(120, List.of(new AdlWinner(1, 1, 100, 40), new AdlWinner(2, 1, 150, 40)));
    assertThat(AdlScore.bitmex().of(longs, 0)).isCloseTo(0.2 * 3, within(1e-12));
    assertThat(AdlScore.bitmex().of(longs, 1)).isCloseTo(-0.2 / 3, within(1e-12));
    assertThat(AdlScore.leveragedReturn().of(longs, 1)).isCloseTo(-0.2 * 3, within(1e-12));
    assertThat(AdlScore.hyperliquid().of(longs, 0)).isCloseTo(1.2 * 3, within(1e-12));
    AdlWinners shorts = AdlWinners.of(80, List.of(new AdlWinner(1, -1, 100, 40)));
    assertThat(AdlScore.bitmex().of(shorts, 0)).isCloseTo(0.2 * 2, within(1e-12));
    assertThat(AdlScore.hyperliquid().of(shorts, 0)).isCloseTo(1.25 * 2, within(1e-12));
    assertThat(AdlScore.equity().of(shorts, 0)).isEqualTo(40);
  }

  @Test
  void lightsAgreeWithTheQueueOfTheVenue() {
    AdlWinners winners =
        AdlWinners.of(
            100,
            Columns.of(1, 2, 3, 4, 5, 6),
            Columns.of(10, 10, 20, 30, 20, 10),
            Columns.of(90, 90, 90, 90, 90, 90),
            Columns.of(1, 1, 1, 1, 1, 1));
    double[] scores = {3, 6, 1, 4, 5, 2};
    AdlScore published = (all, row) -> scores[row];
    assertThat(winners.lights(published).copy()).containsExactly(2, 5, 1, 3, 4, 2);
  }

  @Test
  void theOrderGivenIsKeptAndOthersAreSpared() {
    AdlWinners winners = AdlWinners.ofEquities(Columns.of(10, 5, 1));
    AdlAllocation taken = AdlPolicy.inOrder(List.of(1, 0)).allocate(winners, AdlNeed.equity(20));
    assertThat(taken.taken().copy()).containsExactly(10, 5, 0);
    assertThat(taken.uncovered()).isEqualTo(5);
    assertThat(taken.available()).isEqualTo(15);
    assertThat(taken.topSurvival()).isZero();
    assertThat(taken.orderInversions()).isEqualTo(2);
    assertThat(taken.hardestHit(1).get(0).account()).isZero();
    assertThat(taken.level()).isEmpty();
    assertThat(AdlPolicy.dydx().allocate(winners, AdlNeed.contracts(12, 1)).closed().copy())
        .containsExactly(10, 2, 0);
  }

  @Test
  void inequalityOfOneWhoGivesAll() {
    AdlWinners winners = AdlWinners.ofEquities(Columns.of(10, 10, 10, 10));
    AdlAllocation taken = AdlPolicy.dydx().allocate(winners, AdlNeed.equity(10));
    assertThat(taken.gini()).isEqualTo(0.75);
    assertThat(taken.lorenz(2))
        .containsExactly(new LorenzPoint(0, 0), new LorenzPoint(0.5, 0), new LorenzPoint(1, 1));
    AdlAllocation nothing = AdlPolicy.dydx().allocate(winners, AdlNeed.equity(0));
    assertThat(nothing.gini()).isZero();
    assertThat(nothing.touched()).isZero();
    assertThat(nothing.lorenz(1).get(1).share()).isEqualTo(1);
  }

  @Test
  void withoutWinnersAllIsUncovered() {
    AdlWinners nobody = AdlWinners.ofEquities(Columns.of());
    for (AdlPolicy policy : DIVISIBLE) {
      AdlAllocation taken = policy.allocate(nobody, AdlNeed.contracts(3, 1));
      assertThat(taken.uncovered()).isEqualTo(3);
      assertThat(taken.largestFraction() + taken.topSurvival() + taken.gini()).isZero();
    }
  }

  @Property(tries = 60)
  void longsAndShortsChangeAlike(
      @ForAll @IntRange(min = 1, max = 30) int count,
      @ForAll int seed,
      @ForAll @IntRange(max = 600) int contracts) {
    AdlWinners winners = WinnersArbitraries.winners(count, seed);
    for (AdlPolicy policy : DIVISIBLE) {
      AdlSettlement settled =
          AdlSettlement.of(-600, policy.allocate(winners, AdlNeed.contracts(contracts, 96)));
      assertThat(settled.imbalance()).isCloseTo(0, within(1e-9));
      assertThat(settled.winnersGaveUp()).isCloseTo(settled.bankruptSpared(), within(1e-6));
    }
  }

  @Test
  void whatIsClosedCannotOweAgain() {
    AdlWinners winners = AdlWinners.of(100, List.of(new AdlWinner(1, 10, 90, 50)));
    assertThat(winners.deficitAfter(-0.1)).isCloseTo(50, within(1e-9));
    assertThat(winners.deficitAfter(0.1)).isZero();
    AdlAllocation half = AdlPolicy.proRata().allocate(winners, AdlNeed.contracts(5, 100));
    assertThat(half.expectedNextDeficit(Columns.of(-0.2, 0.2))).isCloseTo(25, within(1e-9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> half.expectedNextDeficit(Columns.of()))
        .withMessage("moves must be at least one, were none");
  }

  @Test
  void brokenValuesAreRefused() {
    AdlWinners winners = AdlWinners.ofEquities(Columns.of(10, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdlPolicy.leverageDraining().allocate(winners, AdlNeed.equity(1)))
        .withMessage(
            "leverage draining must be asked for contracts, was asked for 1.00 of equity; write"
                + " AdlNeed.contracts(size, price)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdlPolicy.minMax().allocate(winners, AdlNeed.contracts(1.5, 1)))
        .withMessage(
            "contracts must be a whole number from 0 to 1e15, was 1.5; choose the contract as unit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdlPolicy.inOrder(List.of(0, 0)).allocate(winners, AdlNeed.equity(1)))
        .withMessage(
            "queue place must be the row of a winner, from 0 to 1, each at most once, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> AdlPolicy.cappedProRata(Columns.of(1, 1, 1)).allocate(winners, AdlNeed.equity(1)))
        .withMessage("caps must be as many as the winners, 2, were 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdlPolicy.cappedProRata(1.5))
        .withMessageStartingWith("cap must be in [0, 1], was 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                AdlPolicy.queue("q", (all, row) -> Double.NaN).allocate(winners, AdlNeed.equity(1)))
        .withMessage("score of winner 0 must be a number, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WholeContracts.byLargestRemainder(Columns.of(0, 0), 3))
        .withMessage(
            "weights must sum to more than 0, were all 0; there is nobody to give a contract to");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> AdlWinners.of(1, List.of(new AdlWinner(1, 1, 1, 1), new AdlWinner(2, -1, 1, 1))))
        .withMessage(
            "winners must stand on one side of one contract, winner 1 is on the other; close each"
                + " side against its own bankrupt one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdlWinners.of(1, List.of(new AdlWinner(1, 1, 1, Double.NaN))))
        .withMessage("winner 0: equity must be finite and 0 or more, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdlNeed.contracts(1, 0))
        .withMessage("closing price must be above 0, was 0");
    AdlAllocation taken = AdlPolicy.dydx().allocate(winners, AdlNeed.contracts(1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdlSettlement.of(5, taken))
        .withMessage(
            "the bankrupt position must stand against the winners, was on their side; turn its"
                + " sign");
  }
}
