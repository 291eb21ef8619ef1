package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plimsoll.units.In;
import org.plimsoll.venue.Side;

/**
 * How much is liquidated at which price: a {@link LiquidationMap} in equal bins of price, longs
 * below the present price and shorts above it.
 *
 * <pre>
 * notional     sum of quantity x liquidation price        each position at its own
 * cumulative   of all bins nearer to the present price, and of what is due there already
 * </pre>
 *
 * <pre>{@code
 * var before = LiquidationProfile.of(map, pct(30), 60);
 * var after = before.without(run);
 * }</pre>
 *
 * <p>It says what would be closed at a price, not what closing it does to the price; what stands
 * farther away than its reach is not in it.
 *
 * @param map what was binned
 * @param reach farthest move on either side, a fraction of the present price
 * @param longs from the present price downwards
 * @param shorts from the present price upwards
 */
public record LiquidationProfile(
    LiquidationMap map, @In(RATE) double reach, List<Bin> longs, List<Bin> shorts) {
  private static final int BINS = 60;
  private static final int MOST_BINS = 10_000;
  private static final double STEP = 0.05;
  private static final int MOST_STEPS = 10;
  private static final double ENOUGH = 0.9;

  /** Keeps its own lists. */
  public LiquidationProfile {
    longs = List.copyOf(longs);
    shorts = List.copyOf(shorts);
  }

  /**
   * One bin.
   *
   * @param side long or short
   * @param near edge at the present price's side, quote per base
   * @param far the other edge; positions liquidated there are in the bin
   * @param positions how many
   * @param quantity base units
   * @param notional each at its own liquidation price, quote
   * @param cumulativeNotional up to the far edge
   */
  public record Bin(
      @In(TEXT) Side side,
      @In(PRICE) double near,
      @In(PRICE) double far,
      @In(COUNT) int positions,
      @In(BASE) double quantity,
      @In(QUOTE) double notional,
      @In(QUOTE) double cumulativeNotional) {}

  /**
   * Bins a map as far as most of it reaches: the smallest multiple of 5 % within which nine tenths
   * of either side stand, at most 50 %, in 60 bins a side.
   *
   * @param map the map
   * @return its profile
   */
  public static LiquidationProfile of(LiquidationMap map) {
    int steps = 1;
    while (steps < MOST_STEPS && !holdsEnough(map, steps * STEP)) {
      steps++;
    }
    return of(map, steps * STEP, BINS);
  }

  private static boolean holdsEnough(LiquidationMap map, double reach) {
    return Stream.of(Side.values())
        .allMatch(
            side -> map.quantityDue(side, edge(map, side, reach)) >= ENOUGH * map.quantity(side));
  }

  /**
   * Bins a map.
   *
   * @param map the map
   * @param reach farthest move on either side, a fraction above 0 and below 1
   * @param bins on either side, from 1 to 10,000
   * @return its profile
   * @throws IllegalArgumentException if the reach or the number of bins is outside its range
   */
  public static LiquidationProfile of(LiquidationMap map, double reach, int bins) {
    if (!(reach > 0 && reach < 1)) {
      throw new IllegalArgumentException(ProfileMessages.reach(reach));
    }
    if (!(bins >= 1 && bins <= MOST_BINS)) {
      throw new IllegalArgumentException(ProfileMessages.bins(MOST_BINS, bins));
    }
    return new LiquidationProfile(
        map, reach, bins(map, Side.LONG, reach, bins, 0), bins(map, Side.SHORT, reach, bins, 0));
  }

  /**
   * Takes out what a cascade closed; the bins stay.
   *
   * @param run on the same map
   * @return what was left of the book, as far as it stands within the reach
   * @throws IllegalArgumentException if the run started from another price or closed more positions
   *     than the map holds
   */
  public LiquidationProfile without(CascadeRun run) {
    boolean fits = run.initialPrice() == map.price() && run.accounts() <= map.size(run.side());
    if (!fits) {
      throw new IllegalArgumentException(ProfileMessages.otherMap(map, run));
    }
    List<Bin> left = bins(map, run.side(), reach, longs.size(), run.accounts());
    return run.side() == Side.LONG
        ? new LiquidationProfile(map, reach, left, shorts)
        : new LiquidationProfile(map, reach, longs, left);
  }

  private static double edge(LiquidationMap map, Side side, double move) {
    return map.price() * (1 - side.sign() * move);
  }

  private static List<Bin> bins(
      LiquidationMap map, Side side, double reach, int count, int closed) {
    List<Bin> bins = new ArrayList<>(count);
    double near = map.price();
    int from = Math.max(closed, map.due(side, near));
    double total = notional(map, side, closed, from);
    for (int k = 1; k <= count; k++) {
      double far = edge(map, side, reach * k / count);
      int to = Math.max(from, map.due(side, far));
      double notional = notional(map, side, from, to);
      total += notional;
      bins.add(new Bin(side, near, far, to - from, quantity(map, side, from, to), notional, total));
      near = far;
      from = to;
    }
    return bins;
  }

  private static double notional(LiquidationMap map, Side side, int from, int to) {
    double sum = 0;
    for (int place = from; place < to; place++) {
      sum += map.quantity(side, place) * map.liquidationPrice(side, place);
    }
    return sum;
  }

  private static double quantity(LiquidationMap map, Side side, int from, int to) {
    double sum = 0;
    for (int place = from; place < to; place++) {
      sum += map.quantity(side, place);
    }
    return sum;
  }

  /**
   * Gives the bins of both sides, by rising price.
   *
   * @return longs from the lowest, then shorts
   */
  public List<Bin> bins() {
    List<Bin> all = new ArrayList<>();
    for (int k = longs.size() - 1; k >= 0; k--) {
      all.add(longs.get(k));
    }
    all.addAll(shorts);
    return List.copyOf(all);
  }

  /**
   * Tells what share of one side's open interest is due at a price.
   *
   * @param side long or short
   * @param at quote per base, above 0
   * @return from 0 to 1, of the book's quantity on that side, or of the map's where no book is
   *     known; 0 where there is none
   * @throws IllegalArgumentException if the price is not above 0
   */
  public double shareDue(Side side, double at) {
    double all = openInterest(map, side);
    double due = map.quantityDue(side, at);
    return all > 0 ? Math.min(1, due / all) : 0;
  }

  /**
   * Tells what was assumed to make the book.
   *
   * @return one line; empty for given positions
   */
  public Optional<String> assumption() {
    return map.book().flatMap(PositionBook::assumption);
  }

  /**
   * Adds up one side's open interest.
   *
   * @param map the map
   * @param side long or short
   * @return base units of the book, or of the map where no book is known
   */
  public static double openInterest(LiquidationMap map, Side side) {
    return map.book().map(book -> book.quantity(side)).orElse(map.quantity(side));
  }

  @Override
  public String toString() {
    return "%s, within %s".formatted(map, RATE.format(reach));
  }
}
