package org.plimsoll.tables;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What is shown of a table: all its rows, or the first and last of a long one. */
final class Excerpt {
  static final int USUAL_ROWS = 40;
  private static final int FEWEST_ROWS = 2;

  /** One column, written out. */
  record Written(String header, List<String> cells, boolean isRight) {}

  private final String title;
  private final List<Written> columns;
  private final int head;
  private final int hidden;
  private final int shown;

  private Excerpt(Table table, int most) {
    int size = table.columnCount() == 0 ? 0 : table.rowCount();
    this.shown = Math.min(size, most);
    this.hidden = size - shown;
    this.head = hidden == 0 ? shown : (most + 1) / 2;
    String name = table.name();
    this.title = name == null ? "" : name.strip();
    this.columns = table.columns().stream().map(this::written).toList();
  }

  static Excerpt of(Table table, int most) {
    if (most < FEWEST_ROWS) {
      throw new IllegalArgumentException(Messages.fewRows(most));
    }
    return new Excerpt(table, most);
  }

  private Written written(Column<?> column) {
    IntFunction<String> writer = Cell.writer(column);
    List<String> cells = IntStream.range(0, shown).map(this::row).mapToObj(writer).toList();
    return new Written(column.name(), cells, Cell.isRight(column));
  }

  /** The table's row shown at a place. */
  private int row(int place) {
    return place < head ? place : place + hidden;
  }

  String title() {
    return title;
  }

  List<Written> columns() {
    return columns;
  }

  int rows() {
    return shown;
  }

  /** Whether rows are left out before this place. */
  boolean isCutAt(int place) {
    return hidden > 0 && place == head;
  }

  String cut() {
    return String.format(Locale.ROOT, "… %,d more row%s …", hidden, hidden == 1 ? "" : "s");
  }
}
