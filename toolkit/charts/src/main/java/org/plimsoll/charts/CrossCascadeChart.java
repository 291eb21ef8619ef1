package org.plimsoll.charts;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plimsoll.cascade.CrossAsset;
import org.plimsoll.cascade.CrossCascadeRun;
import org.plimsoll.cascade.CrossSale;
import org.plimsoll.units.Columns;

/** Prices of a cross-margin cascade by round, each over its price before the shock. */
final class CrossCascadeChart {
  private final CrossCascadeRun run;
  private final List<CrossAsset> assets;
  private final List<CrossSale> sales;
  private final Columns rounds;

  private CrossCascadeChart(CrossCascadeRun run) {
    this.run = run;
    this.assets = run.cascade().book().assets();
    this.sales = run.sales();
    this.rounds = Columns.of(IntStream.rangeClosed(0, run.roundCount()).asDoubleStream().toArray());
  }

  static Figure of(CrossCascadeRun run) {
    return new CrossCascadeChart(run).figure();
  }

  private Figure figure() {
    List<Series.Line> lines = IntStream.range(0, assets.size()).mapToObj(this::line).toList();
    double[] levels = lines.stream().flatMapToDouble(Series::values).sorted().toArray();
    Axis across = CascadeChart.rounds(run.roundCount(), 0, Math.max(1, run.roundCount()));
    Axis up =
        Axis.rounded(
            Measure.of("Price over price before the shock", MULTIPLE),
            levels[0],
            Math.max(1, levels[levels.length - 1]));
    Panel panel = Panel.of(across, up, lines);
    return new Figure(Drawing.of(panel).titled(title()).subtitled(subtitle()).footed(footer()));
  }

  private Series.Line line(int asset) {
    String symbol = assets.get(asset).symbol();
    double shocked = run.shockedPrice(symbol) / assets.get(asset).price();
    DoubleStream after =
        sales.stream().filter(s -> s.asset().equals(symbol)).mapToDouble(CrossSale::multiple);
    Columns levels = Columns.of(DoubleStream.concat(DoubleStream.of(shocked), after).toArray());
    Series.Line line = Series.Line.of(symbol, rounds, levels, House.colour(asset)).dotted();
    return asset < House.SEQUENCE.size() ? line : line.thin();
  }

  private String title() {
    int closed = run.accounts();
    return closed == 0
        ? "The shock closes none of %s accounts"
            .formatted(COUNT.format(run.cascade().book().size()))
        : "%s of %s accounts are closed, %s of them by the cascade alone"
            .formatted(
                COUNT.format(closed),
                COUNT.format(run.cascade().book().size()),
                COUNT.format(run.beyondShock()));
  }

  private String subtitle() {
    CrossAsset worst = assets.stream().min(Comparator.comparingDouble(this::drift)).orElseThrow();
    return drift(worst) < 1
        ? "Round 0 is after the shock. Forced selling takes %s down by a further %s."
            .formatted(worst.symbol(), RATE.format(1 - drift(worst)))
        : "Round 0 is after the shock. Forced selling takes no price further down.";
  }

  /** Final price over shocked price. */
  private double drift(CrossAsset asset) {
    return run.finalPrice(asset.symbol()) / run.shockedPrice(asset.symbol());
  }

  private String footer() {
    return "All accounts below maintenance margin are closed at once in a round · bad debt %s"
        .formatted(QUOTE.format(run.settlement().shortfall()));
  }
}
