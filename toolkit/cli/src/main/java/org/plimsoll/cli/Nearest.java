package org.plimsoll.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Guesses which name a mistyped word was meant to be: fewest letters put in, left out or changed.
 */
final class Nearest {
  private Nearest() {}

  /** Gives the nearest name; empty when none is near, for a far-fetched guess helps nobody. */
  static Optional<String> to(String word, Collection<String> names) {
    int near = Math.max(2, word.length() / 3);
    return names.stream()
        .sorted()
        .min(Comparator.comparingInt(name -> distance(word, name)))
        .filter(name -> distance(word, name) <= near);
  }

  /** The Levenshtein distance, one row of the table at a time. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
