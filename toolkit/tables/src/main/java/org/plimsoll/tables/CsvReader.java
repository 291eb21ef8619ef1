package org.plimsoll.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts comma-separated text (RFC 4180) into rows that know their line.
 *
 * <p>A reader of its own because places must be exact and nothing may be dropped: blank lines, row
 * lengths and stray quotes are refused, white space is kept, no character starts a comment.
 */
final class CsvReader {
  private static final int END = -1;

  private final String file;
  private final String text;
  private int at;
  private int line = 1;

  private CsvReader(CsvText source) {
    this.file = source.file();
    this.text = source.text().replaceFirst("[\\r\\n]+\\z", "");
  }

  static CsvRows read(CsvText source) {
    CsvReader reader = new CsvReader(source);
    if (reader.text.isBlank()) {
      throw DatasetException.inFile(source.file(), Messages.EMPTY_FILE);
    }
    CsvHeader header = new CsvHeader(source.file(), reader.row());
    List<CsvRow> rows = new ArrayList<>();
    while (reader.peek() != END) {
      int line = reader.line;
      rows.add(CsvRow.of(header, line, reader.row()));
    }
    if (rows.isEmpty()) {
      throw DatasetException.inFile(source.file(), Messages.NO_ROWS);
    }
    return new CsvRows(header, rows);
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private boolean atCellEnd() {
    int next = peek();
    return next == ',' || next == '\n' || next == '\r' || next == END;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (peek() == ',') {
      at++;
      cells.add(cell());
    }
    endLine();
    return cells;
  }

  private void endLine() {
    if (peek() == '\r') {
      at++;
    }
    if (peek() == '\n') {
      at++;
    }
    line++;
  }

  private String cell() {
    return peek() == '"' ? quoted() : plain();
  }

  private String plain() {
    int start = at;
    while (!atCellEnd()) {
      if (text.charAt(at) == '"') {
        throw DatasetException.inLine(file, line, Messages.STRAY_QUOTE);
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    int opened = line;
    StringBuilder cell = new StringBuilder();
    at++;
    while (!closed(cell)) {
      if (peek() == END) {
        throw DatasetException.inLine(file, opened, Messages.OPEN_QUOTE);
      }
      if (peek() == '\n') {
        line++;
      }
      cell.append(text.charAt(at++));
    }
    if (!atCellEnd()) {
      throw DatasetException.inLine(file, line, Messages.STRAY_QUOTE);
    }
    return cell.toString();
  }

  /** Steps over a closing quote, or over a doubled one that stands for itself. */
  private boolean closed(StringBuilder cell) {
    while (peek() == '"') {
      at++;
      if (peek() != '"') {
        return true;
      }
      cell.append('"');
      at++;
    }
    return false;
  }
}
