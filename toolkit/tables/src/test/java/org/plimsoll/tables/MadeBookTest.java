package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.buffer.BookUtilization;
import org.plimsoll.buffer.BookUtilization.LiquidationEvent;
import org.plimsoll.buffer.BookUtilization.Point;
import org.plimsoll.market.Bars;
import org.plimsoll.units.Units;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/** What the made-up book's metadata claims, and what notebooks rely on. */
class MadeBookTest {
  private static final MarginSchedule BTC = Datasets.venue("binance-usdm").schedule("BTCUSDT");
  private static final Bars MARK = Datasets.bars("binance-usdm_btcusdt_2025-10-10_mark-5m");
  private static final List<Position> BOOK = Datasets.book("made_btcusdt_2025-10-07_book", BTC);
  private static final BookUtilization EPISODE = BookUtilization.of(BOOK, MARK);

  @Test
  void fortyLongsAndTwentyShorts() {
    assertThat(BOOK).hasSize(60);
    assertThat(BOOK).filteredOn(position -> position.side() == Side.LONG).hasSize(40);
  }

  @Test
  void entriesAreClosesOfSixOctober() {
    Bars bars =
        Datasets.bars("binance-usdm_btcusdt_2025-10-10_bars-5m")
            .between(Instant.parse("2025-10-06T08:00:00Z"), Instant.parse("2025-10-07T00:00:00Z"));
    Set<Double> closes = bars.close().stream().boxed().collect(Collectors.toSet());
    assertThat(BOOK).extracting(Position::entryPrice).allMatch(closes::contains);
  }

  @Test
  void sizesSpreadOverTwoDecades() {
    assertThat(BOOK.stream().mapToDouble(Position::entryNotional).summaryStatistics())
        .satisfies(
            sizes -> {
              assertThat(sizes.getMin()).isBetween(5_000.0, 10_000.0);
              assertThat(sizes.getMax()).isBetween(1e6, 3e6);
            });
  }

  @Test
  void leveragesRunFromTwoToSeventyFive() {
    assertThat(BOOK).extracting(Position::leverage).contains(2.0, 75.0);
    assertThat(BOOK).extracting(Position::leverage).allMatch(l -> l >= 2 && l <= 75);
  }

  @Test
  void nobodyStartsLiquidatableOrFullerThanAllowed() {
    for (Position position : BOOK) {
      MarginState start = position.at(MARK.open().get(0));
      assertThat(start.isLiquidatable()).isFalse();
      assertThat(start.marginUtilization().orElseThrow()).isBetween(0.4, 1.0);
      assertThat(position.margin())
          .isGreaterThanOrEqualTo(position.entryNotional() / position.leverage());
    }
  }

  @Test
  void aThirdIsLiquidatedMostlyOnTheTenth() {
    List<LiquidationEvent> events = EPISODE.liquidations();
    assertThat(events).hasSize(19);
    assertThat(events).filteredOn(e -> e.time().toString().startsWith("2025-10-10")).hasSize(14);
    assertThat(events).allMatch(e -> e.position().side() == Side.LONG);
  }

  @Test
  void theBookIsFullestInTheCrash() {
    Point start = EPISODE.points().get(0);
    Point fullest =
        EPISODE.points().stream()
            .max((a, b) -> Double.compare(utilization(a), utilization(b)))
            .orElseThrow();
    assertThat(utilization(start)).isBetween(0.66, 0.68);
    assertThat(fullest.time().toString()).startsWith("2025-10-10");
    assertThat(utilization(fullest)).isGreaterThan(Units.pct(76));
  }

  private static double utilization(Point point) {
    return point.marginUtilization().orElse(0);
  }
}
