package org.plimsoll.charts;

import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.RATE;

import java.util.List;
import java.util.stream.IntStream;
import org.plimsoll.market.Bars;
import org.plimsoll.units.Columns;

/** Closes through time within the range from low to high. */
final class BarsChart {
  /** For the name of the lowest point. */
  private static final double ROOM_BELOW = 0.16;

  private static final double YEAR = 365 * 86_400;

  private final Bars bars;
  private final Columns seconds;
  private final int lowest;

  private BarsChart(Bars bars) {
    this.bars = bars;
    this.seconds =
        Columns.of(
            IntStream.range(0, bars.size())
                .mapToDouble(bar -> Measure.seconds(bars.end(bar)))
                .toArray());
    this.lowest =
        IntStream.range(0, bars.size())
            .filter(bar -> bars.low().get(bar) == bars.lowest())
            .findFirst()
            .orElseThrow();
  }

  static Figure of(Bars bars) {
    return new BarsChart(bars).figure();
  }

  private Figure figure() {
    double first = seconds.get(0);
    double last = seconds.get(seconds.size() - 1);

    Axis time = Axis.tight(Measure.time(first, last), first, last);
    Axis price = price();
    var range =
        new Series.Band("range", seconds, bars.low(), bars.high(), House.veil(House.colour(0)));
    var close = Series.Line.of("close", seconds, bars.close(), House.colour(0));
    Panel panel = Panel.of(time, price, List.of(close, range)).flags(List.of(low()));
    return new Figure(Drawing.of(panel).titled(title()).subtitled(subtitle()).footed(footer()));
  }

  private Axis price() {
    Axis round = Axis.rounded(Measure.of("Price", PRICE), bars.lowest(), bars.highest());
    double low = bars.lowest() - ROOM_BELOW * (bars.highest() - bars.lowest());
    return new Axis(round.measure(), Math.max(0, Math.min(round.min(), low)), round.max(), false);
  }

  private Flag low() {
    double second = seconds.get(lowest);
    double price = bars.lowest();
    double first = seconds.get(0);
    double last = seconds.get(seconds.size() - 1);
    boolean isLong = last - first > YEAR;
    String when = isLong ? TimeTicks.inFull(second) : TimeTicks.minute(second);
    String label = "lowest %s, %s".formatted(PRICE.format(price), when);
    return new Flag(second, price, label, House.RED, Flag.Pin.LOW);
  }

  private String title() {
    double open = bars.open().get(0);
    if (bars.lowest() == bars.highest()) {
      return "%s stayed at %s".formatted(bars.instrument(), PRICE.format(open));
    }
    double fall = 1 - bars.lowest() / open;
    double rise = bars.highest() / open - 1;
    if (fall >= rise) {
      return "%s fell by as much as %s from its first price"
          .formatted(bars.instrument(), RATE.format(fall));
    }
    return rise < 1
        ? "%s rose by as much as %s from its first price"
            .formatted(bars.instrument(), RATE.format(rise))
        : "%s rose to as much as %s times its first price"
            .formatted(bars.instrument(), MULTIPLE.digits(1 + rise, 1));
  }

  private String subtitle() {
    return "First price %s. Line: close of each bar of %s; area: low to high."
        .formatted(
            PRICE.format(bars.open().get(0)),
            HitFrequencyChart.horizon(bars.length().toSeconds() / 3600.0));
  }

  private String footer() {
    return "%s, %s to %s UTC"
        .formatted(
            bars.venue(),
            TimeTicks.inFull(Measure.seconds(bars.time(0))),
            TimeTicks.inFull(seconds.get(seconds.size() - 1)));
  }
}
