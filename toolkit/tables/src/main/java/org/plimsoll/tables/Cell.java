package org.plimsoll.tables;

import java.time.format.DateTimeFormatter;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.NumberColumn;
import tech.tablesaw.columns.Column;

/** How the cells of any Tablesaw column are written, and to which side they are set. */
final class Cell {
  static final String MISSING = "–";

  /** Text that reads as a number, as in a column of values in different units. */
  private static final Pattern NUMERIC =
      Pattern.compile("[-<>]{0,2}[0-9][0-9,]*(\\.[0-9]+)?(e-?[0-9]+)?( ?[%xh])?");

  private static final DoubleColumn THIRD = DoubleColumn.create("", 1.0 / 3);
  private static final FloatColumn FLOAT_THIRD = FloatColumn.create("", 1f / 3);

  private Cell() {}

  /** Writes the cell of a row. */
  static IntFunction<String> writer(Column<?> column) {
    IntFunction<String> filled = filled(column);
    return row -> column.isMissing(row) ? MISSING : filled.apply(row);
  }

  private static IntFunction<String> filled(Column<?> column) {
    if (column instanceof NumberColumn<?, ?> numbers && isUnformatted(numbers)) {
      return row -> PlainNumber.text(numbers.getDouble(row));
    }
    if (column instanceof InstantColumn times) {
      DateTimeFormatter formatter = Times.of(times);
      return row -> formatter.format(times.get(row));
    }
    return row -> column.getString(row).replaceAll("\\R", " ");
  }

  /** Whether nobody chose a format: Tablesaw's own prints every digit a third has. */
  private static boolean isUnformatted(NumberColumn<?, ?> column) {
    Column<?> probe = column.emptyCopy();
    if (probe instanceof DoubleColumn doubles) {
      return doubles.append(1.0 / 3).getString(0).equals(THIRD.getString(0));
    }
    return probe instanceof FloatColumn floats
        && floats.append(1f / 3).getString(0).equals(FLOAT_THIRD.getString(0));
  }

  /** Numbers stand to the right, and so does text that is mostly numbers. */
  static boolean isRight(Column<?> column) {
    if (column instanceof NumberColumn) {
      return true;
    }
    int filled = 0;
    int numeric = 0;
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row)) {
        filled++;
        numeric += NUMERIC.matcher(column.getString(row)).matches() ? 1 : 0;
      }
    }
    return 2 * numeric > filled;
  }
}
