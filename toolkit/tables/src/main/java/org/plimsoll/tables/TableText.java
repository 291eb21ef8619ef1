package org.plimsoll.tables;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plimsoll.tables.Excerpt.Written;
import tech.tablesaw.api.Table;

/**
 * A table as plain text: a title, a header, aligned columns.
 *
 * <p>Numbers stand to the right, a missing value is "–", a long table shows its first and last rows
 * and says how many it leaves out. A table of one's own works as well: its numbers are printed with
 * six significant digits unless the column has a print format.
 *
 * <pre>
 *  tier | notional floor [quote] | max leverage [x]
 *     1 |                      0 |            125.0
 * </pre>
 */
public final class TableText {
  private static final String SEPARATOR = " | ";
  private static final String NO_ROWS = " (no rows)";

  private TableText() {}

  /**
   * Prints a table, at most 40 rows of it.
   *
   * @param table any table
   * @return lines of text, without a line end after the last
   */
  public static String of(Table table) {
    return of(table, Excerpt.USUAL_ROWS);
  }

  /**
   * Prints at most so many rows of a table.
   *
   * @param table any table
   * @param mostRows at least 2
   * @return lines of text, without a line end after the last
   * @throws IllegalArgumentException if fewer than 2 rows are asked for
   */
  public static String of(Table table, int mostRows) {
    Excerpt excerpt = Excerpt.of(table, mostRows);
    StringBuilder text = new StringBuilder();
    if (!excerpt.title().isEmpty()) {
      text.append(excerpt.title()).append('\n');
    }
    text.append(line(excerpt, Written::header));
    for (int row = 0; row < excerpt.rows(); row++) {
      int place = row;
      text.append(excerpt.isCutAt(row) ? "\n " + excerpt.cut() : "");
      text.append('\n').append(line(excerpt, column -> column.cells().get(place)));
    }
    return excerpt.rows() == 0 ? text.append(NO_ROWS).toString() : text.toString();
  }

  private static String line(Excerpt excerpt, Function<Written, String> cell) {
    return excerpt.columns().stream()
        .map(column -> padded(cell.apply(column), width(column), column.isRight()))
        .collect(Collectors.joining(SEPARATOR, " ", ""))
        .stripTrailing();
  }

  private static int width(Written column) {
    List<String> cells = column.cells();
    return Math.max(
        column.header().length(), cells.stream().mapToInt(String::length).max().orElse(0));
  }

  private static String padded(String cell, int width, boolean right) {
    String space = " ".repeat(width - cell.length());
    return right ? space + cell : cell + space;
  }
}
