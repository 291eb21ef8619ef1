package org.plimsoll.units;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The known names that a mistyped one may have meant.
 *
 * <p>Names that hold the typed letters and digits stand first. Near is counted in letters to
 * change, add or drop (Levenshtein distance), upper and lower case alike; names equally near stand
 * in alphabetical order.
 *
 * <pre>{@code
 * Nearest.to("BTCUSD", List.of("ETHUSDT", "BTCUSDT"), 1); // [BTCUSDT]
 * }</pre>
 */
public final class Nearest {
  private Nearest() {}

  /**
   * Lists the nearest names, however far.
   *
   * @param typed what was typed
   * @param known the names there are
   * @param most how many to list
   * @return at most that many names, the nearest first
   */
  public static List<String> to(String typed, Collection<String> known, int most) {
    String bare = bare(typed);
    return known.stream()
        .sorted()
        .sorted(
            Comparator.<String, Boolean>comparing(
                    name -> bare.isEmpty() || !bare(name).contains(bare))
                .thenComparing(name -> distance(typed, name)))
        .limit(most)
        .toList();
  }

  /**
   * Guesses the name that was meant.
   *
   * @param typed what was typed
   * @param known the names there are
   * @return the nearest name; empty if none is near, for a far-fetched guess helps nobody
   */
  public static Optional<String> meant(String typed, Collection<String> known) {
    int near = Math.max(2, typed.length() / 3);
    return to(typed, known, 1).stream().filter(name -> distance(typed, name) <= near).findFirst();
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static int distance(String typed, String known) {
    String a = typed.toLowerCase(Locale.ROOT);
    String b = known.toLowerCase(Locale.ROOT);
    int[] row = IntStream.rangeClosed(0, b.length()).toArray();
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
