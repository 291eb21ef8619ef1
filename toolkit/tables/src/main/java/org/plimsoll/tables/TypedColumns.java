package org.plimsoll.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A data file as a Tablesaw table: a column has the narrowest type all its cells fit. */
final class TypedColumns {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private TypedColumns() {}

  static Table table(String name, CsvRows csv) {
    Table table = Table.create(name);
    for (String header : csv.header().names()) {
      table.addColumns(column(header, csv.rows().stream().map(row -> row.raw(header)).toList()));
    }
    return table;
  }

  private static Column<?> column(String header, List<String> cells) {
    List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
    if (filled.isEmpty()) {
      return StringColumn.create(header, cells);
    }
    if (all(filled, WHOLE.asMatchPredicate())) {
      return filled(IntColumn.create(header), cells, Integer::valueOf);
    }
    if (all(filled, NumberCell::isNumber)) {
      return filled(DoubleColumn.create(header), cells, Double::valueOf);
    }
    return timed(header, cells, filled);
  }

  private static Column<?> timed(String header, List<String> cells, List<String> filled) {
    if (all(filled, TIME.asMatchPredicate())) {
      return filled(InstantColumn.create(header), cells, Instant::parse);
    }
    if (all(filled, DATE.asMatchPredicate())) {
      return filled(DateColumn.create(header), cells, LocalDate::parse);
    }
    if (all(filled, cell -> cell.equals("true") || cell.equals("false"))) {
      return filled(BooleanColumn.create(header), cells, Boolean::valueOf);
    }
    return StringColumn.create(header, cells);
  }

  private static boolean all(List<String> filled, Predicate<String> type) {
    return filled.stream().allMatch(type);
  }

  private static <T> Column<T> filled(
      Column<T> column, List<String> cells, Function<String, T> parsed) {
    for (String cell : cells) {
      if (cell.isBlank()) {
        column.appendMissing();
      } else {
        column.append(parsed.apply(cell));
      }
    }
    return column;
  }
}
