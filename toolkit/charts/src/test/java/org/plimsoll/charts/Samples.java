package org.plimsoll.charts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.plimsoll.account.Position;
import org.plimsoll.buffer.BookUtilization;
import org.plimsoll.buffer.UtilizationPath;
import org.plimsoll.market.Bar;
import org.plimsoll.market.Bars;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.SizePremium;
import org.plimsoll.venue.TierBy;
import org.plimsoll.venue.Tiering;

/** Results to draw: the October 2024 brackets of BTCUSDT and a made-up crash. */
final class Samples {
  static final Instant NOON = Instant.parse("2025-10-10T12:00:00Z");

  static final MarginSchedule BTC =
      MarginSchedule.ofRates(
          "BTCUSDT",
          List.of(0.0, 5e4, 6e5, 3e6, 1.2e7, 7e7, 1e8, 2.3e8, 4.8e8, 6e8, 8e8, 1.2e9),
          List.of(.004, .005, .0065, .01, .02, .025, .05, .1, .125, .15, .25, .5),
          List.of(125.0, 100.0, 75.0, 50.0, 25.0, 20.0, 10.0, 5.0, 4.0, 3.0, 2.0, 1.0));

  /** Flat, by size. */
  static final MarginSchedule LEVELS =
      MarginSchedule.ofRates(
          Contract.linear("XSWAP"),
          MarginRule.standard().tiering(Tiering.FLAT).tierBy(TierBy.SIZE),
          List.of(0.0, 2000.0, 5000.0),
          List.of(0.02, 0.03, 0.05),
          List.of(20.0, 15.0, 10.0));

  /** A rate that grows with size. */
  static final MarginSchedule GROWING =
      MarginSchedule.ofRate(
          Contract.linear("BTC_USDC"),
          MarginRule.standard().tierBy(TierBy.SIZE).premium(SizePremium.linear(0.00005)),
          0.01,
          50);

  /** Inverse, by notional in the coin. */
  static final MarginSchedule COIN =
      MarginSchedule.ofRates(
          Contract.inverse("BTCUSD", 100),
          MarginRule.standard(),
          List.of(0.0, 10.0, 20.0),
          List.of(0.004, 0.005, 0.01),
          List.of(125.0, 100.0, 50.0));

  static final MarginSchedule SHIB =
      MarginSchedule.ofRates(
          "SHIBUSDT", List.of(0.0, 5e3), List.of(.01, .015), List.of(50.0, 40.0));

  private Samples() {}

  static Position longAt(double leverage) {
    return Position.longOf(2, BTC).at(60_000).leverage(leverage);
  }

  static Position shortAt(double leverage) {
    return Position.shortOf(2, BTC).at(60_000).leverage(leverage);
  }

  /** Bars of five minutes: an hour of calm, one bar down to 50,000, an hour at 58,000. */
  static Bars crash() {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      double price = i < 12 ? 60_000 - 10 * i : 58_000 + 10 * i;
      double low = i == 12 ? 50_000 : price - 50;
      bars.add(new Bar(NOON.plusSeconds(300L * i), price, price + 50, low, price));
    }
    return Bars.of("test", "BTC/USDT", Duration.ofMinutes(5), bars);
  }

  static Bars firstBar() {
    return crash().between(NOON, NOON.plusSeconds(300));
  }

  static List<UtilizationPath> paths(double... leverages) {
    return DoubleStream.of(leverages).mapToObj(leverage -> path(leverage, crash())).toList();
  }

  static UtilizationPath path(double leverage, Bars bars) {
    return UtilizationPath.of("account at " + leverage + "x", longAt(leverage), bars);
  }

  static BookUtilization book() {
    return BookUtilization.of(List.of(longAt(2), longAt(5), longAt(10), longAt(50)), crash());
  }
}
