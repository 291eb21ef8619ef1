package org.plimsoll.market;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.plimsoll.units.Columns;

/**
 * Observed prices of one instrument on one venue, in intervals of equal length and rising time.
 *
 * <p>An interval without trades or during an outage may be missing; {@link #time} always says where
 * a bar stands.
 *
 * <pre>{@code
 * Bars crash = bars.between(Instant.parse("2025-10-10T12:00:00Z"), Instant.parse("2025-10-11T00:00:00Z"));
 * crash.lowest(); // the lowest price of that half day
 * }</pre>
 */
public final class Bars {
  private final String venue;
  private final String instrument;
  private final Duration length;
  private final List<Instant> times;
  private final Columns open;
  private final Columns high;
  private final Columns low;
  private final Columns close;

  private Bars(String venue, String instrument, Duration length, List<Bar> bars) {
    this.venue = venue;
    this.instrument = instrument;
    this.length = length;
    this.times = bars.stream().map(Bar::time).toList();
    this.open = Columns.of(bars.stream().mapToDouble(Bar::open).toArray());
    this.high = Columns.of(bars.stream().mapToDouble(Bar::high).toArray());
    this.low = Columns.of(bars.stream().mapToDouble(Bar::low).toArray());
    this.close = Columns.of(bars.stream().mapToDouble(Bar::close).toArray());
  }

  /**
   * Collects bars.
   *
   * @param venue where the prices were observed
   * @param instrument what was traded, as BASE/QUOTE
   * @param length of every interval, at least a millisecond
   * @param bars in rising order of time without overlap, at least one
   * @return the bars
   * @throws IllegalArgumentException if there are none or one starts before the last has ended
   */
  public static Bars of(String venue, String instrument, Duration length, List<Bar> bars) {
    if (length.toMillis() < 1) {
      throw new IllegalArgumentException(Messages.lengthTooShort(length));
    }
    if (bars.isEmpty()) {
      throw new IllegalArgumentException(Messages.noBars(instrument));
    }
    for (int i = 1; i < bars.size(); i++) {
      Instant end = bars.get(i - 1).time().plus(length);
      if (bars.get(i).time().isBefore(end)) {
        throw new IllegalArgumentException(Messages.notRising(end, bars.get(i).time()));
      }
    }
    return new Bars(venue, instrument, length, bars);
  }

  /**
   * Names the venue.
   *
   * @return where the prices were observed
   */
  public String venue() {
    return venue;
  }

  /**
   * Names the instrument.
   *
   * @return BASE/QUOTE
   */
  public String instrument() {
    return instrument;
  }

  /**
   * Gives the length of every interval.
   *
   * @return the bar length
   */
  public Duration length() {
    return length;
  }

  /**
   * Counts the bars.
   *
   * @return their number, at least 1
   */
  public int size() {
    return times.size();
  }

  /**
   * Gives the start of a bar.
   *
   * @param bar from 0
   * @return its start, UTC
   */
  public Instant time(int bar) {
    return times.get(bar);
  }

  /**
   * Gives the end of a bar.
   *
   * @param bar from 0
   * @return the moment its close was known, UTC
   */
  public Instant end(int bar) {
    return times.get(bar).plus(length);
  }

  /**
   * Gives the first price of each bar.
   *
   * @return quote per base
   */
  public Columns open() {
    return open;
  }

  /**
   * Gives the highest price of each bar.
   *
   * @return quote per base
   */
  public Columns high() {
    return high;
  }

  /**
   * Gives the lowest price of each bar.
   *
   * @return quote per base
   */
  public Columns low() {
    return low;
  }

  /**
   * Gives the last price of each bar.
   *
   * @return quote per base
   */
  public Columns close() {
    return close;
  }

  /**
   * Puts a row together.
   *
   * @param bar from 0
   * @return the bar
   */
  public Bar get(int bar) {
    return new Bar(times.get(bar), open.get(bar), high.get(bar), low.get(bar), close.get(bar));
  }

  /**
   * Lists the rows.
   *
   * @return the bars in order of time
   */
  public List<Bar> rows() {
    return IntStream.range(0, size()).mapToObj(this::get).toList();
  }

  /**
   * Finds the lowest price.
   *
   * @return the least low, quote per base
   */
  public double lowest() {
    return low.stream().min().orElseThrow();
  }

  /**
   * Finds the highest price.
   *
   * @return the greatest high, quote per base
   */
  public double highest() {
    return high.stream().max().orElseThrow();
  }

  /**
   * Cuts out a period.
   *
   * @param from its start, included
   * @param to its end, excluded
   * @return the bars that start within it
   * @throws IllegalArgumentException if there is none
   */
  public Bars between(Instant from, Instant to) {
    List<Bar> inside =
        rows().stream().filter(b -> !b.time().isBefore(from) && b.time().isBefore(to)).toList();
    if (inside.isEmpty()) {
      throw new IllegalArgumentException(
          Messages.emptyRange(from, to, times.get(0), times.get(size() - 1)));
    }
    return new Bars(venue, instrument, length, inside);
  }

  /**
   * Measures how far the price fell within a horizon after every close.
   *
   * @param horizon at least one bar, at most the span from the first close to the last
   * @return the falls
   * @throws IllegalArgumentException if the horizon is outside its range, or gaps leave no window
   *     with a bar in it
   */
  public Excursions falls(Duration horizon) {
    return Excursions.of(this, horizon, -1);
  }

  /**
   * Measures how far the price rose within a horizon after every close.
   *
   * @param horizon at least one bar, at most the span from the first close to the last
   * @return the rises
   * @throws IllegalArgumentException if the horizon is outside its range, or gaps leave no window
   *     with a bar in it
   */
  public Excursions rises(Duration horizon) {
    return Excursions.of(this, horizon, 1);
  }

  @Override
  public String toString() {
    return "%s on %s, %s bars of %s from %s to %s, %s to %s"
        .formatted(
            instrument,
            venue,
            COUNT.format(size()),
            Messages.length(length),
            times.get(0),
            end(size() - 1),
            PRICE.format(lowest()),
            PRICE.format(highest()));
  }
}
