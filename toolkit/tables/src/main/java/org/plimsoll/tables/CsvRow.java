package org.plimsoll.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** One row of a data file; reading a cell checks it and names its place when it refuses. */
final class CsvRow {
  private static final double SMALLEST = 1e-300;

  private final CsvHeader header;
  private final int line;
  private final List<String> cells;

  private CsvRow(CsvHeader header, int line, List<String> cells) {
    this.header = header;
    this.line = line;
    this.cells = cells;
  }

  static CsvRow of(CsvHeader header, int line, List<String> cells) {
    int needed = header.names().size();
    if (cells.size() != needed) {
      boolean blank = cells.size() == 1 && cells.get(0).isBlank();
      throw DatasetException.inLine(
          header.file(),
          line,
          blank ? Messages.BLANK_LINE : Messages.cellCount(needed, cells.size()));
    }
    return new CsvRow(header, line, cells);
  }

  /** The cell as it stands, perhaps blank. */
  String raw(String column) {
    return cells.get(header.place(column));
  }

  int line() {
    return line;
  }

  boolean has(String column) {
    return header.place(column) >= 0;
  }

  boolean isBlank(String column) {
    return raw(column).isBlank();
  }

  String text(String column) {
    String cell = raw(column);
    if (cell.isBlank()) {
      throw refuse(column, Messages.BLANK_CELL);
    }
    if (!cell.equals(cell.strip())) {
      throw refuse(
          column, Messages.cell("without spaces around it", cell, "write " + cell.strip()));
    }
    return cell;
  }

  double number(String column) {
    String cell = filled(column);
    if (!NumberCell.isNumber(cell)) {
      throw refuse(
          column, Messages.cell("a number with a decimal point", cell, NumberCell.remedy(cell)));
    }
    double value = Double.parseDouble(cell);
    if (!Double.isFinite(value)) {
      throw refuse(column, Messages.cell("a number below 1e308", cell, ""));
    }
    return value;
  }

  /** A number with all its digits; one too small to count is 0. */
  BigDecimal decimal(String column) {
    double value = number(column);
    return Math.abs(value) < SMALLEST ? BigDecimal.ZERO : new BigDecimal(raw(column));
  }

  /** A number, or one right before a percent sign. */
  BigDecimal rate(String column) {
    String cell = raw(column);
    return NumberCell.isPercent(cell) ? NumberCell.percent(cell) : decimal(column);
  }

  double positive(String column) {
    double value = number(column);
    if (!(value > 0)) {
      throw refuse(column, Messages.cell("above 0", raw(column), ""));
    }
    return value;
  }

  int whole(String column) {
    String cell = filled(column);
    if (!NumberCell.isCount(cell)) {
      throw refuse(column, Messages.cell("a whole number from 1 to 999999999", cell, ""));
    }
    return Integer.parseInt(cell);
  }

  Instant time(String column) {
    String cell = filled(column);
    try {
      return TimeCell.time(cell);
    } catch (DateTimeException e) {
      throw refuse(
          column,
          Messages.cell("an ISO 8601 time in UTC", cell, "write it as 2025-10-10T21:20:00Z"));
    }
  }

  private String filled(String column) {
    String cell = raw(column);
    if (cell.isBlank()) {
      throw refuse(column, Messages.BLANK_CELL);
    }
    return cell;
  }

  DatasetException refuse(String column, String sentence) {
    return new DatasetException(header.file(), line, column, sentence);
  }

  /** Passes on why the domain refused a value made of this row. */
  DatasetException refuse(IllegalArgumentException reason) {
    String message = reason.getMessage();
    String sentence = message == null ? "is refused" : message;
    DatasetException refusal =
        new DatasetException(header.file(), line, columnOf(sentence), sentence);
    refusal.initCause(reason);
    return refusal;
  }

  /** The column whose name, in words, is the subject of a sentence; empty if none is. */
  private String columnOf(String sentence) {
    return header.names().stream()
        .filter(name -> sentence.contains(name.replace('_', ' ') + " must"))
        .findFirst()
        .orElse("");
  }
}
