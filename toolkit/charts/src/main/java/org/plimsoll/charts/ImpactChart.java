package org.plimsoll.charts;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.plimsoll.liquidity.ImpactComparison;
import org.plimsoll.liquidity.ImpactComparison.Row;
import org.plimsoll.units.Columns;

/** Price fall against amount sold, one line per law, named at its end. */
final class ImpactChart {
  private static final int POINTS = 1201;

  private final ImpactComparison comparison;
  private final List<Row> rows;

  private ImpactChart(ImpactComparison comparison) {
    this.comparison = comparison;
    this.rows = comparison.rows(POINTS);
  }

  static Figure of(ImpactComparison comparison) {
    if (comparison.laws().isEmpty()) {
      throw new IllegalArgumentException(Messages.nothingToDraw("impact comparison"));
    }
    return new ImpactChart(comparison).figure();
  }

  private Figure figure() {
    List<Series> lines = new ArrayList<>();
    comparison.laws().keySet().forEach(law -> lines.add(line(law, lines.size())));
    double deepest = lines.stream().flatMapToDouble(Series::values).max().orElseThrow();
    Axis sold = Axis.tight(Measure.of("Amount sold", BASE), 0, comparison.largest());
    Axis fall = Axis.rounded(Measure.of("Fall of the price", RATE), 0, deepest);
    return new Figure(
        Drawing.of(Panel.of(sold, fall, lines))
            .titled(title())
            .subtitled(subtitle())
            .footed(
                "Fall: price after the sale against the price before it. The average of a sale is"
                    + " smaller."));
  }

  private Series.Line line(String law, int index) {
    List<Row> own = rows.stream().filter(row -> row.law().equals(law)).toList();
    return Series.Line.of(
        law,
        Columns.of(own.stream().mapToDouble(Row::sold).toArray()),
        Columns.of(own.stream().mapToDouble(row -> Measure.percent(row.fall())).toArray()),
        House.colour(index));
  }

  private String title() {
    List<Row> last = last().stream().sorted(Comparator.comparingDouble(Row::fall)).toList();
    String amount = TickText.of(BASE, comparison.largest());
    String least = RATE.format(last.get(0).fall());
    String most = RATE.format(last.get(last.size() - 1).fall());
    return least.equals(most)
        ? "Selling %s lowers the price by %s".formatted(amount, most)
        : "Selling %s lowers the price by %s to %s".formatted(amount, least, most);
  }

  private String subtitle() {
    String thin =
        last().stream()
            .filter(row -> row.unfilled() > 0)
            .map(
                row ->
                    "'%s' leaves %s unfilled"
                        .formatted(row.law(), TickText.of(BASE, row.unfilled())))
            .collect(Collectors.joining("; "));
    return thin.isEmpty() ? "Every law fills the whole sale." : "Sold whole, " + thin + ".";
  }

  private List<Row> last() {
    return rows.stream().filter(row -> row.sold() == comparison.largest()).toList();
  }
}
