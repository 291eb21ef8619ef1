package org.plimsoll.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.MarginSchedule;

/** Rows of brackets, made into one margin schedule per symbol. */
final class BracketRows {
  private static final String RATE = "maintenance_margin_rate";

  static final List<String> COLUMNS =
      List.of(
          "symbol",
          "tier",
          "notional_floor",
          "notional_cap",
          "max_leverage",
          RATE,
          "maintenance_amount");

  private record Tier(CsvRow row, Bracket bracket) {}

  private BracketRows() {}

  static List<MarginSchedule> schedules(CsvRows csv) {
    Map<String, List<Tier>> bySymbol = new LinkedHashMap<>();
    for (CsvRow row : csv.withColumns(COLUMNS, List.of()).rows()) {
      List<Tier> tiers = bySymbol.computeIfAbsent(row.text("symbol"), symbol -> new ArrayList<>());
      tiers.add(new Tier(row, bracket(row, tiers.size() + 1)));
    }
    return bySymbol.entrySet().stream()
        .map(entry -> schedule(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Bracket bracket(CsvRow row, int expected) {
    int tier = row.whole("tier");
    if (tier != expected) {
      throw row.refuse(
          "tier",
          Messages.cell(
              Integer.toString(expected),
              row.raw("tier"),
              "number the tiers of %s from 1 without gap or repeat".formatted(row.raw("symbol"))));
    }
    double floor = row.number("notional_floor");
    double cap = cap(row);
    double leverage = row.number("max_leverage");
    double rate = rate(row);
    double amount = row.number("maintenance_amount");
    try {
      return new Bracket(tier, floor, cap, leverage, rate, amount);
    } catch (IllegalArgumentException e) {
      throw row.refuse(e);
    }
  }

  /** A blank cap is a bracket without end. */
  private static double cap(CsvRow row) {
    return row.isBlank("notional_cap") ? Double.POSITIVE_INFINITY : row.number("notional_cap");
  }

  private static double rate(CsvRow row) {
    double rate = row.number(RATE);
    if (!(rate > 0 && rate < 1)) {
      String fraction = rate >= 1 && rate < 100 ? NumberCell.remedy(row.raw(RATE) + "%") : "";
      throw row.refuse(
          RATE,
          Messages.cell(
              "above 0 and below 1",
              row.raw(RATE),
              fraction.isEmpty() ? "" : "rates are fractions, " + fraction));
    }
    return rate;
  }

  private static MarginSchedule schedule(String symbol, List<Tier> tiers) {
    try {
      return MarginSchedule.of(symbol, brackets(tiers));
    } catch (IllegalArgumentException e) {
      throw firstRefused(symbol, tiers).refuse(e);
    }
  }

  /** The row that breaks the schedule: the last of the shortest beginning that is refused. */
  private static CsvRow firstRefused(String symbol, List<Tier> tiers) {
    for (int count = 1; count < tiers.size(); count++) {
      try {
        MarginSchedule.of(symbol, brackets(tiers.subList(0, count)));
      } catch (IllegalArgumentException e) {
        return tiers.get(count - 1).row();
      }
    }
    return tiers.get(tiers.size() - 1).row();
  }

  private static List<Bracket> brackets(List<Tier> tiers) {
    return tiers.stream().map(Tier::bracket).toList();
  }
}
