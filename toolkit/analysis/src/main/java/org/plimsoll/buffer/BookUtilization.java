package org.plimsoll.buffer;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TIME;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.account.MarginRequirement;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.market.Bars;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * How full a whole book of accounts was, bar by bar, and who was liquidated when.
 *
 * <p>Margin utilization of the book = sum of initial margins / sum of equities, its margin ratio =
 * sum of maintenance margins / sum of equities, both over the accounts still open. The crowded
 * share is the part of the open notional held by accounts whose own margin ratio exceeds a
 * threshold: the warning that a sum hides.
 *
 * <pre>{@code
 * var book = BookUtilization.of(positions, markBars, pct(80));
 * }</pre>
 *
 * <p>Liquidations here do not move the price; feedback is a cascade's business.
 *
 * @param positions the accounts, each held from the first bar until liquidated
 * @param crowdedThreshold margin ratio above which an account counts as crowded
 * @param points one per bar
 * @param liquidations in order of time
 */
public record BookUtilization(
    List<Position> positions,
    @In(RATE) double crowdedThreshold,
    List<Point> points,
    List<LiquidationEvent> liquidations) {

  private static final double USUAL_THRESHOLD = 0.8;

  /** Keeps its own lists. */
  public BookUtilization {
    positions = List.copyOf(positions);
    points = List.copyOf(points);
    liquidations = List.copyOf(liquidations);
  }

  /**
   * The open accounts at one moment.
   *
   * @param time end of the bar, UTC
   * @param mark price they are valued at, quote per base
   * @param openPositions accounts not yet liquidated
   * @param equity sum, in quote
   * @param initialMargin sum, in quote
   * @param maintenanceMargin sum, in quote
   * @param marginRatio sum of maintenance margins / sum of equities, absent without equity
   * @param marginUtilization sum of initial margins / sum of equities, absent without equity
   * @param crowdedShare part of the open notional above the threshold, absent if none is open
   * @param liquidatedPositions accounts liquidated within the bar
   * @param liquidatedNotional their notional at the liquidating mark, in quote
   */
  public record Point(
      @In(TIME) Instant time,
      @In(PRICE) double mark,
      @In(COUNT) int openPositions,
      @In(QUOTE) double equity,
      @In(QUOTE) double initialMargin,
      @In(QUOTE) double maintenanceMargin,
      @In(RATE) OptionalDouble marginRatio,
      @In(RATE) OptionalDouble marginUtilization,
      @In(RATE) OptionalDouble crowdedShare,
      @In(COUNT) int liquidatedPositions,
      @In(QUOTE) double liquidatedNotional) {

    @Override
    public String toString() {
      return "%s at %s: %d open, equity %s, margin ratio %s, margin utilization %s, crowded %s"
          .formatted(
              time,
              PRICE.format(mark),
              openPositions,
              QUOTE.format(equity),
              RATE.format(marginRatio.orElse(Double.POSITIVE_INFINITY)),
              RATE.format(marginUtilization.orElse(Double.POSITIVE_INFINITY)),
              RATE.format(crowdedShare.orElse(0)));
    }
  }

  /**
   * One account's end.
   *
   * @param time start of the bar that reached it, UTC
   * @param account its place in the book, from 1
   * @param position as it was held
   * @param mark price it was liquidated at, quote per base
   */
  public record LiquidationEvent(
      @In(TIME) Instant time, @In(COUNT) int account, Position position, @In(PRICE) double mark) {
    /**
     * Values the liquidated position.
     *
     * @return notional at the liquidating mark, in quote
     */
    public double notional() {
      return position.contract().notional(position.quantity(), mark);
    }

    @Override
    public String toString() {
      return "%s account %d, %s %s of %s at %s"
          .formatted(
              time,
              account,
              position.side(),
              position.contract(),
              QUOTE.format(notional()),
              PRICE.format(mark));
    }
  }

  /**
   * Follows a book through bars; accounts above a margin ratio of 80 % count as crowded.
   *
   * @param positions the accounts
   * @param bars mark prices
   * @return the path of the book
   */
  public static BookUtilization of(List<Position> positions, Bars bars) {
    return new BookWalk(positions, USUAL_THRESHOLD).through(bars);
  }

  /**
   * Follows the book through bars with a threshold of one's own.
   *
   * @param positions the accounts
   * @param bars mark prices
   * @param crowdedThreshold margin ratio above which an account counts as crowded, in [0, 1]
   * @return the path of the book
   * @throws IllegalArgumentException if the threshold is outside [0, 1]
   */
  public static BookUtilization of(List<Position> positions, Bars bars, double crowdedThreshold) {
    return new BookWalk(positions, Check.fraction("crowded threshold", crowdedThreshold))
        .through(bars);
  }

  /**
   * Finds the fullest moment of the book.
   *
   * @return the point with the highest margin ratio, the first of equals
   */
  public Point fullest() {
    Point fullest = points.get(0);
    for (Point point : points) {
      if (point.marginRatio().orElse(0) > fullest.marginRatio().orElse(0)) {
        fullest = point;
      }
    }
    return fullest;
  }

  /**
   * Adds up what was liquidated.
   *
   * @return notional at the liquidating marks, in quote
   */
  public double liquidatedNotional() {
    return liquidations.stream().mapToDouble(LiquidationEvent::notional).sum();
  }

  @Override
  public String toString() {
    return "%s accounts over %s bars: %s liquidated, notional %s, margin ratio at most %s"
        .formatted(
            COUNT.format(positions.size()),
            COUNT.format(points.size()),
            COUNT.format(liquidations.size()),
            QUOTE.format(liquidatedNotional()),
            RATE.format(fullest().marginRatio().orElse(0)));
  }

  /** The book while it is walked: who is still open. */
  private static final class BookWalk {
    private final List<Position> positions;
    private final List<LiquidationWatch> watches;
    private final boolean[] closed;
    private final double threshold;
    private final List<LiquidationEvent> liquidations = new ArrayList<>();

    BookWalk(List<Position> positions, double threshold) {
      this.positions = List.copyOf(positions);
      this.watches = positions.stream().map(LiquidationWatch::of).toList();
      this.closed = new boolean[positions.size()];
      this.threshold = threshold;
    }

    BookUtilization through(Bars bars) {
      List<Point> points = new ArrayList<>();
      for (int bar = 0; bar < bars.size(); bar++) {
        int before = liquidations.size();
        liquidate(bars, bar);
        points.add(point(bars, bar, liquidations.subList(before, liquidations.size())));
      }
      return new BookUtilization(positions, threshold, points, liquidations);
    }

    private void liquidate(Bars bars, int bar) {
      for (int i = 0; i < closed.length; i++) {
        if (!closed[i] && watches.get(i).isReached(bars, bar)) {
          closed[i] = true;
          liquidations.add(
              new LiquidationEvent(
                  bars.time(bar), i + 1, positions.get(i), watches.get(i).fill(bars, bar)));
        }
      }
    }

    private Point point(Bars bars, int bar, List<LiquidationEvent> events) {
      double mark = bars.close().get(bar);
      MarginRequirement sum = MarginRequirement.NONE;
      double notional = 0;
      double crowded = 0;
      int open = 0;
      for (int i = 0; i < closed.length; i++) {
        if (!closed[i]) {
          MarginState state = positions.get(i).at(mark);
          sum = sum.plus(state.requirement());
          notional += state.notional();
          double ratio = state.marginRatio().orElse(Double.POSITIVE_INFINITY);
          crowded += ratio > threshold ? state.notional() : 0;
          open++;
        }
      }
      double equity = sum.netCollateral();
      return new Point(
          bars.end(bar),
          mark,
          open,
          equity,
          sum.initial(),
          sum.maintenance(),
          ratio(sum.maintenance(), equity),
          ratio(sum.initial(), equity),
          ratio(crowded, notional),
          events.size(),
          events.stream().mapToDouble(LiquidationEvent::notional).sum());
    }

    private static OptionalDouble ratio(double part, double whole) {
      return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
    }
  }
}
