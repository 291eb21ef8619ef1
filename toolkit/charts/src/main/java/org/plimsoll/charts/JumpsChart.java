package org.plimsoll.charts;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.RATE;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.plimsoll.cascade.CascadeJump;
import org.plimsoll.units.Columns;

/** How many accounts are closed at each shock: a staircase with one tall step. */
final class JumpsChart {
  private final List<CascadeJump> jumps;

  private JumpsChart(List<CascadeJump> jumps) {
    this.jumps = jumps;
  }

  static Figure of(List<CascadeJump> jumps) {
    if (jumps.isEmpty()) {
      throw new IllegalArgumentException(Messages.nothingToDraw("jumps"));
    }
    return new JumpsChart(jumps).figure();
  }

  private Figure figure() {
    CascadeJump tallest =
        jumps.stream().max(Comparator.comparingInt(CascadeJump::added)).orElseThrow();
    Series.Line closed = line("closed in the end", CascadeJump::accounts, 1);
    Series.Line alone = line("by the shock alone", CascadeJump::byShock, 0);
    double[] shocks = closed.x().stream().sorted().toArray();
    Panel panel =
        Panel.of(
            Axis.tight(Measure.of("Shock", RATE), shocks[0], shocks[shocks.length - 1]),
            Axis.rounded(
                Measure.of("Accounts closed", COUNT), 0, jumps.get(jumps.size() - 1).accounts()),
            List.of(closed, alone));
    return new Figure(
        Drawing.of(panel)
            .titled(
                "One step at a shock of %s closes %s accounts at once"
                    .formatted(RATE.format(tallest.shock()), COUNT.format(tallest.added())))
            .subtitled("Every shock at which somebody more is closed, and how many then are.")
            .footed("%s steps in all".formatted(COUNT.format(jumps.size()))));
  }

  /** Each step up and then level. */
  private Series.Line line(String name, ToDoubleFunction<CascadeJump> count, int colour) {
    double[] x = new double[2 * jumps.size() + 1];
    double[] y = new double[2 * jumps.size() + 1];
    for (int k = 0; k < jumps.size(); k++) {
      double shock = jumps.get(k).shock() * RATE.scale();
      x[2 * k + 1] = shock;
      y[2 * k + 1] = y[2 * k];
      x[2 * k + 2] = shock;
      y[2 * k + 2] = count.applyAsDouble(jumps.get(k));
    }
    return Series.Line.of(name, Columns.of(x), Columns.of(y), House.colour(colour));
  }
}
