package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.LinearImpact;
import org.plimsoll.liquidity.LinearDepth;
import org.plimsoll.liquidity.PowerLawImpact;
import org.plimsoll.liquidity.PriceImpact;
import org.plimsoll.liquidity.TransientImpact;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

class LiquidationEngineTest {
  private static final double PRICE = 60_000;
  private static final MarginSchedule SCHEDULE =
      MarginSchedule.ofRates(
          "BTCUSDT",
          List.of(0.0, 50_000.0, 600_000.0),
          List.of(0.004, 0.005, 0.01),
          List.of(125.0, 100.0, 75.0));

  /** Rows that no price of the first step makes due: leverage from 2 to 60 at the first price. */
  private static PositionBook book(long seed, int rows) {
    Random random = new Random(seed);
    double[] quantities = new double[rows];
    double[] entries = new double[rows];
    double[] margins = new double[rows];
    for (int row = 0; row < rows; row++) {
      double size = Math.exp(-3 + 5 * random.nextDouble());
      quantities[row] = random.nextBoolean() ? size : -size;
      entries[row] = PRICE;
      margins[row] = size * PRICE / (2 + 58 * random.nextDouble());
    }
    return PositionBook.of(
        SCHEDULE, Columns.of(quantities), Columns.of(entries), Columns.of(margins));
  }

  private static Columns walk(long seed, int steps) {
    Random random = new Random(seed);
    double[] path = new double[steps];
    double price = PRICE;
    for (int step = 0; step < steps; step++) {
      path[step] = price;
      price *= Math.exp(0.02 * random.nextGaussian());
    }
    return Columns.of(path);
  }

  private static ClosingRule rule(int number) {
    return ClosingRule.examples().get(number);
  }

  @Property(tries = 300)
  void the_cascade_of_one_shock_is_its_fast_path(
      @ForAll @IntRange(min = 0, max = 100_000) int seed,
      @ForAll @DoubleRange(min = -0.3, max = 0.3) double shock,
      @ForAll @DoubleRange(min = 50, max = 5_000) double depth,
      @ForAll boolean squareRoot) {
    PositionBook book = book(seed, 60);
    PriceImpact impact =
        squareRoot ? PowerLawImpact.squareRoot(0.08, depth) : LinearDepth.of(depth);
    SurplusRule surplus = SurplusRule.fee(0.005);
    CascadeRun fast =
        Cascade.through(impact).withFund(100_000).withSurplus(surplus).run(book, PRICE, shock);
    EngineRun slow =
        LiquidationEngine.through(impact)
            .withFund(100_000)
            .withSurplus(surplus)
            .run(book, Columns.of(PRICE * (1 - shock)));
    EngineStep step = slow.steps().get(0);
    assertThat(step.rounds()).isEqualTo(fast.rounds().size());
    assertThat(step.due()).isEqualTo(fast.accounts());
    assertThat(step.bankrupt()).isEqualTo(fast.bankrupt());
    assertThat(step.backlog()).isZero();
    isClose(slow.finalPrice(), fast.finalPrice(), PRICE);
    isClose(slow.quantity(), fast.quantity(), fast.quantity());
    isClose(slow.notional(), fast.notional(), fast.notional());
    isClose(slow.surplus(), fast.surplus(), fast.notional());
    isClose(slow.fees(), fast.fees(), fast.notional());
    isClose(slow.shortfall(), fast.shortfall(), fast.notional());
    isClose(slow.unfunded(), fast.unfunded(), fast.notional());
    isClose(slow.fundAfter(), fast.fundAfter(), 100_000 + fast.notional());
  }

  private static void isClose(double found, double expected, double scale) {
    assertThat(found).isCloseTo(expected, within(1e-12 * Math.max(1, scale)));
  }

  @Property(tries = 300)
  void nothing_is_made_and_nothing_is_lost(
      @ForAll @IntRange(min = 0, max = 100_000) int seed,
      @ForAll @IntRange(min = 0, max = 4) int closing,
      @ForAll @IntRange(min = 0, max = 3) int latency,
      @ForAll @IntRange(min = 0, max = 2) int lag,
      @ForAll @DoubleRange(min = 0.5, max = 50) double throughput,
      @ForAll boolean takesOver) {
    PositionBook book = book(seed, 40);
    LiquidationEngine engine =
        LiquidationEngine.through(LinearDepth.of(4_000))
            .withFading(TransientImpact.of(LinearDepth.of(2_000), 0.5))
            .closing(rule(closing))
            .stopping(new StopRule(0.7, seed % 2 == 0))
            .withLatency(latency)
            .withThroughput(throughput)
            .seeing(new OracleRule.Lagged(lag))
            .withSurplus(
                new SurplusRule(
                    0.005, SurplusRule.Receiver.LIQUIDATOR, SurplusRule.Receiver.TRADER))
            .withFund(5_000);
    EngineRun run =
        (takesOver ? engine.takingOverAtBankruptcy() : engine).run(book, walk(seed, 30));
    EngineBalance balance = run.balance();
    double scale = balance.equityAtStart() + run.notional();
    assertThat(balance.imbalance()).isCloseTo(0, within(1e-9 * scale));
    double fundLaw = 5_000 + balance.fundIncome() - balance.shortfall() + run.unfunded();
    assertThat(run.fundAfter()).isCloseTo(fundLaw, within(1e-9 * scale));
    assertThat(balance.shortfall()).isCloseTo(run.shortfall(), within(1e-9 * scale));
    checkQuantities(book, run, throughput);
  }

  private static void checkQuantities(PositionBook book, EngineRun run, double throughput) {
    double opened = book.quantity(Side.LONG) + book.quantity(Side.SHORT);
    double left = run.openQuantities().stream().map(Math::abs).sum();
    assertThat(run.quantity()).isCloseTo(opened - left, within(1e-9 * opened));
    for (EngineStep step : run.steps()) {
      assertThat(step.backlog()).isBetween(0.0, opened);
      assertThat(step.quantity()).isBetween(0.0, throughput * (1 + 1e-12));
      assertThat(step.quantityBeforeBankruptcy()).isLessThanOrEqualTo(step.quantity());
      assertThat(step.fund()).isNotNegative();
    }
    for (int row = 0; row < book.size(); row++) {
      double before = book.quantities().get(row);
      double after = run.openQuantities().get(row);
      assertThat(after * before).isNotNegative();
      assertThat(Math.abs(after)).isLessThanOrEqualTo(Math.abs(before));
    }
  }

  @Property(tries = 50)
  void the_backlog_is_what_was_due_and_not_closed(
      @ForAll @IntRange(min = 0, max = 100_000) int seed,
      @ForAll @DoubleRange(min = 0.5, max = 20) double throughput) {
    EngineRun run =
        LiquidationEngine.through(LinearDepth.of(5_000))
            .withThroughput(throughput)
            .withLatency(1)
            .run(book(seed, 40), walk(seed + 1, 20));
    double backlog = 0;
    for (EngineStep step : run.steps()) {
      backlog += step.dueQuantity() - step.quantity();
      assertThat(step.backlog()).isCloseTo(backlog, within(1e-9));
    }
  }

  @Property(tries = 50)
  void on_a_falling_path_without_impact_latency_never_lowers_the_deficit(
      @ForAll @IntRange(min = 0, max = 100_000) int seed) {
    Columns falling =
        Columns.of(DoubleStream.iterate(PRICE, price -> price * 0.99).limit(40).toArray());
    double before = 0;
    for (int latency : new int[] {0, 1, 2, 5, 10}) {
      double deficit =
          LiquidationEngine.through(PriceImpact.none())
              .withLatency(latency)
              .run(book(seed, 40), falling)
              .deficit();
      assertThat(deficit).isGreaterThanOrEqualTo(before - 1e-6);
      before = deficit;
    }
    assertThat(before).isPositive();
  }

  /** 10x long of 1 at 60,000: margin 6,000; closed at 54,000 leaves 0, at 53,000 misses 1,000. */
  private static PositionBook one(double quantity, double margin) {
    return PositionBook.of(SCHEDULE, Columns.of(quantity), Columns.of(PRICE), Columns.of(margin));
  }

  @Test
  void latency_turns_a_liquidation_into_bad_debt() {
    Columns path = Columns.of(60_000, 54_100, 53_000);
    LiquidationEngine engine = LiquidationEngine.through(PriceImpact.none()).withFund(400);
    EngineRun quick = engine.run(one(1, 6_000), path);
    EngineRun late = engine.withLatency(1).run(one(1, 6_000), path);
    assertThat(quick.surplus()).isCloseTo(100, within(1e-9));
    assertThat(quick.shareBeforeBankruptcy()).hasValue(1);
    assertThat(late.shortfall()).isCloseTo(1_000, within(1e-9));
    assertThat(late.unfunded()).isCloseTo(600, within(1e-9));
    assertThat(late.bankrupt()).isEqualTo(1);
    assertThat(late.shareBeforeBankruptcy()).hasValue(0);
    assertThat(late.steps().get(1).backlog()).isEqualTo(1);
  }

  @Test
  void a_short_is_bought_back_and_drives_the_price_up() {
    EngineRun run =
        LiquidationEngine.through(LinearDepth.of(100))
            .run(one(-1, 6_000), Columns.of(60_000, 66_000));
    assertThat(run.steps().get(1).mark()).isEqualTo(66_000);
    assertThat(run.finalPrice()).isCloseTo(66_660, within(1e-9));
    assertThat(run.shortfall()).isCloseTo(330, within(1e-8));
  }

  @Test
  void a_lagging_or_pinned_oracle_sees_late_or_never() {
    Columns path = Columns.of(60_000, 54_000, 55_000, 56_000);
    LiquidationEngine engine = LiquidationEngine.through(PriceImpact.none());
    EngineRun lagged = engine.seeing(new OracleRule.Lagged(2)).run(one(1, 6_000), path);
    EngineRun pinned = engine.seeing(new OracleRule.Pinned(60_000)).run(one(1, 6_000), path);
    assertThat(lagged.steps()).extracting(EngineStep::mark).containsExactly(6e4, 6e4, 6e4, 54e3);
    assertThat(lagged.steps().get(3).quantity()).isEqualTo(1);
    assertThat(pinned.quantity()).isZero();
    assertThat(pinned.shareBeforeBankruptcy()).isEmpty();
    assertThat(pinned.openQuantities().get(0)).isEqualTo(1);
    assertThat(pinned.equities().get(0)).isCloseTo(2_000, within(1e-9));
  }

  @Test
  void the_queue_serves_who_was_due_first_and_ties_by_row() {
    PositionBook three =
        PositionBook.of(
            SCHEDULE,
            Columns.of(2, 2, 2),
            Columns.of(PRICE, PRICE, PRICE),
            Columns.of(12_000, 6_000, 6_000));
    EngineRun run =
        LiquidationEngine.through(PriceImpact.none())
            .withThroughput(1.5)
            .run(three, Columns.of(57_000, 54_000));
    assertThat(run.openQuantities().copy()).containsExactly(2, 0, 1);
    assertThat(run.backlogAfter()).isEqualTo(3);
    assertThat(run.steps().get(0).due()).isEqualTo(2);
    assertThat(run.largestBacklog()).isEqualTo(4.5 - 1.5 + 0);
  }

  @Test
  void a_partial_closing_restores_margin_and_hysteresis_goes_on() {
    // 572,500 of notional needs 2,812.50; the equity of 2,500 is restored by closing a fifth
    PositionBook book = one(10, 30_000);
    Columns path = Columns.of(57_250, 57_250, 57_250, 57_250, 57_250, 57_250);
    LiquidationEngine fifth =
        LiquidationEngine.through(PriceImpact.none()).closing(new ClosingRule.Fraction(0.2));
    EngineRun once = fifth.run(book, path);
    EngineRun more = fifth.stopping(new StopRule(0.5, false)).run(book, path);
    assertThat(once.quantity()).isCloseTo(2, within(1e-12));
    assertThat(more.quantity()).isGreaterThan(once.quantity());
    double notional = 57_250 * Math.abs(more.openQuantities().get(0));
    double ratio = SCHEDULE.maintenanceMargin(notional) / more.equities().get(0);
    assertThat(ratio).isLessThanOrEqualTo(0.5);
    assertThat(more.equities().get(0)).isCloseTo(once.equities().get(0), within(1e-6));
  }

  @Test
  void an_order_is_withdrawn_once_its_account_has_recovered() {
    Columns path = Columns.of(60_000, 54_100, 60_000, 60_000);
    LiquidationEngine late = LiquidationEngine.through(PriceImpact.none()).withLatency(1);
    assertThat(late.run(one(1, 6_000), path).quantity()).isEqualTo(1);
    EngineRun spared = late.stopping(new StopRule(1, true)).run(one(1, 6_000), path);
    assertThat(spared.quantity()).isZero();
    assertThat(spared.backlogAfter()).isZero();
  }

  @Test
  void the_fund_takes_over_at_the_bankruptcy_price() {
    Columns path = Columns.of(60_000, 53_000, 52_000);
    LiquidationEngine engine =
        LiquidationEngine.through(PriceImpact.none())
            .withThroughput(0.5)
            .withSurplus(SurplusRule.fee(0.01));
    EngineRun kept = engine.run(one(1, 6_000), path);
    EngineRun taken = engine.takingOverAtBankruptcy().run(one(1, 6_000), path);
    assertThat(kept.steps().get(1).shortfall()).isZero();
    assertThat(taken.steps().get(1).shortfall()).isCloseTo(500, within(1e-9));
    assertThat(taken.steps().get(2).shortfall()).isCloseTo(1_000, within(1e-9));
    assertThat(kept.shortfall()).isCloseTo(taken.shortfall(), within(1e-9));
    assertThat(taken.bankrupt()).isEqualTo(1);
  }

  @Test
  void a_fading_impact_is_refilled_between_steps() {
    EngineRun run =
        LiquidationEngine.through(PriceImpact.none())
            .withFading(TransientImpact.of(LinearDepth.of(100), Math.log(2)))
            .run(one(10, 60_000), Columns.of(54_000, 54_000, 54_000));
    assertThat(run.steps())
        .extracting(EngineStep::price)
        .satisfiesExactly(
            price -> assertThat(price).isCloseTo(48_600, within(1e-6)),
            price -> assertThat(price).isCloseTo(51_300, within(1e-6)),
            price -> assertThat(price).isCloseTo(52_650, within(1e-6)));
  }

  @Test
  void liquidators_and_traders_are_paid_by_the_rule() {
    SurplusRule rule =
        new SurplusRule(0.001, SurplusRule.Receiver.LIQUIDATOR, SurplusRule.Receiver.TRADER);
    EngineRun run =
        LiquidationEngine.through(PriceImpact.none())
            .withSurplus(rule)
            .run(one(1, 6_000), Columns.of(60_000, 54_100));
    assertThat(run.balance().liquidatorIncome()).isCloseTo(54.1, within(1e-9));
    assertThat(run.equities().get(0)).isCloseTo(45.9, within(1e-9));
    assertThat(run.fundAfter()).isZero();
  }

  @Test
  void rules_close_what_they_say() {
    DuePosition due = new DuePosition(20, 50_000, 4_000, SCHEDULE);
    assertThat(new ClosingRule.Full().quantity(due)).isEqualTo(20);
    assertThat(new ClosingRule.Fraction(0.2).quantity(due)).isEqualTo(4);
    assertThat(new ClosingRule.TierDown().quantity(due)).isCloseTo(8, within(1e-12));
    assertThat(new ClosingRule.TierDown().quantity(new DuePosition(12, 50_000, 1, SCHEDULE)))
        .isCloseTo(11, within(1e-12));
    assertThat(new ClosingRule.TierDown().quantity(new DuePosition(1, 50_000, 1, SCHEDULE)))
        .isEqualTo(1);
    ClosingRule factor = new ClosingRule.CloseFactor(0.5, 2, 10_000);
    assertThat(factor.quantity(due)).isEqualTo(10);
    assertThat(factor.quantity(new DuePosition(20, 50_000, 100, SCHEDULE))).isEqualTo(20);
    assertThat(factor.quantity(new DuePosition(0.1, 50_000, 25, SCHEDULE))).isEqualTo(0.1);
  }

  @Property
  void the_restoring_slice_reaches_its_target_and_no_smaller_one_does(
      @ForAll @DoubleRange(min = 0.3, max = 1) double target,
      @ForAll @DoubleRange(min = 0.2, max = 0.99) double fullness) {
    double maintenance = SCHEDULE.maintenanceMargin(1_000_000);
    DuePosition due = new DuePosition(20, 50_000, maintenance * fullness, SCHEDULE);
    double slice = ClosingRule.Restoring.to(target).quantity(due);
    double cap = target * due.equity();
    assertThat(SCHEDULE.maintenanceMargin((20 - slice) * 50_000)).isCloseTo(cap, within(1e-6));
    double costly = new ClosingRule.Restoring(target, new LinearImpact(0.5)).quantity(due);
    assertThat(costly).isGreaterThan(slice);
  }

  @Test
  void a_target_no_slice_reaches_closes_everything() {
    DuePosition due = new DuePosition(20, 50_000, 4_000, SCHEDULE);
    assertThat(ClosingRule.Restoring.to(0.004).quantity(due)).isEqualTo(20);
    assertThat(new ClosingRule.Restoring(1, new LinearImpact(1_000)).quantity(due)).isEqualTo(20);
    assertThat(new DuePosition(1, 1, 0, SCHEDULE).marginRatio()).isInfinite();
  }

  @Test
  void refusals_name_the_rule() {
    LiquidationEngine engine = LiquidationEngine.through(PriceImpact.none());
    refuses(() -> engine.withLatency(-1), "latency must be 0 steps or more, was -1");
    refuses(
        () -> engine.withThroughput(0),
        "throughput must be above 0 base units a step, was 0.0; infinite for no limit");
    refuses(
        () -> engine.run(one(1, 6_000), Columns.of()),
        "a price path must have at least one step, was empty; give one price per step");
    refuses(
        () -> engine.run(one(1, 6_000), Columns.of(1, Double.NaN)),
        "undisturbed price of step 1 must be above 0, was NaN");
    refuses(
        () -> new ClosingRule.Fraction(0),
        "share closed at a time must be above 0 and at most 1, was 0.0; write pct(20) for 20 %");
    refuses(
        () -> new ClosingRule.CloseFactor(0.5, 0.9, 0),
        "margin ratio of a full closing must be 1 or more, was 0.9; infinite for never");
    refuses(() -> new OracleRule.Lagged(-2), "oracle lag must be 0 steps or more, was -2");
    refuses(
        () -> new StopRule(Double.NaN, true),
        "stop ratio must be above 0 and at most 1, was NaN; write pct(20) for 20 %");
    refuses(() -> engine.withFund(-1), "insurance fund must be 0 or more, was -1");
  }

  private static void refuses(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String sentence) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  @Test
  void an_interrupt_stops_it_and_stays_set() {
    Thread.currentThread().interrupt();
    LiquidationEngine engine = LiquidationEngine.through(PriceImpact.none());
    assertThatThrownBy(() -> engine.run(one(1, 6_000), Columns.of(60_000)))
        .isInstanceOf(java.util.concurrent.CancellationException.class)
        .hasMessage("stopped by an interrupt in step 0");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void the_rules_are_values_and_read_well() {
    LiquidationEngine engine =
        LiquidationEngine.through(LinearDepth.of(100)).withFund(Double.POSITIVE_INFINITY);
    engine.withLatency(5);
    assertThat(engine.pace()).isEqualTo(EnginePace.instant());
    assertThat(engine.fund()).isInfinite();
    assertThat(engine)
        .hasToString("engine with full closing, live mark, latency 0 steps, no limit");
    assertThat(engine.withThroughput(50).toString()).endsWith(", at most 50.000 base a step");
    assertThat(ClosingRule.examples())
        .hasToString(
            "[full closing, 20.00 % of the position at a time, down to the next lower tier,"
                + " smallest slice back to a margin ratio of 80.00 %, close factor of 50.00 %]");
  }
}
