package org.plimsoll.charts;

import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.RATE;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.plimsoll.buffer.HitFrequencies;
import org.plimsoll.buffer.HitFrequencies.Row;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/**
 * Share of starting moments followed by a move as far as liquidation, against leverage.
 *
 * <p>The share stands on a linear axis from 0, so that "never" is a place on it.
 */
final class HitFrequencyChart {
  private static final double STANDARD_ERRORS = 2;

  private static final double HOURS_PER_DAY = 24;

  private final HitFrequencies frequencies;
  private final List<Double> horizons;

  private HitFrequencyChart(HitFrequencies frequencies) {
    this.frequencies = frequencies;
    this.horizons = frequencies.rows().stream().map(Row::horizon).distinct().toList();
  }

  static Figure of(HitFrequencies frequencies) {
    if (frequencies.rows().isEmpty()) {
      throw new IllegalArgumentException(Messages.nothingToDraw("hit frequencies"));
    }
    return new HitFrequencyChart(frequencies).figure();
  }

  private Figure figure() {
    List<Series> bands = new ArrayList<>();
    List<Series> lines = new ArrayList<>();
    for (int i = 0; i < horizons.size(); i++) {
      List<Row> rows = rows(horizons.get(i));
      Columns leverage = column(rows, Row::leverage);
      String name = horizon(horizons.get(i));
      bands.add(band(name, leverage, rows, House.veil(House.colour(i))));
      Columns shares = column(rows, row -> Measure.percent(row.share()));
      lines.add(Series.Line.of(name, leverage, shares, House.colour(i)).dotted());
    }
    List<Series> all = new ArrayList<>(lines);
    all.addAll(bands);
    Panel panel = Panel.of(leverages(), shares(all), all);
    return new Figure(Drawing.of(panel).titled(title()).subtitled(subtitle()).footed(footer()));
  }

  private List<Row> rows(double horizon) {
    return frequencies.rows().stream()
        .filter(row -> row.horizon() == horizon)
        .sorted(Comparator.comparing(Row::leverage))
        .toList();
  }

  private static Series.Band band(String name, Columns leverage, List<Row> rows, Color colour) {
    return new Series.Band(
        name,
        leverage,
        column(rows, row -> percent(row.share() - STANDARD_ERRORS * row.standardError())),
        column(rows, row -> percent(row.share() + STANDARD_ERRORS * row.standardError())),
        colour);
  }

  private static double percent(double share) {
    return Measure.percent(Math.min(1, Math.max(0, share)));
  }

  private static Columns column(List<Row> rows, ToDoubleFunction<Row> value) {
    return Columns.of(rows.stream().mapToDouble(value).toArray());
  }

  private Axis leverages() {
    double least = frequencies.rows().stream().mapToDouble(Row::leverage).min().orElseThrow();
    double most = frequencies.rows().stream().mapToDouble(Row::leverage).max().orElseThrow();
    return Axis.logarithmicTight(Measure.of("Leverage", LEVERAGE), least, most);
  }

  private static Axis shares(List<Series> series) {
    double most = series.stream().flatMapToDouble(Series::values).max().orElseThrow();
    return Axis.rounded(Measure.of("Share of starting moments", RATE), 0, most);
  }

  /** A length of time as people say it: 30 min, 24 h, 7 d. */
  static String horizon(double hours) {
    if (hours < 1) {
      return String.format(Locale.ROOT, "%.0f min", hours * 60);
    }
    boolean inDays = hours > HOURS_PER_DAY && hours % HOURS_PER_DAY == 0;
    double count = inDays ? hours / HOURS_PER_DAY : hours;
    String digits =
        count == Math.rint(count)
            ? String.format(Locale.ROOT, "%,.0f", count)
            : String.format(Locale.ROOT, "%,.1f", count);
    return digits + (inDays ? " d" : " h");
  }

  private String title() {
    Row worst =
        frequencies.rows().stream()
            .max(Comparator.comparing(Row::share).thenComparing(row -> -row.leverage()))
            .orElseThrow();
    if (worst.share() == 0) {
      return "History never went as far as any of these liquidations";
    }
    return "At %s, %s of %ss would have been liquidated within %s"
        .formatted(
            TickText.of(LEVERAGE, worst.leverage()),
            TickText.of(RATE, Measure.percent(worst.share())),
            frequencies.side(),
            horizon(worst.horizon()));
  }

  private String subtitle() {
    String never =
        frequencies.rows().stream().anyMatch(row -> row.share() == 0) ? " At 0 %: never." : "";
    return "Opened at every close of the history; band: two standard errors." + never;
  }

  private String footer() {
    String extreme = frequencies.side() == Side.LONG ? "lows" : "highs";
    return "%s, %s to %s · judged by %s; errors from windows that do not overlap"
        .formatted(
            frequencies.instrument(), day(frequencies.from()), day(frequencies.to()), extreme);
  }

  /** The date of a moment printed as 2025-10-10T00:00:00Z. */
  private static String day(String moment) {
    return moment.split("T", 2)[0];
  }
}
