package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.Position;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Schedules;
import org.plimsoll.venue.Side;

/** Summary and leverage profile against sums over the positions themselves. */
class BookOutlineTest {
  private static final MarginSchedule BTC = Schedules.btc2022();
  private static final double MARK = 60_000;

  /** Longs at 2x, 10x and 25x and a short at 10x, all of 1 BTC at 60,000. */
  private static final PositionBook BOOK =
      PositionBook.of(
              BTC,
              Columns.of(1, 1, 1, -1),
              Columns.of(60_000, 60_000, 60_000, 60_000),
              Columns.of(30_000, 6_000, 2_400, 6_000))
          .assuming(" made up ");

  @Provide
  Arbitrary<PositionBook> books() {
    return Arbitraries.longs()
        .map(
            seed ->
                PositionBook.sample(301)
                    .openInterest(3e7)
                    .medianLeverage(15)
                    .seed(seed)
                    .on(BTC, MARK));
  }

  @Test
  void byHand() {
    BookSummary summary = BookSummary.of(BOOK);
    BookSummary.Row longs = summary.rows().get(0);
    assertThat(longs.side()).isEqualTo("long");
    assertThat(longs.positions()).isEqualTo(3);
    assertThat(longs.notional()).isEqualTo(180_000);
    assertThat(longs.medianLeverage()).hasValue(10);
    assertThat(longs.withinFivePercent().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(longs.withinTenPercent().orElseThrow()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(longs.withinTwentyPercent().orElseThrow()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(summary.rows().get(2).medianLeverage()).hasValue(10);
    assertThat(summary.assumption()).contains("made up");
    assertThat(summary).hasToString("4 positions, notional 240,000.00, median leverage 10.0x");
  }

  @Test
  void aSideWithoutPositionsHasNoMedian() {
    BookSummary.Row shorts =
        BookSummary.of(
                PositionBook.of(BTC, Columns.of(1), Columns.of(60_000), Columns.of(6_000))
                    .at(50_000))
            .rows()
            .get(1);
    assertThat(shorts.positions()).isZero();
    assertThat(shorts.notional()).isZero();
    assertThat(shorts.medianLeverage()).isEmpty();
    assertThat(shorts.withinFivePercent()).isEmpty();
    PositionBook empty = PositionBook.of(BTC, Columns.of(), Columns.of(), Columns.of());
    assertThat(BookSummary.of(empty)).hasToString("0 positions, notional 0.00");
    assertThat(empty.assumption()).isEmpty();
  }

  @Property(tries = 30)
  void sharesAreSumsOverPositions(@ForAll("books") PositionBook book) {
    double mark = 59_000;
    BookSummary.Row all = BookSummary.of(book.at(mark)).rows().get(2);
    List<Position> positions = IntStream.range(0, book.size()).mapToObj(book::position).toList();
    double near =
        positions.stream()
            .filter(p -> distance(p, mark) <= 0.1)
            .mapToDouble(p -> p.quantity() * mark)
            .sum();
    assertThat(all.withinTenPercent().orElseThrow() * all.notional())
        .isCloseTo(near, within(1e-6 * all.notional()));
    assertThat(all.withinFivePercent().orElseThrow())
        .isLessThanOrEqualTo(all.withinTenPercent().orElseThrow());
    assertThat(all.withinTenPercent().orElseThrow())
        .isLessThanOrEqualTo(all.withinTwentyPercent().orElseThrow());
  }

  private static double distance(Position position, double mark) {
    double sign = position.side() == Side.LONG ? 1 : -1;
    return sign * (mark - position.liquidationPrice()) / mark;
  }

  @Property(tries = 30)
  void theProfileHoldsTheWholeBook(@ForAll("books") PositionBook book) {
    LeverageProfile profile = LeverageProfile.of(book);
    List<LeverageProfile.Band> bands = profile.bands();
    assertThat(bands.stream().mapToInt(LeverageProfile.Band::positions).sum())
        .isEqualTo(book.size());
    assertThat(bands.stream().mapToDouble(LeverageProfile.Band::share).sum())
        .isCloseTo(1, within(1e-12));
    BookSummary summary = BookSummary.of(book);
    assertThat(bands.stream().mapToDouble(LeverageProfile.Band::longNotional).sum())
        .isCloseTo(summary.rows().get(0).notional(), within(1e-3));
    assertThat(bands.stream().mapToDouble(LeverageProfile.Band::shortNotional).sum())
        .isCloseTo(summary.rows().get(1).notional(), within(1e-3));
    assertThat(bands).isSortedAccordingTo(Comparator.comparing(LeverageProfile.Band::from));
  }

  @Test
  void anEdgeBelongsToTheBandAbove() {
    List<LeverageProfile.Band> bands = LeverageProfile.of(BOOK).bands();
    assertThat(bands.stream().mapToInt(LeverageProfile.Band::positions).toArray())
        .containsExactly(0, 1, 0, 0, 2, 1, 0, 0);
    assertThat(bands.get(1).from()).isEqualTo(2);
    assertThat(bands.get(4).share()).isEqualTo(0.5);
    assertThat(bands.get(7).to()).isInfinite();
    assertThat(LeverageProfile.of(BOOK))
        .hasToString("4 positions on BTCUSDT by leverage, 240,000.00 at entry");
  }
}
