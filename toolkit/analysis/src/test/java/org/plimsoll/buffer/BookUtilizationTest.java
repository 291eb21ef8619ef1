package org.plimsoll.buffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.market.RandomBars.HOUR;
import static org.plimsoll.market.RandomBars.START;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.buffer.BookUtilization.LiquidationEvent;
import org.plimsoll.buffer.BookUtilization.Point;
import org.plimsoll.market.Bars;
import org.plimsoll.market.RandomBars;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Schedules;
import org.plimsoll.venue.Side;

/** A book through bars: sums over the accounts still open, and each account's end. */
class BookUtilizationTest {
  private static final MarginSchedule EIGHTH = Schedules.single(0.125, 8);
  private static final Position LONG = Position.longOf(1, EIGHTH).at(56).leverage(2);
  private static final Position SHORT = Position.shortOf(1, EIGHTH).at(72).leverage(2);
  private static final Bars FALL =
      RandomBars.of(new double[] {56, 57, 55, 56}, new double[] {56, 56, 32, 40});

  @Test
  void twoAccountsAddUpUntilOneIsLiquidated() {
    BookUtilization book = BookUtilization.of(List.of(LONG, SHORT), FALL);
    Point first = book.points().get(0);
    assertThat(first.time()).isEqualTo(START.plus(HOUR));
    assertThat(first.openPositions()).isEqualTo(2);
    assertThat(first.equity()).isEqualTo(28 + 52);
    assertThat(first.initialMargin()).isEqualTo(56);
    assertThat(first.maintenanceMargin()).isEqualTo(14);
    assertThat(first.marginRatio()).hasValue(14 / 80.0);
    assertThat(first.marginUtilization()).hasValue(56 / 80.0);
    assertThat(first.crowdedShare()).hasValue(0);
    Point second = book.points().get(1);
    assertThat(second.mark()).isEqualTo(40);
    assertThat(second.openPositions()).isEqualTo(1);
    assertThat(second.equity()).isEqualTo(36 + 32);
    assertThat(second.liquidatedPositions()).isEqualTo(1);
    assertThat(second.liquidatedNotional()).isEqualTo(32);
    LiquidationEvent event = book.liquidations().get(0);
    assertThat(event.time()).isEqualTo(START.plus(HOUR));
    assertThat(event.account()).isEqualTo(1);
    assertThat(event.position()).isEqualTo(LONG);
    assertThat(event.mark()).isEqualTo(32);
    assertThat(book.liquidatedNotional()).isEqualTo(32);
    assertThat(book.fullest()).isEqualTo(first);
    assertThat(book)
        .hasToString(
            "2 accounts over 2 bars: 1 liquidated, notional 32.00, margin ratio at most 17.50 %");
  }

  /** At 56 the long's own ratio is 7/28 = 25 %, the short's 7/52. */
  @Test
  void crowdedCountsTheNotionalOfAccountsAboveTheThreshold() {
    assertThat(crowded(0.2)).hasValue(0.5);
    assertThat(crowded(0.25)).hasValue(0);
    assertThat(crowded(0.1)).hasValue(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> crowded(80))
        .withMessage(
            "crowded threshold must be in [0, 1], was 80; rates are fractions, write pct(80) for"
                + " 80 %");
  }

  private static OptionalDouble crowded(double threshold) {
    return BookUtilization.of(List.of(LONG, SHORT), FALL, threshold).points().get(0).crowdedShare();
  }

  @Test
  void anEmptyBookIsWalkedWithoutRatios() {
    BookUtilization book = BookUtilization.of(List.of(), FALL);
    assertThat(book.points()).hasSize(2);
    Point point = book.points().get(1);
    assertThat(point.openPositions()).isZero();
    assertThat(point.equity()).isZero();
    assertThat(point.marginRatio()).isEmpty();
    assertThat(point.marginUtilization()).isEmpty();
    assertThat(point.crowdedShare()).isEmpty();
    assertThat(book.liquidatedNotional()).isZero();
  }

  @Test
  void whoWasLiquidatedNeverComesBack() {
    Bars back =
        RandomBars.of(
            new double[] {56, 56, 30, 56},
            new double[] {56, 56, 30, 56},
            new double[] {56, 60, 56, 56});
    BookUtilization book = BookUtilization.of(List.of(LONG), back);
    assertThat(book.liquidations()).hasSize(1);
    assertThat(book.points()).extracting(Point::openPositions).containsExactly(0, 0, 0);
    assertThat(book.points()).extracting(Point::liquidatedPositions).containsExactly(1, 0, 0);
  }

  /** A book of one shows, at every close it is open, what the account's own path shows. */
  @Property(tries = 200)
  void aBookOfOneIsThePathOfItsAccount(@ForAll long seed) {
    Bars bars = RandomBars.walk(seed, 100, 0.1);
    Position position = book(seed, 1, bars).get(0);
    UtilizationPath path = UtilizationPath.of("one", position, bars);
    BookUtilization book = BookUtilization.of(List.of(position), bars);
    int open = path.points().size() - (path.isLiquidated() ? 1 : 0);
    for (int bar = 0; bar < bars.size(); bar++) {
      Point point = book.points().get(bar);
      assertThat(point.openPositions()).isEqualTo(bar < open ? 1 : 0);
      if (bar < open) {
        UtilizationPath.Point own = path.points().get(bar);
        assertThat(point.time()).isEqualTo(own.time());
        assertThat(point.equity()).isEqualTo(own.equity());
        assertThat(point.marginRatio()).isEqualTo(own.marginRatio());
        assertThat(point.marginUtilization()).isEqualTo(own.marginUtilization());
      }
    }
    assertThat(book.liquidations()).hasSize(path.isLiquidated() ? 1 : 0);
    path.liquidation()
        .ifPresent(
            end -> {
              LiquidationEvent event = book.liquidations().get(0);
              assertThat(event.time()).isEqualTo(end.time());
              assertThat(event.mark()).isEqualTo(end.mark());
            });
  }

  /** Every sum is the sum over paths of the accounts still open; counts balance. */
  @Property(tries = 100)
  void sumsAreThoseOfTheAccountsStillOpen(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int accounts) {
    Bars bars = RandomBars.walk(seed, 60, 0.1);
    List<Position> positions = book(seed, accounts, bars);
    List<UtilizationPath> paths =
        positions.stream().map(position -> UtilizationPath.of("p", position, bars)).toList();
    BookUtilization book = BookUtilization.of(positions, bars);
    int gone = 0;
    for (int bar = 0; bar < bars.size(); bar++) {
      Point point = book.points().get(bar);
      gone += point.liquidatedPositions();
      double equity = 0;
      double maintenance = 0;
      int open = 0;
      for (int i = 0; i < accounts; i++) {
        UtilizationPath path = paths.get(i);
        int until = path.points().size() - (path.isLiquidated() ? 1 : 0);
        if (bar < until) {
          MarginState state = positions.get(i).at(bars.close().get(bar));
          equity += state.equity();
          maintenance += state.maintenanceMargin();
          open++;
        }
      }
      assertThat(point.openPositions()).isEqualTo(open).isEqualTo(accounts - gone);
      assertThat(point.equity()).isCloseTo(equity, money(equity));
      assertThat(point.maintenanceMargin()).isCloseTo(maintenance, money(equity));
    }
    assertThat(book.liquidations()).hasSize(gone);
    double byBar = book.points().stream().mapToDouble(Point::liquidatedNotional).sum();
    assertThat(byBar).isCloseTo(book.liquidatedNotional(), money(byBar));
    assertThat(book.liquidations()).extracting(LiquidationEvent::time).isSorted();
  }

  @Property(tries = 100)
  void theOrderOfAccountsNeverMatters(@ForAll long seed) {
    Bars bars = RandomBars.walk(seed, 60, 0.1);
    List<Position> positions = book(seed, 12, bars);
    List<Position> shuffled = new ArrayList<>(positions);
    Collections.shuffle(shuffled, new Random(seed));
    BookUtilization one = BookUtilization.of(positions, bars);
    BookUtilization other = BookUtilization.of(shuffled, bars);
    for (int bar = 0; bar < bars.size(); bar++) {
      Point a = one.points().get(bar);
      Point b = other.points().get(bar);
      assertThat(b.openPositions()).isEqualTo(a.openPositions());
      assertThat(b.liquidatedPositions()).isEqualTo(a.liquidatedPositions());
      assertThat(b.equity()).isCloseTo(a.equity(), money(a.equity()));
      assertThat(b.maintenanceMargin()).isCloseTo(a.maintenanceMargin(), money(a.equity()));
      assertThat(b.crowdedShare().orElse(-1)).isCloseTo(a.crowdedShare().orElse(-1), within(1e-12));
    }
    assertThat(other.liquidations())
        .extracting(LiquidationEvent::position)
        .containsExactlyInAnyOrderElementsOf(
            one.liquidations().stream().map(LiquidationEvent::position).toList());
  }

  private static Offset<Double> money(double size) {
    return within(1e-9 * (1 + Math.abs(size)));
  }

  /** Accounts of random side, size and leverage, opened at the first price. */
  private static List<Position> book(long seed, int accounts, Bars bars) {
    Random random = new Random(seed);
    double entry = bars.open().get(0);
    List<Position> positions = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      Side side = random.nextBoolean() ? Side.LONG : Side.SHORT;
      double quantity = 1 + 100 * random.nextDouble();
      double leverage = 1 + 40 * random.nextDouble();
      positions.add(
          new Position.Opening(side, quantity, Schedules.btc2024()).at(entry).leverage(leverage));
    }
    return positions;
  }
}
