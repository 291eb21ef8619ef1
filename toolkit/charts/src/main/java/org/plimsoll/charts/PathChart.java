package org.plimsoll.charts;

import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.plimsoll.buffer.UtilizationPath;
import org.plimsoll.buffer.UtilizationPath.Point;
import org.plimsoll.units.Columns;

/** How full accounts were through time, each up to its liquidation. */
final class PathChart {
  private static final double FULL = 100;
  private static final double ROOM_ABOVE = 104;
  private static final double CUT = 120;
  private static final double WIDE = 200;

  private final String subject;
  private final Function<Point, OptionalDouble> ratio;
  private final List<UtilizationPath> paths;

  private PathChart(
      String subject, Function<Point, OptionalDouble> ratio, List<UtilizationPath> paths) {
    this.subject = subject;
    this.ratio = ratio;
    this.paths = List.copyOf(paths);
    if (points().findAny().isEmpty()) {
      throw new IllegalArgumentException(Messages.nothingToDraw("list of utilization paths"));
    }
  }

  static Figure marginRatio(List<UtilizationPath> paths) {
    PathChart chart = new PathChart("Margin ratio", Point::marginRatio, paths);
    Axis axis = chart.cutAxis();
    String cut = axis.max() == CUT ? " The axis ends at 120 %." : "";
    return chart.figure(axis, "liquidation", cut, "margin ratio = maintenance margin / equity");
  }

  static Figure marginUtilization(List<UtilizationPath> paths) {
    PathChart chart = new PathChart("Margin utilization", Point::marginUtilization, paths);
    Axis axis = chart.wideAxis();
    String method = "margin utilization = initial margin / equity";
    return chart.figure(axis, "no new orders", axis.isLogarithmic() ? " Log scale." : "", method);
  }

  /** A price that jumps past liquidation leaves a ratio of any size: the axis ends before it. */
  private Axis cutAxis() {
    boolean isCut = percents().anyMatch(value -> value > ROOM_ABOVE);
    return new Axis(Measure.of(subject, RATE), 0, isCut ? CUT : ROOM_ABOVE, false);
  }

  /** At liquidation initial margin is many times equity: equal factors keep all lines in sight. */
  private Axis wideAxis() {
    Measure measure = Measure.of(subject, RATE);
    double most = Math.max(ROOM_ABOVE, percents().max().orElse(FULL));
    double least = Math.min(FULL, percents().min().orElse(FULL));
    return most > WIDE && least > 0
        ? Axis.logarithmic(measure, least, most)
        : Axis.rounded(measure, 0, most);
  }

  private Figure figure(Axis axis, String threshold, String note, String method) {
    double first = points().mapToDouble(point -> Measure.seconds(point.time())).min().orElseThrow();
    double last = points().mapToDouble(point -> Measure.seconds(point.time())).max().orElseThrow();
    List<Series.Line> lines = new ArrayList<>();
    List<Flag> flags = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      lines.add(line(i));
      flags.addAll(liquidation(i, axis));
    }
    Axis time = Axis.tight(Measure.time(first, last), first, last);
    Panel panel = Panel.of(time, axis, lines).threshold(FULL, threshold).flags(flags);
    PathWords words = new PathWords(subject, paths, percents().max().orElse(0) / RATE.scale());
    return new Figure(
        Drawing.of(panel)
            .titled(words.title())
            .subtitled(words.subtitle() + note)
            .footed(words.footer(first, last, method)));
  }

  private Stream<Point> points() {
    return paths.stream().flatMap(path -> path.points().stream());
  }

  private DoubleStream percents() {
    return points().mapToDouble(this::percent).filter(Double::isFinite);
  }

  private double percent(Point point) {
    return Measure.percent(ratio.apply(point));
  }

  private static boolean isNamed(int index) {
    return index < House.SEQUENCE.size();
  }

  private Series.Line line(int index) {
    UtilizationPath path = paths.get(index);
    Columns time =
        Columns.of(path.points().stream().mapToDouble(p -> Measure.seconds(p.time())).toArray());
    Columns values = Columns.of(path.points().stream().mapToDouble(this::percent).toArray());
    Series.Line line = Series.Line.of(path.name(), time, values, House.colour(index));
    if (!isNamed(index)) {
      return line.thin().unlabelled();
    }
    return path.isLiquidated() ? line.unlabelled() : line;
  }

  private List<Flag> liquidation(int index, Axis axis) {
    UtilizationPath path = paths.get(index);
    Flag.Pin pin = isNamed(index) ? Flag.Pin.DOT : Flag.Pin.BARE;
    return path.liquidation().stream()
        .map(
            point -> {
              boolean hasEquity = ratio.apply(point).isPresent();
              double value = hasEquity ? percent(point) : axis.max();
              String name = hasEquity ? path.name() : path.name() + ", bankrupt";
              double second = Measure.seconds(point.time());
              return new Flag(second, value, name, House.colour(index), pin);
            })
        .toList();
  }
}
