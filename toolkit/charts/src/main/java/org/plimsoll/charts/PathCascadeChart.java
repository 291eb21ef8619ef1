package org.plimsoll.charts;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.RATE;

import java.awt.Color;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.plimsoll.cascade.PathCascade.Step;
import org.plimsoll.units.Columns;
import org.plimsoll.units.Unit;

/** A price path with and without liquidations, and who was closed along it. */
final class PathCascadeChart {
  private final List<Step> steps;
  private final Axis across;

  private PathCascadeChart(List<Step> steps) {
    this.steps = steps;
    this.across = Axis.tight(Measure.of("Step", COUNT), 1, Math.max(2, steps.size()));
  }

  static Figure of(List<Step> steps) {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException(Messages.nothingToDraw("price path"));
    }
    return new PathCascadeChart(steps).figure();
  }

  private Figure figure() {
    Panel prices =
        panel(
            "Price",
            PRICE,
            List.of(
                line("with liquidations", Step::price, House.colour(0)),
                line("without", Step::undisturbed, House.GREY).thin()));
    Panel closed =
        panel(
            "Positions closed so far",
            COUNT,
            List.of(
                line("longs", Step::longs, House.colour(0)),
                line("shorts", Step::shorts, House.colour(1))));
    return new Figure(new Drawing(title(), subtitle(), footer(), List.of(prices, closed)));
  }

  private Panel panel(String header, Unit unit, List<Series.Line> lines) {
    double[] values = lines.stream().flatMapToDouble(Series::values).sorted().toArray();
    double low = unit == COUNT ? 0 : values[0];
    Axis up = Axis.rounded(Measure.of(header, unit), low, values[values.length - 1]);
    return Panel.of(across, up, lines);
  }

  private Series.Line line(String name, ToDoubleFunction<Step> value, Color colour) {
    return Series.Line.of(name, column(Step::step), column(value), colour);
  }

  private Columns column(ToDoubleFunction<Step> value) {
    return Columns.of(steps.stream().mapToDouble(value).toArray());
  }

  private String title() {
    return "Without liquidations %s, with them %s"
        .formatted(range(Step::undisturbed), range(Step::price));
  }

  private String range(ToDoubleFunction<Step> value) {
    DoubleSummaryStatistics prices = steps.stream().mapToDouble(value).summaryStatistics();
    return "%s to %s".formatted(PRICE.format(prices.getMin()), PRICE.format(prices.getMax()));
  }

  private String subtitle() {
    Step last = steps.get(steps.size() - 1);
    return "%s longs and %s shorts are closed; the path ends %s away from where it would have."
        .formatted(
            COUNT.format(last.longs()),
            COUNT.format(last.shorts()),
            RATE.format(Math.abs(last.price() / last.undisturbed() - 1)));
  }

  private static String footer() {
    return "Nobody closed opens anew; impact does not fade";
  }
}
