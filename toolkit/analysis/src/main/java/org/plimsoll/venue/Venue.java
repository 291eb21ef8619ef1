package org.plimsoll.venue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plimsoll.units.Nearest;

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
    return Nearest.to(symbol, schedules.keySet(), SUGGESTIONS).toString();
  }

  @Override
  public String toString() {
    return "%s: %d contracts as of %s".formatted(name, schedules.size(), asOf);
  }
}
