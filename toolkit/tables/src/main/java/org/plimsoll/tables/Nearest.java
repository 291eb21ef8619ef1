package org.plimsoll.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The known names a typed one may have meant. */
final class Nearest {
  private static final int SUGGESTIONS = 3;

  private Nearest() {}

  static List<String> to(String typed, List<String> known) {
    String small = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .sorted(
            Comparator.<String, Boolean>comparing(
                    name -> !name.toLowerCase(Locale.ROOT).contains(small))
                .thenComparing(name -> distance(small, name.toLowerCase(Locale.ROOT))))
        .limit(SUGGESTIONS)
        .toList();
  }

  /** Levenshtein distance: how many letters to change, add or drop. */
  private static int distance(String typed, String known) {
    int[] row = IntStream.rangeClosed(0, known.length()).toArray();
    for (int i = 1; i <= typed.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= known.length(); j++) {
        int change = diagonal + (typed.charAt(i - 1) == known.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[known.length()];
  }
}
