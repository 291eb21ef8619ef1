package org.plimsoll.kernel.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.kernel.document.Cell;
import org.plimsoll.kernel.document.Notebook;
import org.plimsoll.kernel.document.Output;

/**
 * Finds the first text that a new run gave differently from the stored one. Pictures are not
 * compared, numbers within a relative 1e-9 are equal, and a cell tagged {@code nbval-ignore-output}
 * (times, machine names) is left out.
 */
public final class NotebookComparison {
  private static final List<String> TEXT_TYPES =
      List.of("text/plain", "text/html", "text/markdown", "text/latex");

  private NotebookComparison() {}

  /**
   * Compares the outputs of two runs of the same notebook.
   *
   * @param expected the stored one
   * @param actual the new one
   * @return a sentence on the first difference; empty when there is none
   */
  public static Optional<String> compare(Notebook expected, Notebook actual) {
    int number = 0;
    for (int i = 0; i < expected.cells().size(); i++) {
      Cell cell = expected.cells().get(i);
      number += cell.isCode() ? 1 : 0;
      if (cell.isCode() && !cell.tags().contains("nbval-ignore-output")) {
        String place = "code cell " + number;
        Optional<String> difference = compare(place, texts(cell), texts(actual.cells().get(i)));
        if (difference.isPresent()) {
          return difference;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> compare(
      String place, Map<String, String> expected, Map<String, String> actual) {
    List<String> kinds = new ArrayList<>(expected.keySet());
    actual.keySet().stream().filter(kind -> !expected.containsKey(kind)).forEach(kinds::add);
    return kinds.stream()
        .flatMap(
            kind ->
                compareLines(
                    place + ", " + kind,
                    expected.getOrDefault(kind, ""),
                    actual.getOrDefault(kind, ""))
                    .stream())
        .findFirst();
  }

  private static Optional<String> compareLines(String place, String expected, String actual) {
    List<String> wanted = expected.lines().toList();
    List<String> got = actual.lines().toList();
    for (int i = 0; i < Math.max(wanted.size(), got.size()); i++) {
      String line = i < wanted.size() ? wanted.get(i) : "";
      String other = i < got.size() ? got.get(i) : "";
      if (!NumericText.of(line).agreesWith(NumericText.of(other))) {
        return Optional.of(
            String.format(
                "%s, line %d: stored is \"%s\", the new run gave \"%s\"",
                place, i + 1, shortened(line), shortened(other)));
      }
    }
    return Optional.empty();
  }

  private static String shortened(String line) {
    return line.length() <= 160 ? line : line.substring(0, 160) + "…";
  }

  /** Streams are joined by name: how the two interleave depends on timing. */
  private static Map<String, String> texts(Cell cell) {
    Map<String, String> texts = new LinkedHashMap<>();
    int shown = 0;
    for (Output output : cell.outputs()) {
      if (output instanceof Output.Stream stream) {
        texts.merge(stream.name(), stream.text(), String::concat);
      } else {
        shown++;
        texts.put("output " + shown, text(output));
      }
    }
    return texts;
  }

  private static String text(Output output) {
    if (output instanceof Output.ErrorOutput error) {
      return error.name() + ": " + error.message();
    }
    if (output instanceof Output.Rich rich) {
      return TEXT_TYPES.stream()
          .filter(rich.data()::has)
          .map(type -> rich.data().get(type).getAsString())
          .findFirst()
          .orElse("");
    }
    return "";
  }
}
