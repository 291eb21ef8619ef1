package org.plimsoll.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plimsoll.venue.MarginSchedule;

/** Rows of a plain bracket table, made into one margin schedule per symbol. */
final class BracketRows {
  private static final String RATE = "maintenance_margin_rate";
  private static final String SHORT_RATE = "maint_margin_rate";
  private static final String AMOUNT = "maintenance_amount";
  private static final String SHORT_AMOUNT = "maint_amount";

  private final CsvRows csv;
  private final Function<String, Terms> terms;
  private final String rateColumn;
  private final String amountColumn;

  /** A row whose figures have names of their own, and whose refusals are the domain's. */
  private record Row(CsvRow row) implements TierSource {
    @Override
    public @Nullable BigDecimal find(String key) {
      return null;
    }

    @Override
    public DatasetException refuse(String key, String sentence) {
      return row.refuse("", sentence);
    }

    @Override
    public DatasetException refuse(IllegalArgumentException reason) {
      return row.refuse(reason);
    }
  }

  private BracketRows(CsvRows csv, Function<String, Terms> terms) {
    this.csv = csv;
    this.terms = terms;
    this.rateColumn = spelled(RATE, SHORT_RATE);
    this.amountColumn = spelled(AMOUNT, SHORT_AMOUNT);
  }

  static List<MarginSchedule> schedules(CsvRows csv, Function<String, Terms> terms) {
    return new BracketRows(csv, terms).schedules();
  }

  private String spelled(String usual, String shorter) {
    return csv.header().place(usual) < 0 && csv.header().place(shorter) >= 0 ? shorter : usual;
  }

  private List<MarginSchedule> schedules() {
    List<String> needed =
        List.of("symbol", "tier", "notional_floor", "notional_cap", "max_leverage", rateColumn);
    Map<String, List<Tier>> bySymbol = new LinkedHashMap<>();
    for (CsvRow row : csv.withColumns(needed, List.of(amountColumn)).rows()) {
      List<Tier> tiers = bySymbol.computeIfAbsent(row.text("symbol"), symbol -> new ArrayList<>());
      tiers.add(tier(row, tiers.size() + 1));
    }
    return bySymbol.entrySet().stream()
        .map(entry -> schedule(entry.getKey(), entry.getValue()))
        .toList();
  }

  private MarginSchedule schedule(String symbol, List<Tier> tiers) {
    try {
      return Ladder.schedule(symbol, terms.apply(symbol), tiers);
    } catch (DatasetException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw tiers.get(0).source().refuse(e);
    }
  }

  private Tier tier(CsvRow row, int expected) {
    if (row.whole("tier") != expected) {
      throw row.refuse(
          "tier",
          Messages.cell(
              Integer.toString(expected),
              row.raw("tier"),
              "number the tiers of %s from 1 without gap or repeat".formatted(row.raw("symbol"))));
    }
    return new Tier(
        row.decimal("notional_floor"),
        row.isBlank("notional_cap") ? null : row.decimal("notional_cap"),
        rate(row),
        row.number("max_leverage"),
        row.has(amountColumn) ? row.decimal(amountColumn) : null,
        new Row(row));
  }

  private BigDecimal rate(CsvRow row) {
    BigDecimal rate = row.rate(rateColumn);
    double value = rate.doubleValue();
    if (!(value > 0 && value < 1)) {
      String cell = row.raw(rateColumn);
      String fraction = value >= 1 && value < 100 ? NumberCell.remedy(cell + "%") : "";
      throw row.refuse(
          rateColumn,
          Messages.cell(
              "above 0 and below 1",
              cell,
              fraction.isEmpty() ? "" : "rates are fractions, " + fraction));
    }
    return rate;
  }
}
