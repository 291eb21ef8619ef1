package org.plimsoll.charts;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.plimsoll.buffer.BookUtilization;
import org.plimsoll.buffer.BookUtilization.Point;
import org.plimsoll.units.Columns;

/** A book through time: how full above, what was liquidated below. */
final class BookChart {
  private static final double FULL = 100;
  private static final double CAP = 200;
  private static final double SMALLEST_TOP = 1000;

  private final BookUtilization book;
  private final Columns seconds;
  private final Axis time;

  private BookChart(BookUtilization book) {
    this.book = book;
    this.seconds = column(point -> Measure.seconds(point.time()));
    double first = seconds.get(0);
    double last = seconds.get(seconds.size() - 1);
    this.time = Axis.tight(Measure.time(first, last), first, last);
  }

  static Figure of(BookUtilization book) {
    if (book.points().isEmpty()) {
      throw new IllegalArgumentException(Messages.nothingToDraw("book utilization"));
    }
    return new BookChart(book).figure();
  }

  private Figure figure() {
    return new Figure(
        new Drawing(title(), subtitle(), footer(), List.of(fullness(), liquidations())));
  }

  private Panel fullness() {
    List<Series> lines =
        List.of(
            ratio("margin ratio", Point::marginRatio, 0),
            ratio("margin utilization", Point::marginUtilization, 2),
            ratio("crowded share", Point::crowdedShare, 1));
    double most = lines.stream().flatMapToDouble(Series::values).max().orElse(FULL);
    double top = most > FULL ? Math.min(CAP, most) : FULL;
    Axis share = Axis.rounded(Measure.of("Share of the book", RATE), 0, top);
    return Panel.of(time, share, lines);
  }

  private Series.Line ratio(String name, Function<Point, OptionalDouble> ratio, int colour) {
    Columns values = column(p -> Measure.percent(ratio.apply(p)));
    return Series.Line.of(name, seconds, values, House.colour(colour));
  }

  private Panel liquidations() {
    Columns liquidated = column(Point::liquidatedNotional);
    var bars = new Series.Bars("liquidated", seconds, liquidated, interval(), House.RED);
    var total = Series.Line.of("cumulative", seconds, cumulative(liquidated), House.GREY).thin();
    double most = Math.max(SMALLEST_TOP, total.values().max().orElse(0));
    Axis notional =
        Axis.rounded(Measure.of("Liquidated notional, per bar and cumulative", QUOTE), 0, most);
    return Panel.of(time, notional, List.of(total, bars));
  }

  private double interval() {
    double interval = Double.POSITIVE_INFINITY;
    for (int i = 1; i < seconds.size(); i++) {
      interval = Math.min(interval, seconds.get(i) - seconds.get(i - 1));
    }
    return Double.isFinite(interval) ? interval : 0;
  }

  private static Columns cumulative(Columns amounts) {
    double[] total = amounts.copy();
    for (int i = 1; i < total.length; i++) {
      total[i] += total[i - 1];
    }
    return Columns.of(total);
  }

  private Columns column(ToDoubleFunction<Point> value) {
    return Columns.of(book.points().stream().mapToDouble(value).toArray());
  }

  private String title() {
    int liquidated = book.liquidations().size();
    if (liquidated == 0) {
      return "No account of the book was liquidated";
    }
    return "%d of %d accounts were liquidated, %s of notional"
        .formatted(
            liquidated, book.positions().size(), TickText.of(QUOTE, book.liquidatedNotional()));
  }

  private String subtitle() {
    return "Crowded share: open notional of accounts with a margin ratio above %s."
        .formatted(TickText.of(RATE, Measure.percent(book.crowdedThreshold())));
  }

  private String footer() {
    return "%s to %s UTC · sums over the accounts still open; liquidations do not move the price"
        .formatted(TimeTicks.inFull(time.min()), TimeTicks.inFull(time.max()));
  }
}
