package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.cascade.LossSettlement.SOCIALISED_LOSS;
import static org.plimsoll.waterfall.LossWaterfall.ADL_CAPACITY;
import static org.plimsoll.waterfall.LossWaterfall.DEFAULTER_MARGIN;
import static org.plimsoll.waterfall.LossWaterfall.INSURANCE_FUND;
import static org.plimsoll.waterfall.LossWaterfall.LIQUIDATION_FEES;
import static org.plimsoll.waterfall.LossWaterfall.VENUE_CAPITAL;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.liquidity.PowerLawImpact;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;
import org.plimsoll.waterfall.AdlAllocation;
import org.plimsoll.waterfall.AdlPolicy;
import org.plimsoll.waterfall.AdlRiskWeight;
import org.plimsoll.waterfall.AdlSettlement;
import org.plimsoll.waterfall.LossLayer;

/** Money and contracts are conserved from the bankrupt down to the last who pays. */
class LossSettlementTest {
  private static final MarginSchedule FLAT =
      MarginSchedule.ofRate(Contract.linear("X"), MarginRule.standard(), 0.005, 200);

  private static final double MARK = 60_000;
  private static final double WITHIN = 1e-9;

  /** Longs are closed at 100 - 20 - impact; one short has won. */
  private static final PositionBook THREE =
      PositionBook.of(
          FLAT, Columns.of(10, -4, -6), Columns.of(100, 100, 90), Columns.of(50, 80, 90));

  private static PositionBook book(int seed, int accounts) {
    return PositionBook.sample(accounts)
        .openInterest(9e8)
        .medianLeverage(15)
        .seed(seed)
        .on(FLAT, MARK);
  }

  private static Cascade cascade(double coefficient) {
    return Cascade.through(PowerLawImpact.squareRoot(coefficient, 12_000));
  }

  private static CascadeRun run(PositionBook book, double fund, double shock) {
    return cascade(0.08).withFund(fund).run(book, MARK, shock);
  }

  private static void assertConserved(SettledLoss paid, CascadeRun run) {
    assertThat(paid.layers().isConserved()).isTrue();
    double sum = paid.uncovered();
    for (LossLayer layer : paid.waterfall().layers()) {
      sum += paid.paidBy(layer.layer());
    }
    assertThat(sum).isCloseTo(paid.loss(), within(WITHIN * (1 + paid.loss())));
    assertThat(paid.loss() - paid.paidBy(DEFAULTER_MARGIN))
        .isCloseTo(run.shortfall(), within(WITHIN * (1 + paid.loss())));
  }

  @Test
  void byHand() {
    // a fall by a fifth without impact: the long of 10 loses 200, has 50; shorts gain 80 and 60
    CascadeRun run = Cascade.through(quiet -> 1).withFund(30).run(THREE, 100, 0.2);
    assertThat(run.shortfall()).isEqualTo(150);
    SettledLoss paid =
        LossSettlement.of(run, THREE).venueCapital(20).policy(AdlPolicy.proRata()).settle();
    assertThat(paid.loss()).isEqualTo(200);
    assertThat(paid.layers().layers())
        .extracting(row -> row.layer() + " " + row.used())
        .containsExactly(
            "defaulterMargin 50.0",
            "liquidationFees 0.0",
            "insuranceFund 30.0",
            "venueCapital 20.0",
            "adlCapacity 100.0");
    assertThat(paid.deleveraging().taken().copy()).containsExactly(taken(80), taken(60));
    assertThat(paid.deleveraging().hardestHit(1).get(0).account()).isEqualTo(1);
    assertThat(paid.uncovered()).isZero();
    assertThat(paid).hasToString(paid.layers() + ", winners 100.00, all 0.00");
  }

  private static double taken(double profit) {
    return 100.0 / 140 * profit;
  }

  @Test
  void byHandInContracts() {
    // bankruptcy price 95, final price 80: a contract of 1 gives up 15, so 100 takes 6.67
    CascadeRun run = Cascade.through(quiet -> 1).withFund(50).run(THREE, 100, 0.2);
    SettledLoss paid =
        LossSettlement.of(run, THREE).policy(AdlPolicy.minMax()).inContracts(1).settle();
    AdlAllocation taken = paid.deleveraging();
    assertThat(taken.need().price()).isEqualTo(95);
    assertThat(taken.totalClosed()).isEqualTo(7);
    assertThat(taken.closed().copy()).containsExactly(3, 4);
    assertThat(paid.paidBy(ADL_CAPACITY)).isCloseTo(100, within(WITHIN));
    assertThat(paid.positions().bought()).isEqualTo(3);
    assertThat(paid.positions().shortsAfter()).isEqualTo(3);
    assertThat(paid.positions().longsAfter()).isZero();
    assertThat(paid.positions().imbalance()).isZero();
    assertThat(AdlSettlement.of(10, taken).imbalance()).isZero();
  }

  @Test
  void incomeThatComesLateDoesNotPayBack() {
    CascadeRound poor = round(1, 100, 0, 100, 0, 60);
    CascadeRound rich = round(2, 90, 80, 0, 80, 0);
    CascadeRun run = new CascadeRun(0.1, 110, 100, 40, List.of(poor, rich));
    FundUse use = FundUse.of(run);
    assertThat(use).isEqualTo(new FundUse(80, 0, 40, 60));
    assertThat(use.incomeInTime()).isZero();
    CascadeRun other = new CascadeRun(0.1, 110, 100, 40, List.of(round(1, 100, 80, 0, 120, 0)));
    assertThat(FundUse.of(other).incomeInTime()).isEqualTo(80);
  }

  private static CascadeRound round(
      int number, double price, double surplus, double shortfall, double fund, double unfunded) {
    return new CascadeRound(
        number, price, price, price - 1, 1, 1, price, surplus, 0, shortfall, 0, fund, unfunded);
  }

  @Property(tries = 40)
  void everyLayerConservesMoney(
      @ForAll @IntRange(max = 1_000) int seed,
      @ForAll @DoubleRange(min = 0, max = 3e7) double fund,
      @ForAll @DoubleRange(min = 0, max = 1e7) double capital,
      @ForAll @DoubleRange(min = -0.4, max = 0.4) double shock) {
    PositionBook book = book(seed, 400);
    CascadeRun run = run(book, fund, shock);
    LossSettlement rules =
        LossSettlement.of(run, book)
            .venueCapital(capital)
            .order(ADL_CAPACITY, VENUE_CAPITAL, SOCIALISED_LOSS);
    for (AdlPolicy policy :
        List.of(
            AdlPolicy.bitmex(),
            AdlPolicy.proRata(),
            AdlPolicy.cappedProRata(0.1),
            AdlPolicy.riskWeighted(AdlRiskWeight.linear()))) {
      SettledLoss money = rules.policy(policy).settle();
      assertConserved(money, run);
      assertThat(money.deleveraging().totalTaken())
          .isCloseTo(money.paidBy(ADL_CAPACITY), within(WITHIN * (1 + money.loss())));
      assertThat(money.socialised().orElseThrow().totalTaken())
          .isCloseTo(money.paidBy(SOCIALISED_LOSS), within(WITHIN * (1 + money.loss())));
      assertConserved(rules.policy(policy).inContracts(0.001).settle(), run);
    }
  }

  @Property(tries = 40)
  void layersAheadAreUsedUpAndTheFundEndsAsTheRunSays(
      @ForAll @IntRange(max = 1_000) int seed,
      @ForAll @DoubleRange(min = 0, max = 3e7) double fund,
      @ForAll @DoubleRange(min = 0, max = 0.4) double shock) {
    PositionBook book = book(seed, 400);
    CascadeRun run = run(book, fund, shock);
    SettledLoss paid = LossSettlement.of(run, book).venueCapital(1e6).settle();
    FundUse use = FundUse.of(run);
    double last = fund + use.income() - paid.paidBy(LIQUIDATION_FEES) - paid.paidBy(INSURANCE_FUND);
    assertThat(last).isCloseTo(run.fundAfter(), within(WITHIN * (1 + fund + run.surplus())));
    assertThat(use.unfunded()).isCloseTo(run.unfunded(), within(WITHIN * (1 + run.unfunded())));
    if (paid.paidBy(ADL_CAPACITY) > 0) {
      assertThat(paid.paidBy(INSURANCE_FUND)).isEqualTo(fund);
      assertThat(paid.paidBy(VENUE_CAPITAL)).isEqualTo(1e6);
    }
  }

  @Property(tries = 40)
  void positionsStaySummedToZero(
      @ForAll @IntRange(max = 1_000) int seed,
      @ForAll @DoubleRange(min = -0.4, max = 0.4) double shock) {
    PositionBook book = book(seed, 400);
    CascadeRun run = run(book, 0, shock);
    for (AdlPolicy policy : List.of(AdlPolicy.leverageDraining(), AdlPolicy.minMax())) {
      SettledLoss paid = LossSettlement.of(run, book).policy(policy).inContracts(0.01).settle();
      SettledPositions after = paid.positions();
      double open = after.longsBefore() + after.shortsBefore();
      assertThat(after.imbalance()).isCloseTo(0, within(1e-9 * open));
      assertThat(after.closed()).isCloseTo(run.quantity(), within(1e-9 * open));
      assertThat(after.bought() + after.deleveraged()).isCloseTo(after.closed(), within(1e-9));
      double loser = run.side() == Side.LONG ? after.longsBefore() : after.shortsBefore();
      double loserAfter = run.side() == Side.LONG ? after.longsAfter() : after.shortsAfter();
      double winner = run.side() == Side.LONG ? after.shortsBefore() : after.longsBefore();
      double winnerAfter = run.side() == Side.LONG ? after.shortsAfter() : after.longsAfter();
      assertThat(loser - loserAfter).isCloseTo(run.quantity(), within(1e-9 * open));
      assertThat(winner - winnerAfter).isCloseTo(after.deleveraged(), within(1e-9 * open));
      assertThat(after.deleveraged()).isLessThanOrEqualTo(run.quantity() + 0.01);
    }
  }

  @Property(tries = 40)
  void theScoreQueueReachesAsFarAsTheReach(
      @ForAll @IntRange(max = 1_000) int seed,
      @ForAll @DoubleRange(min = -0.4, max = 0.4) double shock) {
    PositionBook book = book(seed, 400);
    CascadeRun run = run(book, 0, shock);
    LossSettlement settlement = LossSettlement.of(run, book);
    Side winning = run.side() == Side.LONG ? Side.SHORT : Side.LONG;
    DeleveragingReach reach = DeleveragingReach.of(book, winning, run.finalPrice(), run.unfunded());
    SettledLoss paid = settlement.settle();
    assertThat(settlement.winners().size()).isEqualTo(reach.winners());
    assertThat(paid.deleveraging().touched()).isEqualTo(reach.reached());
    assertThat(paid.uncovered()).isCloseTo(reach.uncovered(), within(WITHIN * (1 + paid.loss())));
    assertThat(settlement.inContracts(0.5).winners().profits().stream().sum())
        .isCloseTo(reach.profit(), within(WITHIN * (1 + reach.profit())));
  }

  @Test
  void anInfiniteFundReachesNobody() {
    PositionBook book = book(7, 2_000);
    CascadeRun run = run(book, Double.POSITIVE_INFINITY, 0.3);
    SettledLoss paid = LossSettlement.of(run, book).settle();
    assertThat(run.shortfall()).isPositive();
    assertThat(paid.paidBy(INSURANCE_FUND)).isCloseTo(run.shortfall(), within(1e-3));
    assertThat(paid.paidBy(ADL_CAPACITY)).isZero();
    assertThat(paid.deleveraging().touched()).isZero();
    assertThat(paid.positions().deleveraged()).isZero();
  }

  @Test
  void theSocialisedLossIsALayerByNameAndLast() {
    CascadeRun run = Cascade.through(quiet -> 1).run(THREE, 100, 0.2);
    LossSettlement shared = LossSettlement.of(run, THREE).order(SOCIALISED_LOSS);
    SettledLoss paid = shared.settle();
    // 150 from equities of 160 and 150
    assertThat(paid.socialised().orElseThrow().level().orElseThrow())
        .isCloseTo(150.0 / 310, within(1e-15));
    assertThat(paid.paidBy(SOCIALISED_LOSS)).isEqualTo(150);
    assertThat(paid.deleveraging().touched()).isZero();
    SettledLoss nobody = shared.order().settle();
    assertThat(nobody.uncovered()).isEqualTo(150);
    assertThat(nobody.socialised()).isEmpty();
    assertThat(shared).asString().startsWith("settlement by [socialisedLoss], score queue, after");
  }

  @Test
  void aCalmRunCostsNobody() {
    CascadeRun run = Cascade.through(quiet -> 1).run(THREE, 100, 0);
    SettledLoss paid = LossSettlement.of(run, THREE).inContracts(1).settle();
    assertThat(paid.loss()).isZero();
    assertThat(paid.positions().closed()).isZero();
    assertThat(paid.positions().imbalance()).isZero();
  }

  @Test
  void halfAMillionRowsTakeNoRowObjects() {
    PositionBook book = book(3, 500_000);
    CascadeRun run = run(book, 1e5, 0.3);
    SettledLoss paid = LossSettlement.of(run, book).policy(AdlPolicy.proRata()).settle();
    assertConserved(paid, run);
    assertThat(paid.deleveraging().winners().size())
        .isEqualTo(
            (int)
                IntStream.range(0, book.size())
                    .filter(
                        row ->
                            book.side(row) == Side.SHORT
                                && book.entryPrices().get(row) > run.finalPrice())
                    .count());
  }

  @Test
  void refuses() {
    CascadeRun run = Cascade.through(quiet -> 1).run(THREE, 100, 0.2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LossSettlement.of(run, book(1, 10)))
        .withMessageStartingWith("cascade run must be of this book: it closed 1 positions, 1 bank")
        .withMessageEndingWith("; pass the book that was run");
    LossSettlement good = LossSettlement.of(run, THREE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> good.order("dues"))
        .withMessage(
            "order of layers must name some of [venueCapital, adlCapacity, socialisedLoss], each at most once, was [dues]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> good.order(VENUE_CAPITAL, VENUE_CAPITAL))
        .withMessageContaining("each at most once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> good.order(SOCIALISED_LOSS, ADL_CAPACITY))
        .withMessage(
            "layer 'socialisedLoss' must come last, order was [socialisedLoss, adlCapacity]; what winners still hold is known only then");
    assertThatIllegalArgumentException().isThrownBy(() -> good.venueCapital(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> good.inContracts(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> good.policy(AdlPolicy.leverageDraining()).settle())
        .withMessageContaining("must be asked for contracts, was asked for 150.00 of profit");
  }
}
