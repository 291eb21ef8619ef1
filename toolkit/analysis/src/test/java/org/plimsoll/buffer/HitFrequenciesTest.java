package org.plimsoll.buffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.Position;
import org.plimsoll.buffer.HitFrequencies.Row;
import org.plimsoll.market.Bars;
import org.plimsoll.market.RandomBars;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Schedules;
import org.plimsoll.venue.Side;

/** Shares of starting moments: against opening the position anew at every close. */
class HitFrequenciesTest {
  private static final double NOTIONAL = 120_000;
  private static final MarginSchedule BTC = Schedules.btc2024();

  @Property(tries = 200)
  void sharesEqualReopeningThePositionAtEveryClose(
      @ForAll long seed,
      @ForAll Side side,
      @ForAll @IntRange(min = 1, max = 30) int hours,
      @ForAll @IntRange(min = 0, max = 3) int gaps) {
    Bars bars = RandomBars.walk(seed, 150, gaps / 10.0);
    Duration horizon = Duration.ofHours(hours);
    Position position = new Position.Opening(side, NOTIONAL / 100, BTC).at(100).leverage(10);
    HitFrequencies hits =
        LeverageSensitivity.of(position).across(2, 5, 10, 25, 50, 75).onHistory(bars, horizon);
    assertThat(hits.rows()).hasSize(6);
    for (Row row : hits.rows()) {
      double[] counted = reopened(side, row.leverage(), bars, horizon);
      assertThat(row.windows()).isEqualTo((int) counted[1]);
      assertThat(row.share()).isEqualTo(counted[0] / counted[1]);
    }
  }

  /** How many positions the price touched in time, and how many there were. */
  private static double[] reopened(Side side, double leverage, Bars bars, Duration horizon) {
    Instant last = bars.end(bars.size() - 1);
    int touched = 0;
    int windows = 0;
    for (int i = 0; i < bars.size(); i++) {
      double close = bars.close().get(i);
      double price =
          new Position.Opening(side, NOTIONAL / close, BTC)
              .at(close)
              .leverage(leverage)
              .liquidationPrice();
      Instant until = bars.end(i).plus(horizon);
      boolean seen = false;
      boolean touch = false;
      for (int j = i + 1; j < bars.size() && !bars.end(j).isAfter(until); j++) {
        seen = true;
        touch |= side == Side.LONG ? bars.low().get(j) <= price : bars.high().get(j) >= price;
      }
      windows += seen && !until.isAfter(last) ? 1 : 0;
      touched += touch && !until.isAfter(last) ? 1 : 0;
    }
    return new double[] {touched, windows};
  }

  @Test
  void rowsGoHorizonByHorizonAndNameTheirHistory() {
    Bars bars = RandomBars.walk(7, 100, 0);
    Position position = Position.longOf(2, BTC).at(60_000).leverage(10);
    HitFrequencies hits =
        LeverageSensitivity.of(position)
            .across(1, 10, 50)
            .onHistory(bars, Duration.ofHours(24), Duration.ofMinutes(90));
    assertThat(hits.rows()).extracting(Row::horizon).containsExactly(24.0, 24.0, 1.5, 1.5);
    assertThat(hits.rows()).extracting(Row::leverage).containsExactly(10.0, 50.0, 10.0, 50.0);
    assertThat(hits.rows().get(0).share()).isLessThanOrEqualTo(hits.rows().get(1).share());
    Row row = hits.rows().get(1);
    assertThat(row.standardError())
        .isCloseTo(Math.sqrt(row.share() * (1 - row.share()) / (100 / 24.0)), within(1e-12));
    assertThat(hits)
        .hasToString(
            "hit frequencies of a long in BTC/USDT on random from 2025-10-10T00:00:00Z to"
                + " 2025-10-14T04:00:00Z, 4 rows");
  }

  @Test
  void aTouchToTheLastDigitCounts() {
    Position position = Position.longOf(1, Schedules.single(0.5, 2)).at(64).leverage(2);
    assertThat(position.distanceToLiquidation(64)).isZero();
    Bars flat = RandomBars.of(new double[] {1, 1, 1, 1}, new double[] {1, 1, 1, 1});
    HitFrequencies hits =
        LeverageSensitivity.of(position).across(2).onHistory(flat, Duration.ofHours(1));
    assertThat(hits.rows().get(0).share()).isOne();
  }

  /** A position due at entry shows its negative distance and is hit by standing still. */
  @Test
  void whatIsDueAtEntryIsHitInEveryWindow() {
    Position position = Position.longOf(1, Schedules.single(0.5, 4)).at(64).leverage(4);
    Bars bars = RandomBars.walk(1, 50, 0);
    Row row =
        LeverageSensitivity.of(position)
            .across(4)
            .onHistory(bars, Duration.ofHours(2))
            .rows()
            .get(0);
    assertThat(row.distanceToLiquidation()).isCloseTo(-0.5, within(1e-12));
    assertThat(row.share()).isOne();
    assertThat(row.standardError()).isZero();
  }

  @Test
  void horizonsOutsideTheHistoryAreRefused() {
    Position position = Position.longOf(2, BTC).at(60_000).leverage(10);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                LeverageSensitivity.of(position)
                    .onHistory(RandomBars.walk(7, 10, 0), Duration.ofHours(10)))
        .withMessage("horizon must fit into the 9 h from the first close to the last, was 10 h");
  }
}
