package org.plimsoll.charts;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.plimsoll.cascade.EngineRun;
import org.plimsoll.cascade.EngineStep;
import org.plimsoll.units.Columns;

/** An engine in time: price with and without it above, its queue below. */
final class EngineRunChart {
  private final EngineRun run;
  private final Columns steps;
  private final Axis across;

  private EngineRunChart(EngineRun run) {
    this.run = run;
    this.steps = column(EngineStep::step);
    this.across = Axis.tight(Measure.of("Step", COUNT), 0, steps.get(steps.size() - 1));
  }

  static Figure of(EngineRun run) {
    return new EngineRunChart(run).figure();
  }

  private Figure figure() {
    return new Figure(new Drawing(title(), subtitle(), footer(), List.of(prices(), queue())));
  }

  private Panel prices() {
    Series.Line with = line("with the engine", EngineStep::price, 0);
    Series.Line without =
        Series.Line.of("undisturbed", steps, column(EngineStep::undisturbed), House.GREY).thin();
    double low = Math.min(least(with), least(without));
    double high = Math.max(most(with), most(without));
    Axis up = Axis.rounded(Measure.of("Price", PRICE), low, high);
    return Panel.of(across, up, List.of(with, without));
  }

  private Panel queue() {
    Series.Line backlog = line("waiting", EngineStep::backlog, 1);
    Series.Line closed = Series.Line.of("closed so far", steps, closedSoFar(), House.GREY).thin();
    double high = Math.max(most(backlog), most(closed));
    Axis up = Axis.rounded(Measure.of("Waiting after the step, and closed so far", BASE), 0, high);
    return Panel.of(across, up, List.of(backlog, closed));
  }

  private Series.Line line(String name, ToDoubleFunction<EngineStep> value, int colour) {
    return Series.Line.of(name, steps, column(value), House.colour(colour));
  }

  private Columns column(ToDoubleFunction<EngineStep> value) {
    return Columns.of(run.steps().stream().mapToDouble(value).toArray());
  }

  private Columns closedSoFar() {
    double[] total = column(EngineStep::quantity).copy();
    for (int step = 1; step < total.length; step++) {
      total[step] += total[step - 1];
    }
    return Columns.of(total);
  }

  private static double least(Series series) {
    return series.values().min().orElse(0);
  }

  private static double most(Series series) {
    return series.values().max().orElse(0);
  }

  private String title() {
    return run.shareBeforeBankruptcy().isPresent()
        ? "%s of what was closed was closed in time; bad debt %s"
            .formatted(
                RATE.format(run.shareBeforeBankruptcy().getAsDouble()),
                TickText.of(QUOTE, run.deficit()))
        : "The engine closed nothing; bad debt %s".formatted(TickText.of(QUOTE, run.deficit()));
  }

  private String subtitle() {
    return "%s base units closed, most waiting after a step %s."
        .formatted(BASE.format(run.quantity()), BASE.format(run.largestBacklog()));
  }

  private String footer() {
    return run.assumption().orElse("Positions as given")
        + " · in time: at a fill price that left equity";
  }
}
