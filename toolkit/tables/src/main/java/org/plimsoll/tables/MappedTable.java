package org.plimsoll.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plimsoll.units.Nearest;
import org.plimsoll.venue.MarginSchedule;

/** A CSV table read by the columns a description names. */
final class MappedTable {
  private static final String SYMBOL = "symbol";
  private static final String TICK = "tick";
  private static final String MULTIPLIER = "multiplier";
  private static final String GROWTH = "growth";
  private static final List<String> FIGURES = Tier.keysWith(TICK, MULTIPLIER, GROWTH);
  private static final List<String> COLUMNS = Tier.keysWith(TICK, MULTIPLIER, GROWTH, SYMBOL);

  /** Stands for any filled cell. */
  private static final String ANY = "*";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  private final JsonNode node;
  private final Terms terms;
  private final CsvRows csv;
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Map<String, BigDecimal> constants = new LinkedHashMap<>();

  private MappedTable(JsonNode node, Terms terms, CsvRows csv) {
    this.node = node;
    this.terms = terms;
    this.csv = csv;
  }

  static List<MarginSchedule> schedules(JsonNode node, Terms terms, CsvRows csv) {
    return new MappedTable(node, terms, csv).schedules();
  }

  /** A row, its figures under the names of a tier. */
  private final class Row implements TierSource {
    private final CsvRow row;

    Row(CsvRow row) {
      this.row = row;
    }

    @Override
    public @Nullable BigDecimal find(String key) {
      String column = columns.get(key);
      if (column == null) {
        return constants.get(key);
      }
      return row.isBlank(column) ? null : row.rate(column);
    }

    @Override
    public DatasetException refuse(String key, String sentence) {
      return row.refuse(columns.getOrDefault(key, ""), sentence);
    }

    @Override
    public DatasetException refuse(IllegalArgumentException reason) {
      return row.refuse(reason);
    }
  }

  private List<MarginSchedule> schedules() {
    JsonNode mapping = node.need("columns");
    mapping.object(COLUMNS);
    mapping.need(SYMBOL);
    mapping.object().forEach(this::column);
    node.find("constants").ifPresent(this::constants);
    Map<String, List<CsvRow>> bySymbol =
        rows().stream()
            .collect(Collectors.groupingBy(this::symbol, LinkedHashMap::new, Collectors.toList()));
    return distinguished(bySymbol).entrySet().stream()
        .map(entry -> schedule(entry.getKey(), entry.getValue()))
        .toList();
  }

  private void column(String key, JsonNode name) {
    if (key.equals(SYMBOL)) {
      Matcher places = PLACEHOLDER.matcher(name.text());
      while (places.find()) {
        known(name, places.group(1));
      }
    }
    boolean isTemplate = key.equals(SYMBOL) && name.text().contains("{");
    columns.put(key, isTemplate ? name.text() : known(name, name.text()));
  }

  private String known(JsonNode place, String column) {
    List<String> names = csv.header().names();
    if (!names.contains(column)) {
      throw place.refuse(Messages.noSuchColumn(column, Nearest.to(column, names, 1).get(0), names));
    }
    return column;
  }

  private void constants(JsonNode given) {
    given
        .object(FIGURES)
        .forEach(
            (key, value) -> {
              if (columns.containsKey(key)) {
                throw value.refuse(Messages.besidesConstant(key));
              }
              constants.put(key, value.rate());
            });
  }

  private List<CsvRow> rows() {
    Optional<JsonNode> where = node.find("where");
    if (where.isEmpty()) {
      return csv.rows();
    }
    Map<String, JsonNode> wanted = where.get().object();
    wanted.forEach((column, value) -> known(value, column));
    List<CsvRow> rows =
        csv.rows().stream()
            .filter(row -> wanted.entrySet().stream().allMatch(want -> fits(row, want)))
            .toList();
    if (rows.isEmpty()) {
      throw where.get().refuse(Messages.noRows(wanted.keySet() + " as wanted"));
    }
    return rows;
  }

  private static boolean fits(CsvRow row, Map.Entry<String, JsonNode> want) {
    String value = want.getValue().text();
    return value.equals(ANY) ? !row.isBlank(want.getKey()) : row.raw(want.getKey()).equals(value);
  }

  private String symbol(CsvRow row) {
    String template = columns.getOrDefault(SYMBOL, SYMBOL);
    return template.contains("{")
        ? PLACEHOLDER
            .matcher(template)
            .replaceAll(place -> Matcher.quoteReplacement(row.text(place.group(1))))
        : row.text(template);
  }

  /** Rows of one contract each: where two bear one name, a further column tells them apart. */
  private Map<String, List<CsvRow>> distinguished(Map<String, List<CsvRow>> bySymbol) {
    if (columns.containsKey(Tier.FLOOR) || columns.containsKey(Tier.CAP)) {
      return bySymbol;
    }
    Optional<JsonNode> by = node.find("distinguishedBy");
    Map<String, List<CsvRow>> single = new LinkedHashMap<>();
    bySymbol.forEach(
        (symbol, rows) -> {
          for (CsvRow row : rows) {
            String name =
                rows.size() > 1 && by.isPresent()
                    ? symbol + "/" + row.text(known(by.get(), by.get().text()))
                    : symbol;
            List<CsvRow> before = single.put(name, List.of(row));
            if (before != null) {
              throw row.refuse("", Messages.repeatedRow(name, before.get(0).line()));
            }
          }
        });
    return single;
  }

  private MarginSchedule schedule(String symbol, List<CsvRow> rows) {
    List<Tier> tiers = new ArrayList<>();
    rows.forEach(row -> tiers.add(Tier.of(new Row(row))));
    return Ladder.schedule(symbol, termsOf(new Row(rows.get(0))), tiers);
  }

  private Terms termsOf(Row row) {
    try {
      Terms own = terms;
      BigDecimal tick = row.find(TICK);
      own = tick == null ? own : own.withTick(tick.doubleValue());
      BigDecimal multiplier = row.find(MULTIPLIER);
      own = multiplier == null ? own : own.withMultiplier(multiplier.doubleValue());
      BigDecimal growth = row.find(GROWTH);
      return growth == null ? own : own.withGrowth(growth.doubleValue());
    } catch (IllegalArgumentException e) {
      throw row.refuse(e);
    }
  }
}
