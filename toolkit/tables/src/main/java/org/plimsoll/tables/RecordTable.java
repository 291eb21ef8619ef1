package org.plimsoll.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plimsoll.units.Unit;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/** Records as a table: the components are the columns, their units the headers and formats. */
final class RecordTable {
  private static final Set<Class<?>> MEASURED =
      Set.of(
          double.class, float.class, OptionalDouble.class, OptionalInt.class, OptionalLong.class);

  private RecordTable() {}

  static Table of(String title, Collection<? extends Record> records, Unit money) {
    Table table = Table.create(title);
    List<Record> rows = List.copyOf(records);
    if (!rows.isEmpty()) {
      for (Component component : Component.of(onlyType(rows), money)) {
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(component.value(row)));
        column(component, values).ifPresent(table::addColumns);
      }
    }
    return table;
  }

  private static Class<? extends Record> onlyType(List<Record> rows) {
    Class<? extends Record> type = rows.get(0).getClass();
    for (Record row : rows) {
      if (row.getClass() != type) {
        throw new IllegalArgumentException(Messages.mixedRecords(type, row.getClass()));
      }
    }
    return type;
  }

  private static Optional<Column<?>> column(Component component, List<@Nullable Object> values) {
    String header = component.header();
    Class<?> type = component.type();
    if (type == int.class || type == short.class || type == byte.class) {
      return Optional.of(counted(component, filled(IntColumn.create(header), values)));
    }
    if (type == long.class) {
      return Optional.of(counted(component, filled(LongColumn.create(header), values)));
    }
    if (type == boolean.class) {
      return Optional.of(filled(BooleanColumn.create(header), values));
    }
    if (component.unit() == Unit.TIME || type == Instant.class) {
      return Optional.of(Times.formatted(filled(InstantColumn.create(header), values)));
    }
    return MEASURED.contains(type) || values.stream().anyMatch(Number.class::isInstance)
        ? Optional.of(measured(component, values))
        : text(component, values);
  }

  private static Column<?> measured(Component component, List<@Nullable Object> values) {
    Unit unit = component.unit();
    DoubleColumn column = DoubleColumn.create(component.header());
    double largest = 0;
    for (Object value : values) {
      if (value instanceof Number number) {
        largest = Math.max(largest, Math.abs(number.doubleValue()));
        column.append(UnitFormat.shown(unit, number.doubleValue()));
      } else {
        column.appendMissing();
      }
    }
    return formatted(column, unit, largest);
  }

  private static Column<?> counted(Component component, Column<?> column) {
    return formatted((NumericColumn<?>) column, component.unit(), 0);
  }

  private static Column<?> formatted(NumericColumn<?> column, Unit unit, double largest) {
    if (unit != Unit.TEXT) {
      column.setPrintFormatter(
          new NumberColumnFormatter(new UnitFormat(unit, largest), Cell.MISSING));
    }
    return column;
  }

  private static Optional<Column<?>> text(Component component, List<@Nullable Object> values) {
    if (!values.stream().allMatch(Component::fits)) {
      return Optional.empty();
    }
    StringColumn column = StringColumn.create(component.header());
    for (Object value : values) {
      if (value == null) {
        column.appendMissing();
      } else {
        column.append(value.toString());
      }
    }
    return Optional.of(column);
  }

  private static <C extends Column<?>> C filled(C column, List<@Nullable Object> values) {
    for (Object value : values) {
      if (value == null) {
        column.appendMissing();
      } else {
        column.appendObj(value);
      }
    }
    return column;
  }
}
