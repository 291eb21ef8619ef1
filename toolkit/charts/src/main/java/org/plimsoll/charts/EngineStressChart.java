package org.plimsoll.charts;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.QUOTE;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plimsoll.cascade.EngineStress;
import org.plimsoll.cascade.EngineStress.Row;
import org.plimsoll.units.Columns;

/** Bad debt against latency, a line for each depth. */
final class EngineStressChart {
  private final EngineStress stress;
  private final List<Row> rows;

  private EngineStressChart(EngineStress stress) {
    this.stress = stress;
    this.rows = stress.depthByLatency();
  }

  static Figure of(EngineStress stress) {
    return new EngineStressChart(stress).figure();
  }

  private Figure figure() {
    List<Series.Line> lines =
        IntStream.range(0, EngineStress.DEPTHS.size()).mapToObj(this::line).toList();
    double most = rows.stream().mapToDouble(Row::deficit).max().orElseThrow();
    List<Integer> latencies = EngineStress.LATENCIES;
    Axis across =
        Axis.logarithmicTight(
            Measure.of("Latency, steps", COUNT),
            latencies.get(0),
            latencies.get(latencies.size() - 1));
    Axis up = Axis.rounded(Measure.of("Bad debt", QUOTE), 0, most);
    return new Figure(
        Drawing.of(Panel.of(across, up, lines))
            .titled(title())
            .subtitled("A line for each multiple of the market's depth.")
            .footed(stress.assumption().orElse("Positions as given")));
  }

  private Series.Line line(int number) {
    double depth = EngineStress.DEPTHS.get(number);
    List<Row> own = rows.stream().filter(row -> row.depth() == depth).toList();
    return Series.Line.of(
            "depth " + MULTIPLE.format(depth),
            Columns.of(own.stream().mapToDouble(Row::latency).toArray()),
            Columns.of(own.stream().mapToDouble(Row::deficit).toArray()),
            House.colour(number))
        .dotted();
  }

  private String title() {
    Row worst = rows.stream().max(Comparator.comparingDouble(Row::deficit)).orElseThrow();
    return worst.deficit() == 0
        ? "No depth and no latency leaves bad debt"
        : "Bad debt is largest, %s, at a depth of %s and a latency of %s"
            .formatted(
                TickText.of(QUOTE, worst.deficit()),
                MULTIPLE.format(worst.depth()),
                COUNT.format(worst.latency()));
  }
}
