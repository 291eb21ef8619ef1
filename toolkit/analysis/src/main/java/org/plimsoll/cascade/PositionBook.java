package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.plimsoll.account.Position;
import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/**
 * Many isolated positions on one linear contract, as columns: signed quantity, entry price and
 * margin.
 *
 * <p>A quantity above 0 is a long, below 0 a short, in base units; entry prices are in quote per
 * base, margins in quote. Rows keep the order they were given in. A book is a value: it is checked
 * when built and never changes.
 *
 * <pre>{@code
 * var book = PositionBook.of(schedule, Columns.of(2, -1), Columns.of(60_000, 60_000),
 *     Columns.of(6_000, 1_200));
 * book.at(57_000).liquidatable(); // 1: the long at 57,261.31 is due
 * }</pre>
 *
 * <p>The schedule is that of a contract counted in base units under the standard rule: marginal
 * brackets by notional, margin on the mark, no fee. Positions under other rules are valued one by
 * one.
 *
 * <p>It is not an account: positions do not share their margin. It is for working on all rows at
 * once; {@link #position} is for looking at one.
 */
public final class PositionBook {
  private final MarginSchedule schedule;
  private final Columns quantities;
  private final Columns entryPrices;
  private final Columns margins;
  private final IntToDoubleFunction leverage;
  private final BookTotals totals;
  private final String assumption;

  private PositionBook(
      MarginSchedule schedule,
      Columns quantities,
      Columns entryPrices,
      Columns margins,
      IntToDoubleFunction leverage,
      String assumption) {
    this.assumption = assumption;
    this.schedule = checked(schedule);
    this.quantities = quantities;
    this.entryPrices = entryPrices;
    this.margins = margins;
    this.leverage = leverage;
    this.totals =
        BookTotals.of(quantities, entryPrices, margins, schedule.largestNotional(), this::checkRow);
  }

  /** What the loop's straight lines stand for; any other rule would be computed wrongly. */
  private static MarginSchedule checked(MarginSchedule schedule) {
    boolean known =
        schedule.contract().equals(Contract.linear(schedule.symbol()))
            && schedule.rule().equals(MarginRule.standard())
            && schedule.brackets().get(0).maintenanceAmount() == 0;
    if (!known) {
      throw new IllegalArgumentException(Messages.otherRule(schedule));
    }
    return schedule;
  }

  private void checkRow(int row) {
    double quantity = quantities.get(row);
    if (!(Double.isFinite(quantity) && quantity != 0)) {
      throw new IllegalArgumentException(Messages.quantity(row, quantity));
    }
    double notional = Math.abs(quantity) * entryPrices.get(row);
    checkAboveZero(row, "entry price", entryPrices.get(row));
    checkAboveZero(row, "notional at entry", notional);
    checkAboveZero(row, "margin", margins.get(row));
    if (!(notional <= schedule.largestNotional())) {
      throw new IllegalArgumentException(
          Messages.aboveCap(row, notional, schedule.largestNotional()));
    }
  }

  private static void checkAboveZero(int row, String subject, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(Messages.notAboveZero(row, subject, value));
    }
  }

  /**
   * Puts positions into a book.
   *
   * @param positions at least one, all on the same contract and schedule
   * @return the book, its rows in the order of the list
   * @throws IllegalArgumentException if there are none, or they are not on one schedule, or that
   *     schedule is not linear under the standard rule
   */
  public static PositionBook of(List<Position> positions) {
    if (positions.isEmpty()) {
      throw new IllegalArgumentException(Messages.noPositions());
    }
    MarginSchedule schedule = positions.get(0).schedule();
    for (int row = 1; row < positions.size(); row++) {
      MarginSchedule found = positions.get(row).schedule();
      if (!isSame(schedule, found)) {
        throw new IllegalArgumentException(Messages.otherSchedule(row, schedule, found));
      }
    }
    Columns leverages = column(positions, Position::leverage);
    return new PositionBook(
        schedule,
        column(positions, position -> position.side().sign() * position.quantity()),
        column(positions, Position::entryPrice),
        column(positions, Position::margin),
        leverages::get,
        "");
  }

  private static boolean isSame(MarginSchedule one, MarginSchedule other) {
    return one == other
        || (one.contract().equals(other.contract())
            && one.rule().equals(other.rule())
            && one.brackets().equals(other.brackets()));
  }

  private static Columns column(List<Position> positions, ToDoubleFunction<Position> value) {
    return Columns.ofOwned(positions.stream().mapToDouble(value).toArray());
  }

  /**
   * Takes columns as they are, without copying them; the leverage setting of each position is the
   * most its bracket allows.
   *
   * @param schedule what the venue demands
   * @param quantities signed, base units: above 0 a long, below 0 a short
   * @param entryPrices quote per base, above 0
   * @param margins quote, above 0
   * @return the book, its rows in the order of the columns
   * @throws IllegalArgumentException if the schedule is not that of a linear contract counted in
   *     base units under the standard rule, the columns are not equally long, a value is outside
   *     its range, or a notional at entry is 0, infinite or above the schedule's last cap
   */
  public static PositionBook of(
      MarginSchedule schedule, Columns quantities, Columns entryPrices, Columns margins) {
    int size = quantities.size();
    if (entryPrices.size() != size || margins.size() != size) {
      throw new IllegalArgumentException(
          Messages.unequalColumns(size, entryPrices.size(), margins.size()));
    }
    return new PositionBook(
        schedule,
        quantities,
        entryPrices,
        margins,
        row ->
            schedule.bracketAt(Math.abs(quantities.get(row)) * entryPrices.get(row)).maxLeverage(),
        "");
  }

  /**
   * Begins a made-up book, drawn at random under a seed.
   *
   * @param accounts how many positions, at least 1
   * @return the sample, to be told what it shall look like
   * @throws IllegalArgumentException if there are fewer than 1
   */
  public static BookSample sample(int accounts) {
    return BookSample.of(accounts);
  }

  /**
   * Says what was assumed to make the book, for every chart drawn of it.
   *
   * @param words one line
   * @return the same positions with the words
   */
  public PositionBook assuming(String words) {
    return new PositionBook(schedule, quantities, entryPrices, margins, leverage, words.strip());
  }

  /**
   * Tells what was assumed to make the book.
   *
   * @return one line; empty for a book of given positions
   */
  public Optional<String> assumption() {
    return Optional.of(assumption).filter(words -> !words.isEmpty());
  }

  /**
   * Names what the venue demands of every position.
   *
   * @return the schedule
   */
  public MarginSchedule schedule() {
    return schedule;
  }

  /**
   * Counts the positions.
   *
   * @return the rows, 0 or more
   */
  public int size() {
    return quantities.size();
  }

  /**
   * Counts the longs.
   *
   * @return rows with a quantity above 0
   */
  public int longs() {
    return size() - totals.shorts();
  }

  /**
   * Counts the shorts.
   *
   * @return rows with a quantity below 0
   */
  public int shorts() {
    return totals.shorts();
  }

  /**
   * Adds up one side.
   *
   * @param side long or short
   * @return base units, 0 or more
   */
  public double quantity(Side side) {
    return SideLoop.quantity(quantities, side.sign());
  }

  /**
   * Gives the sizes with their direction.
   *
   * @return base units, above 0 for longs, below 0 for shorts
   */
  public Columns quantities() {
    return quantities;
  }

  /**
   * Gives the prices the positions were opened at.
   *
   * @return quote per base, above 0
   */
  public Columns entryPrices() {
    return entryPrices;
  }

  /**
   * Gives what backs each position.
   *
   * @return quote, above 0
   */
  public Columns margins() {
    return margins;
  }

  /**
   * Tells a row's direction.
   *
   * @param row from 0
   * @return long or short
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Side side(int row) {
    return quantities.get(row) > 0 ? Side.LONG : Side.SHORT;
  }

  /**
   * Puts a row together.
   *
   * @param row from 0
   * @return the position
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Position position(int row) {
    return new Position.Opening(side(row), Math.abs(quantities.get(row)), schedule)
        .at(entryPrices.get(row))
        .leverage(leverage.applyAsDouble(row))
        .withMargin(margins.get(row));
  }

  /**
   * Values the book at a mark on all processors.
   *
   * @param mark quote per base, above 0
   * @return liquidation price and margin ratio of every position
   * @throws IllegalArgumentException if the mark is not above 0, or so high that a notional is
   *     infinite
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; its
   *     flag stays set
   */
  public Revaluation at(double mark) {
    return at(mark, Math.min(FixedChunks.MOST_THREADS, Runtime.getRuntime().availableProcessors()));
  }

  /**
   * Values the book at a mark on so many threads at most; the number never changes a bit of the
   * result.
   *
   * @param mark quote per base, above 0
   * @param threads from 1, the caller's alone, to 1,024
   * @return liquidation price and margin ratio of every position
   * @throws IllegalArgumentException if the mark is not above 0, or so high that a notional is
   *     infinite, or the threads are outside their range
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; its
   *     flag stays set
   */
  public Revaluation at(double mark, int threads) {
    Check.positive("mark", mark);
    Check.finite("largest notional at the mark", totals.largestQuantity() * mark);
    if (!(threads >= 1 && threads <= FixedChunks.MOST_THREADS)) {
      throw new IllegalArgumentException(Messages.threads(threads));
    }
    return Revaluation.of(this, mark, threads);
  }

  @Override
  public String toString() {
    return "%s positions on %s: %s long, %s short"
        .formatted(
            COUNT.format(size()), schedule.symbol(), COUNT.format(longs()), COUNT.format(shorts()));
  }
}
