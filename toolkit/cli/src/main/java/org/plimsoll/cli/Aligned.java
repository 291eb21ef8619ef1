package org.plimsoll.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Lines of text in columns. */
final class Aligned {
  private Aligned() {}

  /** A label and a value a line. */
  static List<String> rows(Map<String, String> rows) {
    int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
    String line = "%-" + (width + 2) + "s%s";
    return rows.entrySet().stream()
        .map(row -> line.formatted(row.getKey(), row.getValue()))
        .toList();
  }

  /** A table whose first row is its head; words of the first columns left, figures right. */
  static List<String> table(int words, List<List<String>> rows) {
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(words, widths, row)).toList();
  }

  private static String line(int words, int[] widths, List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String padding = " ".repeat(widths[column] - row.get(column).length());
      line.append(column == 0 ? "" : "  ")
          .append(column < words ? row.get(column) + padding : padding + row.get(column));
    }
    return line.toString().stripTrailing();
  }
}
