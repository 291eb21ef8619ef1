package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/**
 * Who a new margin schedule liquidates by itself: the same book at the same price under the old
 * rules and under the new.
 *
 * <pre>
 * newly due = due at the price under the new schedule, not due under the old
 * </pre>
 *
 * <p>A stricter schedule only adds; a milder one frees some, who are then counted as relieved.
 *
 * <pre>{@code
 * var change = RuleChange.of(book, stricter, 60_000);
 * change.bands(); // whom it hits, by leverage
 * change.cascade(cascade, Side.LONG); // and what their sale starts
 * }</pre>
 *
 * <p>Nobody adds margin or trades between the announcement and the change.
 *
 * @param before the book under its own schedule
 * @param after the same positions under the new one
 * @param price quote per base
 * @param newlyDue rows, rising
 * @param relieved rows due before and no longer, rising
 */
public record RuleChange(
    PositionBook before,
    PositionBook after,
    @In(Unit.PRICE) double price,
    List<Integer> newlyDue,
    List<Integer> relieved) {

  private static final double[] BOUNDS = {0, 2, 5, 10, 20, 50, Double.POSITIVE_INFINITY};

  /** Keeps its own lists. */
  public RuleChange {
    newlyDue = List.copyOf(newlyDue);
    relieved = List.copyOf(relieved);
  }

  /**
   * Those of one band of leverage at entry.
   *
   * @param from leverage, included
   * @param to leverage, not included; infinite for the last
   * @param positions in the book
   * @param due already under the old schedule
   * @param newlyDue under the new one only
   * @param newlyDueNotional of these at the price
   * @param shareOfNotional of the band's notional at the price; 0 for an empty band
   */
  public record Band(
      @In(Unit.LEVERAGE) double from,
      @In(Unit.LEVERAGE) double to,
      @In(Unit.COUNT) int positions,
      @In(Unit.COUNT) int due,
      @In(Unit.COUNT) int newlyDue,
      @In(Unit.QUOTE) double newlyDueNotional,
      @In(Unit.RATE) double shareOfNotional) {}

  /**
   * Compares two schedules.
   *
   * @param book under the old schedule
   * @param schedule the new one, for the same contract
   * @param price the present price, quote per base, above 0
   * @return who is newly due
   * @throws IllegalArgumentException if the schedule is for another contract, a position is above
   *     its last cap, or the price is not above 0
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public static RuleChange of(PositionBook book, MarginSchedule schedule, double price) {
    Check.positive("price", price);
    if (!schedule.symbol().equals(book.schedule().symbol())) {
      throw new IllegalArgumentException(
          QuestionMessages.otherSymbol(book.schedule().symbol(), schedule.symbol()));
    }
    PositionBook after =
        PositionBook.of(schedule, book.quantities(), book.entryPrices(), book.margins());
    boolean[] was = due(book, price);
    boolean[] is = due(after, price);
    return new RuleChange(book, after, price, only(is, was), only(was, is));
  }

  /** The rows a cascade would close at once. */
  private static boolean[] due(PositionBook book, double price) {
    boolean[] due = new boolean[book.size()];
    for (Side side : Side.values()) {
      SideRows rows = SideRows.of(book, side);
      for (int k = 0; k < rows.size; k++) {
        due[rows.rows[k]] = rows.keys[k] >= side.sign() * price;
      }
    }
    return due;
  }

  private static List<Integer> only(boolean[] these, boolean[] notThese) {
    return IntStream.range(0, these.length)
        .filter(row -> these[row] && !notThese[row])
        .boxed()
        .toList();
  }

  /**
   * Adds up the newly due.
   *
   * @return notional at the price, quote, 0 or more
   */
  public double notional() {
    return newlyDue.stream().mapToDouble(this::notional).sum();
  }

  private double notional(int row) {
    return Math.abs(before.quantities().get(row)) * price;
  }

  /**
   * Counts by leverage at entry: notional over margin.
   *
   * @return bands from 0 upwards, each with its positions
   */
  public List<Band> bands() {
    boolean[] was = due(before, price);
    boolean[] isNew = new boolean[before.size()];
    newlyDue.forEach(row -> isNew[row] = true);
    int[] bandOf = IntStream.range(0, before.size()).map(this::band).toArray();
    List<Band> bands = new ArrayList<>();
    for (int k = 0; k + 1 < BOUNDS.length; k++) {
      int band = k;
      int[] rows = IntStream.range(0, bandOf.length).filter(row -> bandOf[row] == band).toArray();
      bands.add(band(band, rows, was, isNew));
    }
    return List.copyOf(bands);
  }

  private int band(int row) {
    Columns entries = before.entryPrices();
    double notional = Math.abs(before.quantities().get(row)) * entries.get(row);
    double leverage = notional / before.margins().get(row);
    int band = 0;
    while (leverage >= BOUNDS[band + 1]) {
      band++;
    }
    return band;
  }

  private Band band(int band, int[] rows, boolean[] was, boolean[] isNew) {
    int due = (int) Arrays.stream(rows).filter(row -> was[row]).count();
    int[] hit = Arrays.stream(rows).filter(row -> isNew[row]).toArray();
    double all = Arrays.stream(rows).mapToDouble(this::notional).sum();
    double part = Arrays.stream(hit).mapToDouble(this::notional).sum();
    return new Band(
        BOUNDS[band],
        BOUNDS[band + 1],
        rows.length,
        due,
        hit.length,
        part,
        all > 0 ? part / all : 0);
  }

  /**
   * Runs what the new schedule starts by itself, without any shock. Those due already under the old
   * one fall with it; {@link #cascadeBefore} tells what they do alone.
   *
   * @param cascade the venue's other rules
   * @param side long or short
   * @return the cascade of one side
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public CascadeRun cascade(Cascade cascade, Side side) {
    return cascade.run(after, price, leastShock(side));
  }

  /**
   * Runs the same book under the old schedule, without any shock.
   *
   * @param cascade the venue's other rules
   * @param side long or short
   * @return the cascade of one side
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public CascadeRun cascadeBefore(Cascade cascade, Side side) {
    return cascade.run(before, price, leastShock(side));
  }

  /** A shock of 0 counts as a fall; the least rise leaves the price where it is. */
  private static double leastShock(Side side) {
    return side == Side.LONG ? 0 : -Double.MIN_VALUE;
  }

  @Override
  public String toString() {
    return "new schedule on %s at %s: %s of %s positions newly due, %s; %s relieved"
        .formatted(
            before.schedule().symbol(),
            PRICE.format(price),
            COUNT.format(newlyDue.size()),
            COUNT.format(before.size()),
            QUOTE.format(notional()),
            COUNT.format(relieved.size()));
  }
}
