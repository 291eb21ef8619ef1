package org.plimsoll.reference;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows of a data file in comma-separated values, each read by the names of its header.
 *
 * <p>A cell in the form of a number is one with all its digits, an empty cell holds no value, any
 * other is a text; quotation marks may hold commas and doubled quotation marks.
 */
final class DataRows {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final char QUOTE = '"';

  private final String file;
  private final List<String> header;

  private DataRows(String file, List<String> header) {
    this.file = file;
    this.header = header;
  }

  static List<Inputs> read(String file, String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(Messages.noHeader(file));
    }
    DataRows rows = new DataRows(file, cells(lines.get(0)));
    List<Inputs> read = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        read.add(rows.row(i + 1, cells(lines.get(i))));
      }
    }
    return List.copyOf(read);
  }

  private Inputs row(int line, List<String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(
          Messages.wrongWidth(file, line, header.size(), cells.size()));
    }
    JsonObject row = new JsonObject();
    for (int i = 0; i < cells.size(); i++) {
      row.add(header.get(i), value(cells.get(i)));
    }
    return new Inputs(row, DataFiles.NONE);
  }

  private static JsonElement value(String cell) {
    if (cell.isEmpty()) {
      return JsonNull.INSTANCE;
    }
    return NUMBER.matcher(cell).matches()
        ? new JsonPrimitive(new BigDecimal(cell))
        : new JsonPrimitive(cell);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == QUOTE) {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == QUOTE;
        if (doubled) {
          cell.append(QUOTE);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
