package org.plimsoll.charts;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.plimsoll.cascade.ShockCurve;
import org.plimsoll.cascade.ShockCurvePoint;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/** What every shock does: the whole move against the shock, and what was closed or lost for it. */
final class ShockCurveChart {
  private static final int POINTS = 1_001;

  /** A step of the whole move that is a jump, in percent. */
  private static final double JUMP = 1;

  private final Side side;
  private final double largest;
  private final Axis across;
  private final Columns shocks;

  private ShockCurveChart(Side side, double largest) {
    if (!(largest > 0 && largest < 1)) {
      throw new IllegalArgumentException(Messages.largestShock(largest));
    }
    this.side = side;
    this.largest = largest;
    this.across = Axis.tight(Measure.of(word("Shock"), RATE), 0, Measure.percent(largest));
    this.shocks =
        Columns.of(
            IntStream.range(0, POINTS)
                .mapToDouble(k -> largest * k / (POINTS - 1) * side.sign())
                .toArray());
  }

  static Figure of(ShockCurve curve, double largest) {
    return new ShockCurveChart(curve.side(), largest).figure(curve.points(shocks(curve, largest)));
  }

  static Figure losses(ShockCurve curve, double largest) {
    return new ShockCurveChart(curve.side(), largest).losses(curve.points(shocks(curve, largest)));
  }

  private static Columns shocks(ShockCurve curve, double largest) {
    return new ShockCurveChart(curve.side(), largest).shocks;
  }

  static Figure of(Map<String, ShockCurve> curves, double largest) {
    if (curves.isEmpty()) {
      throw new IllegalArgumentException(Messages.nothingToDraw("comparison of shock curves"));
    }
    Side side = curves.values().iterator().next().side();
    if (!curves.values().stream().allMatch(curve -> curve.side() == side)) {
      throw new IllegalArgumentException(Messages.curvesOfBothSides());
    }
    return new ShockCurveChart(side, largest).comparison(curves);
  }

  private String word(String noun) {
    return noun + (side == Side.LONG ? ", fall of the price" : ", rise of the price");
  }

  private Figure figure(List<ShockCurvePoint> points) {
    Series.Line whole = line("with liquidations", points, this::move, 0);
    Panel above = moves(List.of(whole)).flags(jumps(whole));
    Series.Line closed = line("closed", points, ShockCurvePoint::quantity, 0);
    double most = closed.values().max().orElse(0);
    Axis up = Axis.rounded(Measure.of("Quantity closed", BASE), 0, most);
    ShockCurvePoint last = points.get(points.size() - 1);
    String title =
        "A %s of %s ends in one of %s"
            .formatted(
                side == Side.LONG ? "fall" : "rise",
                RATE.format(largest),
                RATE.format(Math.abs(last.totalFall())));
    String subtitle = "Grey: the shock alone. What lies above it is what liquidations add.";
    return new Figure(
        new Drawing(
            title,
            subtitle,
            footer(),
            List.of(above, Panel.of(across, up, List.of(closed.unlabelled())))));
  }

  private Figure losses(List<ShockCurvePoint> points) {
    Series.Line debt = line("bad debt", points, ShockCurvePoint::shortfall, 1);
    Series.Line surplus = line("surplus", points, ShockCurvePoint::surplus, 2);
    double most = Math.max(debt.values().max().orElse(0), surplus.values().max().orElse(0));
    Axis up = Axis.rounded(Measure.of("Margin left and missing", QUOTE), 0, most);
    ShockCurvePoint last = points.get(points.size() - 1);
    return new Figure(
        Drawing.of(Panel.of(across, up, List.of(debt, surplus)))
            .titled(
                "A %s of %s leaves bad debt of %s against a surplus of %s"
                    .formatted(
                        side == Side.LONG ? "fall" : "rise",
                        RATE.format(largest),
                        TickText.of(QUOTE, last.shortfall()),
                        TickText.of(QUOTE, last.surplus())))
            .subtitled(
                "Surplus: margin left of those closed before bankruptcy. Bad debt: missing from the"
                    + " others.")
            .footed(footer()));
  }

  private Figure comparison(Map<String, ShockCurve> curves) {
    List<Series.Line> lines = new ArrayList<>();
    curves.forEach(
        (name, curve) -> lines.add(line(name, curve.points(shocks), this::move, lines.size())));
    String ends =
        String.join(
            ", ",
            lines.stream()
                .map(line -> line.name() + " " + TickText.of(RATE, last(line)))
                .limit(House.SEQUENCE.size())
                .toList());
    return new Figure(
        Drawing.of(moves(lines))
            .titled("The same book under %d laws of impact".formatted(lines.size()))
            .subtitled("At a shock of %s: %s.".formatted(RATE.format(largest), ends))
            .footed(footer()));
  }

  private static double last(Series.Line line) {
    return line.y().get(line.y().size() - 1);
  }

  private double move(ShockCurvePoint point) {
    return Measure.percent(side.sign() * point.totalFall());
  }

  private Panel moves(List<Series.Line> lines) {
    double end = Measure.percent(largest);
    List<Series> all = new ArrayList<>(lines);
    all.add(
        Series.Line.of("shock alone", Columns.of(0, end), Columns.of(0, end), House.GREY).thin());
    double most = all.stream().flatMapToDouble(Series::values).max().orElse(end);
    Axis up = Axis.rounded(Measure.of("Whole move of the price", RATE), 0, most);
    return Panel.of(across, up, all);
  }

  private Series.Line line(
      String name, List<ShockCurvePoint> points, ToDoubleFunction<ShockCurvePoint> value, int nth) {
    return Series.Line.of(
        name,
        Columns.of(
            points.stream().mapToDouble(p -> Measure.percent(side.sign() * p.shock())).toArray()),
        Columns.of(points.stream().mapToDouble(value).toArray()),
        House.colour(nth));
  }

  /** The largest step of the curve, if it is more than the grid of shocks can explain. */
  private static List<Flag> jumps(Series.Line line) {
    int at = 1;
    for (int k = 1; k < line.y().size(); k++) {
      at = step(line, k) > step(line, at) ? k : at;
    }
    if (!(step(line, at) >= JUMP)) {
      return List.of();
    }
    String words =
        "jump at %s from %s to %s"
            .formatted(
                TickText.of(RATE, line.x().get(at)),
                TickText.of(RATE, line.y().get(at - 1)),
                TickText.of(RATE, line.y().get(at)));
    return List.of(new Flag(line.x().get(at), line.y().get(at), words, House.RED, Flag.Pin.LEVEL));
  }

  private static double step(Series.Line line, int k) {
    return line.y().get(k) - line.y().get(k - 1);
  }

  private String footer() {
    return "%s shocks; the fewest closed that explain the price, found for each"
        .formatted(COUNT.format(POINTS));
  }
}
