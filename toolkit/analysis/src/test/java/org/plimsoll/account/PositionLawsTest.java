package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.assertj.core.data.Offset;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.ScheduleArbitraries;
import org.plimsoll.venue.Side;

/**
 * What holds for every position on every convex schedule.
 *
 * <p>Tolerances are relative to the entry notional or entry price: TOL where a double's rounding is
 * all there is, STEP for a move that is large against rounding and small against the price.
 */
class PositionLawsTest {
  private static final double TOL = 1e-9;
  private static final double STEP = 1e-6;

  @Provide
  Arbitrary<Position> positions() {
    return PositionArbitraries.positions();
  }

  @Provide
  Arbitrary<Position> underOneRate() {
    return PositionArbitraries.underOneRate();
  }

  @Provide
  Arbitrary<MarginSchedule> schedules() {
    return ScheduleArbitraries.schedules();
  }

  @Property
  @StatisticsReport(StatisticsReportMode.OFF)
  void atTheLiquidationPriceEquityIsMaintenanceMargin(@ForAll("positions") Position position) {
    often("short", position.side() == Side.SHORT, 30);
    often("no price at all", !position.canBeLiquidated(), 2);
    double price = position.liquidationPrice();
    assertThat(price).isNotNaN().isFinite().isNotNegative();
    if (position.canBeLiquidated()) {
      assertThat(headroom(position, price))
          .as(() -> describe(position))
          .isCloseTo(0, scaled(position));
    } else {
      assertThat(position.side()).isEqualTo(Side.LONG);
      assertThat(headroom(position, Double.MIN_NORMAL))
          .isCloseTo(position.margin() - position.entryNotional(), scaled(position));
    }
  }

  /** Liquidatable on one side of the price, safe on the other: there is no second root. */
  @Property
  void theLiquidationPriceIsTheOnlyOne(
      @ForAll("positions") Position position,
      @ForAll @Scale(9) @DoubleRange(min = 1e-6, max = 3) double away) {
    int s = position.side().sign();
    double step = away * position.entryPrice();
    double safer = position.liquidationPrice() + s * step;
    double worse = position.liquidationPrice() - s * step;
    if (safer > 0) {
      assertThat(headroom(position, safer)).as(() -> describe(position)).isPositive();
      assertThat(position.at(safer).isLiquidatable()).isFalse();
    }
    if (position.canBeLiquidated() && worse > 0) {
      assertThat(headroom(position, worse)).as(() -> describe(position)).isNegative();
      assertThat(position.at(worse).isLiquidatable()).isTrue();
    }
  }

  /** The tier that applies is the tier at the liquidation price, not at entry. */
  @Property
  @StatisticsReport(StatisticsReportMode.OFF)
  void theBracketUsedContainsTheNotionalAtTheLiquidationPrice(
      @ForAll("positions") Position position) {
    Assume.that(position.canBeLiquidated());
    double there = position.quantity() * position.liquidationPrice();
    Bracket used = position.liquidationBracket();
    boolean moved = used.tier() != position.schedule().bracketAt(position.entryNotional()).tier();
    often("another tier than at entry", moved, 10);
    double tolerance = TOL * Math.max(there, position.entryNotional());
    assertThat(there)
        .as(() -> describe(position))
        .isBetween(used.notionalFloor() - tolerance, used.notionalCap() + tolerance);
  }

  @Property
  void bisectionFindsTheSamePrice(@ForAll("positions") Position position) {
    Assume.that(position.canBeLiquidated());
    assertThat(position.liquidationPrice())
        .as(() -> describe(position))
        .isCloseTo(TextbookLiquidation.byBisection(position), priceTolerance(position));
  }

  @Property
  void theTextbookMethodTierByTierFindsTheSamePriceInOneTierOnly(
      @ForAll("positions") Position position) {
    double rounding = TOL * position.entryPrice();
    double price = position.liquidationPrice();
    double[] roots = TextbookLiquidation.tierByTier(position);
    if (price <= rounding) {
      assertThat(Arrays.stream(roots).max().orElse(0)).isLessThanOrEqualTo(2 * rounding);
    } else {
      assertThat(roots).as(() -> describe(position)).hasSize(1);
      assertThat(price).isCloseTo(roots[0], priceTolerance(position));
    }
  }

  /** A long without a price is one whose margin pays for everything, and no other. */
  @Property
  void onlyALongBackedInFullCannotBeLiquidated(@ForAll("positions") Position position) {
    boolean backedInFull = position.margin() >= position.entryNotional();
    assertThat(position.canBeLiquidated())
        .as(() -> describe(position))
        .isEqualTo(position.side() == Side.SHORT || !backedInFull);
    assertThat(position.bankruptcyPrice() > 0).isEqualTo(position.canBeLiquidated());
  }

  @Property
  void aLongAtOneTimesHasNeitherPriceToTheLastBit(
      @ForAll("schedules") MarginSchedule schedule,
      @ForAll @Scale(9) @DoubleRange(min = 1e-4, max = 1e4) double quantity,
      @ForAll @Scale(9) @DoubleRange(min = 1e-4, max = 1e4) double entry) {
    Position position = Position.longOf(quantity, schedule).at(entry).leverage(1);
    assertThat(position.liquidationPrice()).isZero();
    assertThat(position.bankruptcyPrice()).isZero();
    assertThat(position.distanceToLiquidation(entry)).isOne();
  }

  /** Above maintenance margin at entry the price lies on the losing side of entry; else not. */
  @Property
  @StatisticsReport(StatisticsReportMode.OFF)
  void theLiquidationPriceLiesOnTheLosingSideUnlessDueAtEntry(
      @ForAll("positions") Position position) {
    double entry = position.entryPrice();
    double headroom = headroom(position, entry);
    Assume.that(Math.abs(headroom) > TOL * position.entryNotional());
    double distance = position.distanceToLiquidation(entry);
    often("due at entry", headroom < 0, 10);
    assertThat(distance > 0).as(() -> describe(position)).isEqualTo(headroom > 0);
    assertThat(position.liquidationPrice() < entry)
        .isEqualTo((headroom > 0) == (position.side() == Side.LONG));
  }

  @Property
  void moreMarginNeverRaisesRisk(
      @ForAll("positions") Position position,
      @ForAll @Scale(9) @DoubleRange(min = 1, max = 5) double factor) {
    Position safer = position.withMargin(position.margin() * factor);
    int s = position.side().sign();
    double slack = TOL * position.entryPrice();
    assertThat(s * safer.liquidationPrice())
        .isLessThanOrEqualTo(s * position.liquidationPrice() + slack);
    assertThat(s * safer.bankruptcyPrice())
        .isLessThanOrEqualTo(s * position.bankruptcyPrice() + slack);
    if (factor > 1 + STEP && safer.canBeLiquidated()) {
      assertThat(s * safer.liquidationPrice()).isLessThan(s * position.liquidationPrice());
    }
  }

  /** Liquidation comes first, bankruptcy after it: the room between is the engine's. */
  @Property
  void bankruptcyLiesBeyondLiquidation(@ForAll("positions") Position position) {
    Assume.that(position.canBeLiquidated());
    int s = position.side().sign();
    double bankruptcy = position.bankruptcyPrice();
    assertThat(s * bankruptcy).isLessThan(s * position.liquidationPrice());
    assertThat(position.at(bankruptcy).equity()).isCloseTo(0, scaled(position));
  }

  @Property
  void underOneRateBankruptcyOverLiquidationIsOneLessTheSignedRate(
      @ForAll("underOneRate") Position position) {
    Assume.that(position.canBeLiquidated());
    Assume.that(position.bankruptcyPrice() > 1e-6 * position.entryPrice());
    double rate = position.schedule().brackets().get(0).maintenanceMarginRate();
    assertThat(position.bankruptcyPrice() / position.liquidationPrice())
        .isCloseTo(1 - position.side().sign() * rate, within(TOL));
  }

  /** Another unit of the base currency (satoshi for bitcoin) changes prices and nothing else. */
  @Property
  void pricesScaleWithTheUnitOfTheBaseCurrency(
      @ForAll("positions") Position position,
      @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 1000) double factor) {
    Position scaled =
        new Position(
            position.contract(),
            position.schedule(),
            position.side(),
            position.quantity() / factor,
            position.entryPrice() * factor,
            1,
            position.margin());
    assertThat(scaled.liquidationPrice() / factor)
        .isCloseTo(position.liquidationPrice(), priceTolerance(position));
    assertThat(scaled.bankruptcyPrice() / factor)
        .isCloseTo(position.bankruptcyPrice(), priceTolerance(position));
  }

  /** Two halves on accounts of their own are never nearer to liquidation than the whole. */
  @Property
  void splittingAPositionNeverBringsLiquidationNearer(@ForAll("positions") Position position) {
    Position half =
        new Position.Opening(position.side(), position.quantity() / 2, position.schedule())
            .at(position.entryPrice())
            .margin(position.margin() / 2);
    int s = position.side().sign();
    assertThat(s * half.liquidationPrice())
        .isLessThanOrEqualTo(s * position.liquidationPrice() + TOL * position.entryPrice());
    assertThat(2 * half.at(position.entryPrice()).maintenanceMargin())
        .isLessThanOrEqualTo(
            position.at(position.entryPrice()).maintenanceMargin()
                + TOL * position.entryNotional());
  }

  /** Maintenance margin depends on the size alone, so leverage moves the initial margin only. */
  @Property
  void leverageNeverMovesMaintenanceMargin(@ForAll("positions") Position position) {
    Position slow = position.withLeverage(1);
    double mark = position.entryPrice();
    assertThat(slow.at(mark).maintenanceMargin()).isEqualTo(position.at(mark).maintenanceMargin());
    assertThat(slow.margin()).isEqualTo(position.entryNotional());
    assertThat(slow.at(mark).initialMargin()).isEqualTo(position.entryNotional());
  }

  @Property
  void leverageBeyondTheBracketsMaximumIsRefused(
      @ForAll("positions") Position position,
      @ForAll @Scale(9) @DoubleRange(min = 1, max = 100) double factor) {
    double most = position.schedule().bracketAt(position.entryNotional()).maxLeverage();
    assertThat(position.withLeverage(most).leverage()).isEqualTo(most);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> position.withLeverage(Math.nextUp(most * factor)))
        .withMessageContaining("is above the venue's maximum of");
  }

  /** The ratios are quotients of the amounts shown, or absent. */
  @Property
  @StatisticsReport(StatisticsReportMode.OFF)
  void stateIsConsistentAtEveryMark(
      @ForAll("positions") Position position,
      @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 3) double move) {
    MarginState state = position.at(position.entryPrice() * move);
    often("bankrupt", state.equity() <= 0, 10);
    assertThat(state.headroom()).isEqualTo(state.equity() - state.maintenanceMargin());
    assertThat(state.isLiquidatable()).isEqualTo(state.headroom() <= 0);
    boolean solvent = state.equity() > 0;
    assertThat(state.marginRatio().isPresent()).isEqualTo(solvent);
    assertThat(state.marginUtilization().isPresent()).isEqualTo(solvent);
    assertThat(state.effectiveLeverage().isPresent()).isEqualTo(solvent);
    if (solvent) {
      double ratio = state.marginRatio().orElseThrow();
      assertThat(ratio).isEqualTo(state.maintenanceMargin() / state.equity());
      assertThat(ratio >= 1).isEqualTo(state.isLiquidatable());
    }
  }

  /** The generators reach the interesting region in at least that share of the cases. */
  private static void often(String region, boolean reached, double leastPercent) {
    Statistics.label(region).collect(reached);
    Statistics.label(region)
        .coverage(seen -> seen.check(true).percentage(percent -> percent >= leastPercent));
  }

  private static double headroom(Position position, double price) {
    return position.at(price).headroom();
  }

  private static Offset<Double> scaled(Position position) {
    double most = Math.max(position.entryNotional(), position.margin());
    double there = position.quantity() * position.liquidationPrice();
    return within(TOL * Math.max(most, there));
  }

  private static Offset<Double> priceTolerance(Position position) {
    return within(TOL * Math.max(position.entryPrice(), position.liquidationPrice()));
  }

  /** The whole case, for a failing example. */
  private static String describe(Position position) {
    return "%s, quantity %s, entry %s, margin %s, brackets %s"
        .formatted(
            position.side(),
            position.quantity(),
            position.entryPrice(),
            position.margin(),
            position.schedule().brackets());
  }
}
