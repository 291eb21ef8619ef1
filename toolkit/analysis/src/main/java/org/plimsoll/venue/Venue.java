package org.plimsoll.venue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A trading venue as of a date: its name and the margin schedule of each contract.
 *
 * <pre>{@code
 * venue.schedule("BTCUSDT").maintenanceMargin(116_000);
 * }</pre>
 *
 * <p>It is a snapshot, never the venue's current rules: {@link #asOf} says of when.
 */
public final class Venue {
  private static final int SUGGESTIONS = 4;

  private final String id;
  private final String name;
  private final String asOf;
  private final SortedMap<String, MarginSchedule> schedules;

  private Venue(String id, String name, String asOf, SortedMap<String, MarginSchedule> schedules) {
    this.id = id;
    this.name = name;
    this.asOf = asOf;
    this.schedules = schedules;
  }

  /**
   * Assembles a venue.
   *
   * @param id the short name used in commands, such as binance-usdm
   * @param name the name as people write it
   * @param asOf the date of the snapshot, as its source gives it
   * @param schedules one per contract
   * @return the venue
   */
  public static Venue of(String id, String name, String asOf, List<MarginSchedule> schedules) {
    SortedMap<String, MarginSchedule> bySymbol = new TreeMap<>();
    schedules.forEach(schedule -> bySymbol.put(schedule.symbol(), schedule));
    return new Venue(id, name, asOf, bySymbol);
  }

  /**
   * Gives the short name.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * Gives the name as people write it.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Dates the snapshot.
   *
   * @return the date as its source gives it
   */
  public String asOf() {
    return asOf;
  }

  /**
   * Lists the contracts.
   *
   * @return the symbols in alphabetical order
   */
  public List<String> symbols() {
    return List.copyOf(schedules.keySet());
  }

  /**
   * Finds the schedule of a contract.
   *
   * @param symbol the venue's symbol, such as BTCUSDT
   * @return its schedule
   * @throws NoSuchElementException if there is no such contract; the sentence lists the nearest
   */
  public MarginSchedule schedule(String symbol) {
    MarginSchedule schedule = schedules.get(symbol);
    if (schedule == null) {
      throw new NoSuchElementException(Messages.unknownSymbol(id, symbol, nearest(symbol)));
    }
    return schedule;
  }

  private String nearest(String symbol) {
    String bare = symbol.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return schedules.keySet().stream()
        .sorted(
            Comparator.<String, Boolean>comparing(known -> bare.isEmpty() || !known.contains(bare))
                .thenComparing(known -> distance(symbol, known)))
        .limit(SUGGESTIONS)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Levenshtein distance, ignoring case: how many letters to change, add or drop. */
  private static int distance(String typed, String known) {
    int[] row = new int[known.length() + 1];
    for (int j = 0; j <= known.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= typed.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= known.length(); j++) {
        char a = Character.toUpperCase(typed.charAt(i - 1));
        int change = diagonal + (a == known.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[known.length()];
  }

  @Override
  public String toString() {
    return "%s: %d contracts as of %s".formatted(name, schedules.size(), asOf);
  }
}
