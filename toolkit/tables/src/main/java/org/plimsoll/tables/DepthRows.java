package org.plimsoll.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plimsoll.liquidity.DepthCurve;
import org.plimsoll.liquidity.DepthPoint;
import org.plimsoll.liquidity.DepthSnapshot;

/** Rows of depth, made into a curve per moment and instrument. */
final class DepthRows {
  static final List<String> BY_DISTANCE =
      List.of(
          "time_utc",
          "venue",
          "instrument",
          "distance_percent",
          "cumulative_base",
          "cumulative_notional_usdt",
          "suspect");

  private static final List<String> BY_MOMENT =
      List.of("time_utc", "venue", "instrument", "best_bid", "best_ask");
  private static final Pattern WITHIN =
      Pattern.compile("(bid|ask)_notional_quote_within_(\\d{1,4})bp");
  private static final double PERCENT = 100;
  private static final double BASIS_POINTS = 1e4;
  private static final Comparator<DepthSnapshot> IN_ORDER =
      Comparator.comparing(DepthSnapshot::venue)
          .thenComparing(DepthSnapshot::instrument)
          .thenComparing(DepthSnapshot::time);

  /** What rows must agree in to belong to one snapshot. */
  private record Moment(Instant time, String venue, String instrument) {
    static Moment of(CsvRow row) {
      return new Moment(row.time("time_utc"), row.text("venue"), row.text("instrument"));
    }

    DepthSnapshot with(OptionalDouble mid, DepthCurve curve) {
      return new DepthSnapshot(time, venue, instrument, mid, curve);
    }
  }

  private DepthRows() {}

  static List<DepthSnapshot> snapshots(CsvRows csv) {
    boolean perDistance = csv.header().names().contains("distance_percent");
    Stream<DepthSnapshot> snapshots = perDistance ? byDistance(csv) : byMoment(csv);
    return snapshots.sorted(IN_ORDER).toList();
  }

  private static Stream<DepthSnapshot> byDistance(CsvRows csv) {
    Map<Moment, List<CsvRow>> moments = new LinkedHashMap<>();
    csv.withColumns(BY_DISTANCE, List.of())
        .rows()
        .forEach(row -> moments.computeIfAbsent(Moment.of(row), m -> new ArrayList<>()).add(row));
    return moments.entrySet().stream().map(entry -> snapshot(entry.getKey(), entry.getValue()));
  }

  private static DepthSnapshot snapshot(Moment moment, List<CsvRow> rows) {
    try {
      return moment.with(OptionalDouble.empty(), new DepthCurve(side(rows, -1), side(rows, 1)));
    } catch (IllegalArgumentException e) {
      throw rows.get(0).refuse(e);
    }
  }

  /** The points of one side by distance; none if the source doubts one of them. */
  private static List<DepthPoint> side(List<CsvRow> rows, int sign) {
    List<CsvRow> own =
        rows.stream().filter(row -> sign * row.number("distance_percent") > 0).toList();
    return own.stream().anyMatch(row -> row.number("suspect") != 0)
        ? List.of()
        : own.stream()
            .map(
                row ->
                    new DepthPoint(
                        sign * row.number("distance_percent") / PERCENT,
                        row.number("cumulative_notional_usdt")))
            .sorted(Comparator.comparingDouble(DepthPoint::distance))
            .toList();
  }

  private static Stream<DepthSnapshot> byMoment(CsvRows csv) {
    List<String> depths =
        csv.header().names().stream().filter(name -> WITHIN.matcher(name).matches()).toList();
    return csv.withColumns(BY_MOMENT, depths).rows().stream().map(row -> snapshot(row, depths));
  }

  private static DepthSnapshot snapshot(CsvRow row, List<String> depths) {
    double mid = (row.positive("best_bid") + row.positive("best_ask")) / 2;
    try {
      return Moment.of(row)
          .with(
              OptionalDouble.of(mid),
              new DepthCurve(points(row, depths, "bid"), points(row, depths, "ask")));
    } catch (IllegalArgumentException e) {
      throw row.refuse(e);
    }
  }

  private static List<DepthPoint> points(CsvRow row, List<String> depths, String side) {
    return depths.stream()
        .map(WITHIN::matcher)
        .filter(within -> within.matches() && within.group(1).equals(side))
        .map(within -> point(row, within))
        .toList();
  }

  private static DepthPoint point(CsvRow row, Matcher within) {
    return new DepthPoint(
        Double.parseDouble(within.group(2)) / BASIS_POINTS, row.number(within.group()));
  }
}
