package org.plimsoll.reference;

import com.google.gson.JsonElement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A run as people read it: a line per case, the reasons, the totals, and the total last. */
public final class VerificationText {
  private static final int WIDEST = 32;

  private VerificationText() {}

  /**
   * Writes a run out.
   *
   * <p>A case line is {@code id got expected tolerance outcome} in aligned columns. Where a case
   * has several values the worst one is shown, with its key before the equals sign. The tolerance
   * is the largest difference allowed at that value.
   *
   * @param run the run
   * @return the lines, of which the last is {@code N passed, N failed, N unsupported}
   */
  public static List<String> lines(Verification run) {
    List<String> lines = new ArrayList<>();
    lines.addAll(aligned(run.results().stream().map(VerificationText::cells).toList()));
    section(lines, "failed", failures(run));
    section(lines, "unsupported", missing(run));
    section(lines, "by venue", totals(run.byVenue()));
    section(lines, "by topic", totals(run.byTopic()));
    lines.add("");
    lines.add(run.total().toString());
    return List.copyOf(lines);
  }

  private static void section(List<String> lines, String title, List<String> entries) {
    if (!entries.isEmpty()) {
      lines.add("");
      lines.add(title);
      entries.forEach(entry -> lines.add("  " + entry));
    }
  }

  private static List<String> cells(CaseResult result) {
    List<String> values =
        result
            .worst()
            .map(worst -> values(worst, result.comparisons().size() > 1))
            .orElse(List.of("-", "-", "-"));
    List<String> cells = new ArrayList<>();
    cells.add(result.published().id());
    cells.addAll(values);
    cells.add(result.outcome().toString());
    return cells;
  }

  private static List<String> values(Comparison worst, boolean withKey) {
    String key = withKey ? worst.key() + "=" : "";
    return List.of(
        worst.got() == null ? "-" : key + cell(worst.got()),
        key + cell(worst.expected()),
        shortened(worst.tolerance()));
  }

  private static String cell(@Nullable JsonElement value) {
    String shown = JsonNumbers.shown(value);
    return shown.length() <= WIDEST ? shown : shown.substring(0, WIDEST - 3) + "...";
  }

  private static String shortened(BigDecimal tolerance) {
    return JsonNumbers.shown(tolerance.round(new MathContext(3)));
  }

  private static List<String> failures(Verification run) {
    List<String> failures = new ArrayList<>();
    for (CaseResult result : run.results()) {
      if (result.outcome() == Outcome.FAIL) {
        String id = result.published().id() + ": ";
        if (!result.reason().isEmpty()) {
          failures.add(id + result.reason());
        } else {
          result.comparisons().stream()
              .filter(comparison -> comparison.outcome() == Outcome.FAIL)
              .forEach(comparison -> failures.add(id + comparison));
        }
      }
    }
    return failures;
  }

  private static List<String> missing(Verification run) {
    Map<String, Integer> reasons = new TreeMap<>();
    run.results().stream()
        .filter(result -> result.outcome() == Outcome.UNSUPPORTED)
        .forEach(result -> reasons.merge(result.reason(), 1, Integer::sum));
    return reasons.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
  }

  private static List<String> totals(List<Verification.Total> totals) {
    return aligned(totals.stream().map(total -> List.of(total.name(), total.toString())).toList());
  }

  private static List<String> aligned(List<List<String>> rows) {
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    int[] widths =
        IntStream.range(0, columns)
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      line.append(column == 0 ? "" : "  ").append(row.get(column));
      line.append(" ".repeat(widths[column] - row.get(column).length()));
    }
    return line.toString().stripTrailing();
  }
}
