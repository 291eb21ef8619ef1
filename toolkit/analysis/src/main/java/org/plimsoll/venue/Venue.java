package org.plimsoll.venue;

import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plimsoll.units.Nearest;

/**
 * A trading venue or lending protocol as of a date: its name, the margin schedule of each contract
 * and the sides it offers.
 *
 * <pre>{@code
 * venue.schedule("BTCUSDT").maintenanceMargin(116_000);
 * }</pre>
 *
 * <p>It is a snapshot, never the venue's current rules: {@link #asOf} says of when. A lending
 * protocol is a venue of longs only: collateral worth q p against a debt of q x entry - margin is a
 * long of q, liquidated where the debt is the collateral value x liquidation threshold, so its
 * maintenance margin rate is 1 - liquidation threshold and its highest leverage 1 / (1 - loan to
 * value).
 */
public final class Venue {
  private static final int SUGGESTIONS = 4;

  private final String id;
  private final String name;
  private final Provenance provenance;
  private final Set<Side> sides;
  private final SortedMap<String, MarginSchedule> schedules;

  private Venue(
      String id,
      String name,
      Provenance provenance,
      Set<Side> sides,
      SortedMap<String, MarginSchedule> schedules) {
    this.id = id;
    this.name = name;
    this.provenance = provenance;
    this.sides = sides;
    this.schedules = schedules;
  }

  /**
   * Assembles a venue that offers both sides.
   *
   * @param id the short name used in commands, such as binance-usdm
   * @param name the name as people write it
   * @param asOf the date of the snapshot, as its source gives it
   * @param schedules one per contract
   * @return the venue
   * @throws IllegalArgumentException if two schedules are of one symbol
   */
  public static Venue of(String id, String name, String asOf, List<MarginSchedule> schedules) {
    return of(id, name, Provenance.of(asOf), schedules);
  }

  /**
   * Assembles a venue that offers both sides and tells where its figures come from.
   *
   * @param id the short name used in commands, such as binance-usdm
   * @param name the name as people write it
   * @param provenance date, source and note
   * @param schedules one per contract
   * @return the venue
   * @throws IllegalArgumentException if two schedules are of one symbol
   */
  public static Venue of(
      String id, String name, Provenance provenance, List<MarginSchedule> schedules) {
    SortedMap<String, MarginSchedule> bySymbol = new TreeMap<>();
    for (MarginSchedule schedule : schedules) {
      if (bySymbol.put(schedule.symbol(), schedule) != null) {
        throw new IllegalArgumentException(Messages.repeatedSymbol(id, schedule.symbol()));
      }
    }
    return new Venue(id, name, provenance, EnumSet.allOf(Side.class), bySymbol);
  }

  /**
   * Limits the venue to one side, as a lending protocol is to longs.
   *
   * @param side the only side offered
   * @return the same venue, so limited
   */
  public Venue offeringOnly(Side side) {
    return new Venue(id, name, provenance, EnumSet.of(side), schedules);
  }

  /**
   * Calls the venue otherwise, as to tell an edited copy from the original.
   *
   * @param newId the short name
   * @return the same venue under that id
   */
  public Venue withId(String newId) {
    return new Venue(newId, name, provenance, sides, schedules);
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
   * Tells where the figures come from.
   *
   * @return date, source and note
   */
  public Provenance provenance() {
    return provenance;
  }

  /**
   * Dates the snapshot.
   *
   * @return the date as its source gives it
   */
  public String asOf() {
    return provenance.asOf();
  }

  /**
   * Names the source of the figures.
   *
   * @return repository or page and path; empty if not told
   */
  public String source() {
    return provenance.source();
  }

  /**
   * Tells what to know before using the figures.
   *
   * @return the note, empty for nothing
   */
  public String note() {
    return provenance.note();
  }

  /**
   * Tells whether the rates are those of one worked case rather than the venue's own table.
   *
   * @return true if only the rule is the venue's
   */
  public boolean isWorkedExample() {
    return provenance.isWorkedExample();
  }

  /**
   * Lists the sides a position can be opened on.
   *
   * @return long and short, or the only one
   */
  public List<Side> sides() {
    return List.copyOf(sides);
  }

  /**
   * Tells whether a position of a side can be opened.
   *
   * @param side the direction
   * @return false for shorts at a lending protocol
   */
  public boolean offers(Side side) {
    return sides.contains(side);
  }

  /**
   * Requires a side that is offered.
   *
   * @param side the direction
   * @return the side
   * @throws IllegalArgumentException if the venue does not offer it; the sentence says what it
   *     offers
   */
  public Side offered(Side side) {
    if (!offers(side)) {
      throw new IllegalArgumentException(Messages.sideNotOffered(name, sides.iterator().next()));
    }
    return side;
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
   * Lists the schedules.
   *
   * @return one per contract, in alphabetical order of the symbols
   */
  public List<MarginSchedule> schedules() {
    return List.copyOf(schedules.values());
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
    int count = schedules.size();
    return "%s: %d contract%s as of %s".formatted(name, count, count == 1 ? "" : "s", asOf());
  }
}
