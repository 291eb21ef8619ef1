package org.plimsoll.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plimsoll.units.Columns;
import org.plimsoll.units.Unit;
import org.plimsoll.waterfall.AdlAllocation;
import org.plimsoll.waterfall.AdlComparison;
import org.plimsoll.waterfall.LorenzPoint;

/** Lorenz curves of what winners bear under several rules. */
final class LorenzChart {
  private static final int POINTS = 200;

  private LorenzChart() {}

  static Figure of(AdlComparison comparison) {
    List<Series> lines = new ArrayList<>();
    lines.add(Series.Line.of("all alike", Columns.of(0, 100), Columns.of(0, 100), House.GREY));
    for (AdlAllocation allocation : comparison.allocations()) {
      List<LorenzPoint> points = allocation.lorenz(POINTS);
      lines.add(
          Series.Line.of(
              allocation.policy(),
              percents(points.stream().mapToDouble(LorenzPoint::winners).toArray()),
              percents(points.stream().mapToDouble(LorenzPoint::share).toArray()),
              House.colour(lines.size() - 1)));
    }
    Axis across = Axis.tight(Measure.of("Winners, the least hit first", Unit.RATE), 0, 100);
    Axis up = Axis.tight(Measure.of("Share of the haircut they bear", Unit.RATE), 0, 100);
    return new Figure(
        Drawing.of(Panel.of(across, up, lines))
            .titled(title(comparison))
            .subtitled("Lorenz curves: the lower the curve, the fewer bear the whole."));
  }

  private static Columns percents(double[] fractions) {
    double[] scaled = new double[fractions.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = fractions[i] * Unit.RATE.scale();
    }
    return Columns.of(scaled);
  }

  private static String title(AdlComparison comparison) {
    AdlAllocation most =
        comparison.allocations().stream()
            .max(Comparator.comparingDouble(AdlAllocation::gini))
            .orElseThrow();
    return "%s is the most unequal: %d of %d winners bear it all"
        .formatted(most.policy(), most.touched(), most.fractions().size());
  }
}
