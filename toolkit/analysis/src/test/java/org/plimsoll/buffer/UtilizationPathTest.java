package org.plimsoll.buffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.market.RandomBars.HOUR;
import static org.plimsoll.market.RandomBars.START;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.Position;
import org.plimsoll.buffer.UtilizationPath.Point;
import org.plimsoll.market.Bars;
import org.plimsoll.market.RandomBars;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Schedules;
import org.plimsoll.venue.Side;

/** One account through bars: what it shows, what ends it, and at which price. */
class UtilizationPathTest {
  /** A rate of one eighth and 2x make a long's liquidation price 56 x (1/2) / (7/8) exactly. */
  private static final MarginSchedule EIGHTH = Schedules.single(0.125, 8);

  private static final Position LONG = Position.longOf(1, EIGHTH).at(56).leverage(2);
  private static final Position SHORT = Position.shortOf(1, EIGHTH).at(72).leverage(2);

  private static final double[] CALM = {56, 57, 55, 56};

  @Test
  void theExamplesHaveRoundLiquidationPrices() {
    assertThat(LONG.liquidationPrice()).isEqualTo(32);
    assertThat(SHORT.liquidationPrice()).isEqualTo(96);
  }

  @Test
  void aSurvivorHasOnePointPerCloseValuedThere() {
    UtilizationPath path =
        UtilizationPath.of("2x long", LONG, RandomBars.of(CALM, new double[] {56, 56, 39, 40}));
    assertThat(path.isLiquidated()).isFalse();
    assertThat(path.liquidation()).isEmpty();
    assertThat(path.points()).hasSize(2);
    Point point = path.points().get(1);
    assertThat(point.time()).isEqualTo(START.plus(HOUR.multipliedBy(2)));
    assertThat(point.mark()).isEqualTo(40);
    assertThat(point.equity()).isEqualTo(12);
    assertThat(point.initialMargin()).isEqualTo(20);
    assertThat(point.maintenanceMargin()).isEqualTo(5);
    assertThat(point.marginRatio().orElseThrow()).isCloseTo(5 / 12.0, within(1e-15));
    assertThat(point.marginUtilization().orElseThrow()).isCloseTo(20 / 12.0, within(1e-15));
    assertThat(point.effectiveLeverage().orElseThrow()).isCloseTo(40 / 12.0, within(1e-15));
    assertThat(path.peakMarginRatio().orElseThrow()).isCloseTo(5 / 12.0, within(1e-15));
    assertThat(path).hasToString("2x long: survived, margin ratio at most 41.67 %");
  }

  @Test
  void touchingThePriceExactlyLiquidatesAtIt() {
    UtilizationPath path =
        UtilizationPath.of("long", LONG, RandomBars.of(CALM, new double[] {50, 50, 32, 50}));
    Point end = path.liquidation().orElseThrow();
    assertThat(end.time()).isEqualTo(START.plus(HOUR));
    assertThat(end.mark()).isEqualTo(32);
    assertThat(end.marginRatio()).hasValue(1);
    assertThat(path).hasToString("long: liquidated 2025-10-10T01:00:00Z at 32.0000");
  }

  @Test
  void theSmallestStepShortOfThePriceDoesNot() {
    double above = Math.nextUp(32.0);
    UtilizationPath path =
        UtilizationPath.of("long", LONG, RandomBars.of(CALM, new double[] {50, 50, above, 50}));
    assertThat(path.isLiquidated()).isFalse();
    double below = Math.nextDown(96.0);
    Bars rise = RandomBars.of(new double[] {72, below, 72, 80});
    assertThat(UtilizationPath.of("short", SHORT, rise).isLiquidated()).isFalse();
    Bars touch = RandomBars.of(new double[] {72, 96, 72, 80});
    assertThat(UtilizationPath.of("short", SHORT, touch).liquidation().orElseThrow().mark())
        .isEqualTo(96);
  }

  @Test
  void aGapBeyondThePriceFillsAtTheOpen() {
    Bars fall = RandomBars.of(CALM, new double[] {30, 33, 20, 25});
    Point end = UtilizationPath.of("long", LONG, fall).liquidation().orElseThrow();
    assertThat(end.mark()).isEqualTo(30);
    assertThat(end.equity()).isEqualTo(2);
    Bars rise = RandomBars.of(CALM, new double[] {100, 120, 99, 100});
    assertThat(UtilizationPath.of("short", SHORT, rise).liquidation().orElseThrow().mark())
        .isEqualTo(100);
  }

  @Test
  void aGapBeyondBankruptcyLeavesNoRatio() {
    Bars fall = RandomBars.of(CALM, new double[] {20, 20, 20, 20});
    UtilizationPath path = UtilizationPath.of("long", LONG, fall);
    Point end = path.liquidation().orElseThrow();
    assertThat(end.equity()).isEqualTo(-8);
    assertThat(end.marginRatio()).isEmpty();
    assertThat(path.peakMarginRatio()).hasValue(0.25);
  }

  @Test
  void nothingFollowsALiquidationEvenIfThePriceComesBack() {
    Bars bars = RandomBars.of(CALM, new double[] {50, 56, 10, 56}, CALM, CALM);
    UtilizationPath path = UtilizationPath.of("long", LONG, bars);
    assertThat(path.points()).hasSize(2);
    assertThat(path.points().get(1)).isEqualTo(path.liquidation().orElseThrow());
  }

  @Test
  void aLongBackedInFullSurvivesAnything() {
    Position full = Position.longOf(1, EIGHTH).at(56).leverage(1);
    Bars crash = RandomBars.of(CALM, new double[] {50, 50, 1e-9, 1e-9});
    assertThat(UtilizationPath.of("1x", full, crash).isLiquidated()).isFalse();
  }

  @Test
  void aPositionDueAtOnceIsLiquidatedAtTheFirstOpen() {
    Position due = Position.longOf(1, EIGHTH).at(56).margin(1);
    UtilizationPath path = UtilizationPath.of("due", due, RandomBars.of(CALM));
    assertThat(path.liquidation().orElseThrow().time()).isEqualTo(START);
    assertThat(path.liquidation().orElseThrow().mark()).isEqualTo(56);
  }

  /** The path ends exactly where a bar first reaches the price, and every close before is safe. */
  @Property(tries = 300)
  void thePathEndsAtTheFirstBarThatReachesThePrice(@ForAll long seed, @ForAll Side side) {
    Bars bars = RandomBars.walk(seed, 120, 0.1);
    Position position =
        new Position.Opening(side, 10, Schedules.btc2024()).at(bars.open().get(0)).leverage(8);
    UtilizationPath path = UtilizationPath.of("any", position, bars);
    int last = path.points().size() - 1;
    for (int bar = 0; bar <= last; bar++) {
      boolean end = bar == last && path.isLiquidated();
      assertThat(position.at(worst(side, bars, bar)).headroom() <= 1e-9).isEqualTo(end);
    }
    assertThat(path.isLiquidated() || last == bars.size() - 1).isTrue();
  }

  private static double worst(Side side, Bars bars, int bar) {
    return side == Side.LONG ? bars.low().get(bar) : bars.high().get(bar);
  }
}
