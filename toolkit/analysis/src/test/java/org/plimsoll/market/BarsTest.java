package org.plimsoll.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plimsoll.market.RandomBars.HOUR;
import static org.plimsoll.market.RandomBars.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A history keeps its rows, its gaps and its order, or refuses. */
class BarsTest {
  private static final Bar FIRST = RandomBars.at(0, 100, 110, 95, 105);
  private static final Bar SECOND = RandomBars.at(1, 105, 106, 90, 92);
  private static final Bar AFTER_A_GAP = RandomBars.at(5, 93, 120, 93, 118);
  private static final Bars BARS =
      Bars.of("binance", "BTC/USDT", HOUR, List.of(FIRST, SECOND, AFTER_A_GAP));

  @Test
  void rowsComeBackAsTheyWentIn() {
    assertThat(BARS.rows()).containsExactly(FIRST, SECOND, AFTER_A_GAP);
    assertThat(BARS.size()).isEqualTo(3);
    assertThat(BARS.get(1)).isEqualTo(SECOND);
    assertThat(BARS.open().copy()).containsExactly(100, 105, 93);
    assertThat(BARS.high().copy()).containsExactly(110, 106, 120);
    assertThat(BARS.low().copy()).containsExactly(95, 90, 93);
    assertThat(BARS.close().copy()).containsExactly(105, 92, 118);
    assertThat(BARS.lowest()).isEqualTo(90);
    assertThat(BARS.highest()).isEqualTo(120);
    assertThat(BARS.venue()).isEqualTo("binance");
    assertThat(BARS.instrument()).isEqualTo("BTC/USDT");
    assertThat(BARS.length()).isEqualTo(HOUR);
    assertThat(BARS.time(2)).isEqualTo(START.plus(HOUR.multipliedBy(5)));
    assertThat(BARS.end(2)).isEqualTo(START.plus(HOUR.multipliedBy(6)));
  }

  @Test
  void aHistorySaysItselfInOneLine() {
    assertThat(BARS)
        .hasToString(
            "BTC/USDT on binance, 3 bars of 1 h from 2025-10-10T00:00:00Z to"
                + " 2025-10-10T06:00:00Z, 90.0000 to 120.000");
    Bars fine = Bars.of("v", "X/Y", Duration.ofMinutes(5), List.of(FIRST, SECOND));
    assertThat(fine.toString()).contains("2 bars of 5 min from");
  }

  @Test
  void aPeriodIncludesItsStartAndExcludesItsEnd() {
    Bars inside = BARS.between(START, START.plus(HOUR.multipliedBy(5)));
    assertThat(inside.rows()).containsExactly(FIRST, SECOND);
    assertThat(BARS.between(START.plusSeconds(1), Instant.MAX).rows())
        .containsExactly(SECOND, AFTER_A_GAP);
    refused(
        () -> BARS.between(START.plusSeconds(7_200), START.plusSeconds(9_000)),
        "no bar from 2025-10-10T02:00:00Z to 2025-10-10T02:30:00Z; the bars run from"
            + " 2025-10-10T00:00:00Z to 2025-10-10T05:00:00Z");
  }

  @Test
  void disorderRepeatsAndOverlapsAreRefused() {
    String remedy = "; sort them and drop repeats";
    String rule = "bars must rise in time without overlap: after one that ends ";
    refused(
        () -> hourly(SECOND, FIRST),
        rule + "2025-10-10T02:00:00Z, was 2025-10-10T00:00:00Z" + remedy);
    refused(
        () -> hourly(FIRST, FIRST),
        rule + "2025-10-10T01:00:00Z, was 2025-10-10T00:00:00Z" + remedy);
    refused(
        () -> Bars.of("v", "X/Y", HOUR.plusSeconds(1), List.of(FIRST, SECOND)),
        rule + "2025-10-10T01:00:01Z, was 2025-10-10T01:00:00Z" + remedy);
    refused(() -> hourly(), "bars of X/Y must have at least one row, were empty");
    refused(
        () -> Bars.of("v", "X/Y", Duration.ZERO, List.of(FIRST)),
        "bar length must be at least 1 ms, was PT0S");
    refused(
        () -> Bars.of("v", "X/Y", Duration.ofHours(-1), List.of(FIRST)),
        "bar length must be at least 1 ms, was -1 h");
  }

  @Test
  void pricesThatDoNotEncloseEachOtherAreRefused() {
    refused(
        () -> RandomBars.at(0, 100, 99, 95, 98),
        "high at 2025-10-10T00:00:00Z must be at least open and close, 100.0, was 99.0");
    refused(
        () -> RandomBars.at(0, 100, 110, 99, 98),
        "low at 2025-10-10T00:00:00Z must be at most open and close, 98.0, was 99.0");
    refused(() -> RandomBars.at(0, 100, 110, 0, 98), "low must be above 0, was 0");
    refused(() -> RandomBars.at(0, 100, 110, Double.NaN, 98), "low must be above 0, was NaN");
    refused(
        () -> RandomBars.at(0, 100, Double.POSITIVE_INFINITY, 90, 98),
        "high must be finite and above 0, was Infinity");
    refused(
        () -> RandomBars.at(0, Double.NaN, 110, 90, 98),
        "high at 2025-10-10T00:00:00Z must be at least open and close, NaN, was 110.0");
  }

  private static Bars hourly(Bar... bars) {
    return Bars.of("v", "X/Y", HOUR, List.of(bars));
  }

  private static void refused(ThrowingCallable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage("%s", sentence);
  }
}
