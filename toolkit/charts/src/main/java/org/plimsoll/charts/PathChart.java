package org.plimsoll.charts;

import static org.plimsoll.units.Unit.RATE;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plimsoll.buffer.UtilizationPath;
import org.plimsoll.buffer.UtilizationPath.Point;
import org.plimsoll.units.Columns;

/** How full accounts were through time, each up to its liquidation. */
final class PathChart {
  private static final double FULL = 100;

  private final String subject;
  private final Function<Point, OptionalDouble> ratio;
  private final double cap;
  private final List<UtilizationPath> paths;

  private PathChart(
      String subject,
      Function<Point, OptionalDouble> ratio,
      double cap,
      List<UtilizationPath> paths) {
    this.subject = subject;
    this.ratio = ratio;
    this.cap = cap;
    this.paths = paths;
    if (points().findAny().isEmpty()) {
      throw new IllegalArgumentException(Messages.nothingToDraw("list of utilization paths"));
    }
  }

  static Figure marginRatio(List<UtilizationPath> paths) {
    PathChart chart = new PathChart("Margin ratio", Point::marginRatio, 120, paths);
    return chart.figure("liquidation", "margin ratio = maintenance margin / equity");
  }

  static Figure marginUtilization(List<UtilizationPath> paths) {
    PathChart chart = new PathChart("Margin utilization", Point::marginUtilization, 200, paths);
    return chart.figure("no new orders", "margin utilization = initial margin / equity");
  }

  private Figure figure(String threshold, String method) {
    double first = points().mapToDouble(point -> Measure.seconds(point.time())).min().orElseThrow();
    double last = points().mapToDouble(point -> Measure.seconds(point.time())).max().orElseThrow();
    Axis time = Axis.tight(Measure.time(first, last), first, last);
    Axis full = Axis.rounded(Measure.of(subject, RATE), 0, FULL);
    Axis capped = new Axis(full.measure(), 0, isCut() ? cap : FULL * 1.05, false);
    List<Series.Line> lines = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      lines.add(line(i));
    }
    Panel panel = Panel.of(time, capped, lines).threshold(FULL, threshold).flags(liquidations());
    return new Figure(
        Drawing.of(panel)
            .titled(title(first, last))
            .subtitled(subtitle())
            .footed(footer(first, last, method)));
  }

  private Stream<Point> points() {
    return paths.stream().flatMap(path -> path.points().stream());
  }

  private double percent(Point point) {
    return RATE.scale() * ratio.apply(point).orElse(Double.NaN);
  }

  private boolean isCut() {
    return points().mapToDouble(this::percent).anyMatch(value -> value > FULL * 1.02);
  }

  private Series.Line line(int index) {
    UtilizationPath path = paths.get(index);
    Columns time =
        Columns.of(path.points().stream().mapToDouble(p -> Measure.seconds(p.time())).toArray());
    Columns values = Columns.of(path.points().stream().mapToDouble(this::percent).toArray());
    Series.Line line = Series.Line.of(path.name(), time, values, House.colour(index));
    boolean isNamedAtEnd = !path.isLiquidated() && index < House.SEQUENCE.size();
    return isNamedAtEnd ? line : line.unlabelled();
  }

  private List<Flag> liquidations() {
    List<Flag> flags = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      Color colour = House.colour(i);
      UtilizationPath path = paths.get(i);
      path.liquidation().ifPresent(point -> flags.add(liquidation(path.name(), point, colour)));
    }
    return flags.stream().limit(House.SEQUENCE.size()).toList();
  }

  private Flag liquidation(String name, Point point, Color colour) {
    double value = Double.isNaN(percent(point)) ? cap : Math.min(cap, percent(point));
    String words = ratio.apply(point).isPresent() ? name : name + ", bankrupt";
    return new Flag(Measure.seconds(point.time()), value, words, colour, Flag.Pin.DOT);
  }

  private String title(double first, double last) {
    long liquidated = paths.stream().filter(UtilizationPath::isLiquidated).count();
    if (paths.size() == 1) {
      UtilizationPath path = paths.get(0);
      return path.liquidation()
          .map(p -> path.name() + " was liquidated on " + moment(p))
          .orElse(
              "%s survived, %s at most %s"
                  .formatted(path.name(), subject.toLowerCase(java.util.Locale.ROOT), peak()));
    }
    return liquidated == 0
        ? "All %d accounts survived, %s at most %s"
            .formatted(paths.size(), subject.toLowerCase(java.util.Locale.ROOT), peak())
        : "%d of %d accounts were liquidated%s".formatted(liquidated, paths.size(), when());
  }

  private String when() {
    List<Point> ends =
        paths.stream()
            .flatMap(path -> path.liquidation().stream())
            .sorted(java.util.Comparator.comparing(Point::time))
            .toList();
    Point first = ends.get(0);
    Point last = ends.get(ends.size() - 1);
    return first.time().equals(last.time())
        ? " on " + moment(first)
        : ", the first on %s, the last on %s".formatted(moment(first), moment(last));
  }

  private static String moment(Point point) {
    return TimeTicks.minute(Measure.seconds(point.time()));
  }

  private String peak() {
    double peak = points().mapToDouble(p -> ratio.apply(p).orElse(0)).max().orElse(0);
    return RATE.format(peak);
  }

  private String subtitle() {
    int unnamed = paths.size() - House.SEQUENCE.size();
    String grey = unnamed > 0 ? " Grey: %d more accounts.".formatted(unnamed) : "";
    String cut = isCut() ? " The axis ends at %.0f %%.".formatted(cap) : "";
    return "A dot marks a liquidation." + cut + grey;
  }

  private String footer(double first, double last, String method) {
    String contracts =
        String.join(
            ", ", paths.stream().map(p -> p.position().contract().symbol()).distinct().toList());
    return "%s, %s to %s UTC · %s"
        .formatted(contracts, TimeTicks.inFull(first), TimeTicks.inFull(last), method);
  }
}
