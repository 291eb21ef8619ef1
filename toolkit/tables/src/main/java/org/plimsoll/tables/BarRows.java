package org.plimsoll.tables;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.market.Bar;
import org.plimsoll.market.Bars;

/** Rows of prices, made into bars of one instrument. */
final class BarRows {
  static final List<String> COLUMNS =
      List.of(
          "time_utc",
          "venue",
          "instrument",
          "bar_minutes",
          "open_quote",
          "high_quote",
          "low_quote",
          "close_quote");

  /** Bars have no volume: the column is checked, not kept. */
  private static final String VOLUME = "volume_base";

  private final CsvRow first;
  private final Duration length;
  private final List<Bar> bars;

  private BarRows(CsvRows csv) {
    this.first = csv.first();
    this.length = Duration.ofMinutes(first.whole("bar_minutes"));
    this.bars = new ArrayList<>(csv.rows().size());
    csv.rows().forEach(this::add);
  }

  static Bars bars(CsvRows csv) {
    BarRows rows = new BarRows(csv.withColumns(COLUMNS, List.of(VOLUME)));
    return Bars.of(rows.first.text("venue"), rows.first.text("instrument"), rows.length, rows.bars);
  }

  private void add(CsvRow row) {
    sameAsFirst(row, "venue");
    sameAsFirst(row, "instrument");
    sameAsFirst(row, "bar_minutes");
    if (row.has(VOLUME)) {
      row.number(VOLUME);
    }
    Instant time = row.time("time_utc");
    if (!bars.isEmpty()) {
      later(row, time, bars.get(bars.size() - 1).time());
    }
    bars.add(bar(row, time));
  }

  private void sameAsFirst(CsvRow row, String column) {
    String expected = first.raw(column);
    if (!row.raw(column).equals(expected)) {
      throw row.refuse(
          column,
          Messages.cell(
              expected + " as in the rows before", row.raw(column), "keep one series per file"));
    }
  }

  private void later(CsvRow row, Instant time, Instant before) {
    if (time.isBefore(before.plus(length))) {
      throw row.refuse(
          "time_utc",
          Messages.cell(
              before.plus(length) + " or later, the end of the bar before",
              row.raw("time_utc"),
              remedy(time, before)));
    }
  }

  private static String remedy(Instant time, Instant before) {
    if (time.equals(before)) {
      return "drop the repeated row";
    }
    return time.isBefore(before) ? "sort the rows by time" : "check bar_minutes";
  }

  private static Bar bar(CsvRow row, Instant time) {
    double open = row.positive("open_quote");
    double high = row.positive("high_quote");
    double low = row.positive("low_quote");
    double close = row.positive("close_quote");
    try {
      return new Bar(time, open, high, low, close);
    } catch (IllegalArgumentException e) {
      throw row.refuse(e);
    }
  }
}
