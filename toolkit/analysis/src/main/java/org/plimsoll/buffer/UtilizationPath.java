package org.plimsoll.buffer;

import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TIME;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.market.Bars;
import org.plimsoll.units.In;

/**
 * How full one account was, bar by bar, until it was liquidated.
 *
 * <p>Each point values the position at the bar's close. A bar whose low (long) or high (short)
 * reaches the liquidation price ends the path with a point at that price, or at the bar's open if
 * the price had already jumped past it; what follows is absent, not zero.
 *
 * <pre>{@code
 * var path = UtilizationPath.of("10x long", position, markBars);
 * path.liquidation().map(Point::time);
 * }</pre>
 *
 * <p>The account does nothing: no top-up, no exit, no funding. Its own liquidation does not move
 * the price.
 *
 * @param name how charts and tables call the account
 * @param position the position held from the first bar on
 * @param points one per bar, up to and including the liquidation
 * @param isLiquidated whether the last point is a liquidation
 */
public record UtilizationPath(
    String name, Position position, List<Point> points, boolean isLiquidated) {

  /** Keeps its own list. */
  public UtilizationPath {
    points = List.copyOf(points);
  }

  /**
   * The account at one moment.
   *
   * @param time end of the bar, UTC; start of the bar for a liquidation
   * @param mark price it is valued at, quote per base
   * @param equity in quote
   * @param initialMargin in quote
   * @param maintenanceMargin in quote
   * @param marginRatio maintenance margin / equity, absent without equity
   * @param marginUtilization initial margin / equity, absent without equity
   * @param effectiveLeverage notional / equity, absent without equity
   */
  public record Point(
      @In(TIME) Instant time,
      @In(PRICE) double mark,
      @In(QUOTE) double equity,
      @In(QUOTE) double initialMargin,
      @In(QUOTE) double maintenanceMargin,
      @In(RATE) OptionalDouble marginRatio,
      @In(RATE) OptionalDouble marginUtilization,
      @In(LEVERAGE) OptionalDouble effectiveLeverage) {

    @Override
    public String toString() {
      return "%s at %s: equity %s, margin ratio %s, margin utilization %s"
          .formatted(
              time,
              PRICE.format(mark),
              QUOTE.format(equity),
              RATE.format(marginRatio.orElse(Double.POSITIVE_INFINITY)),
              RATE.format(marginUtilization.orElse(Double.POSITIVE_INFINITY)));
    }

    static Point of(Instant time, MarginState state) {
      return new Point(
          time,
          state.mark(),
          state.equity(),
          state.initialMargin(),
          state.maintenanceMargin(),
          state.marginRatio(),
          state.marginUtilization(),
          state.effectiveLeverage());
    }
  }

  /**
   * Follows a position through bars.
   *
   * @param name how charts and tables call the account
   * @param position the position held from the first bar on
   * @param bars mark prices, as venues judge margin by the mark
   * @return the path
   */
  public static UtilizationPath of(String name, Position position, Bars bars) {
    List<Point> points = new ArrayList<>();
    LiquidationWatch watch = LiquidationWatch.of(position);
    for (int bar = 0; bar < bars.size(); bar++) {
      if (watch.isReached(bars, bar)) {
        points.add(Point.of(bars.time(bar), position.at(watch.fill(bars, bar))));
        return new UtilizationPath(name, position, points, true);
      }
      points.add(Point.of(bars.end(bar), position.at(bars.close().get(bar))));
    }
    return new UtilizationPath(name, position, points, false);
  }

  /**
   * Gives the liquidation.
   *
   * @return the last point if the account was liquidated
   */
  public Optional<Point> liquidation() {
    return isLiquidated ? Optional.of(points.get(points.size() - 1)) : Optional.empty();
  }

  /**
   * Finds the fullest moment.
   *
   * @return the highest margin ratio of the path, absent if equity was never positive
   */
  public OptionalDouble peakMarginRatio() {
    return points.stream()
        .map(Point::marginRatio)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .max();
  }

  @Override
  public String toString() {
    String peak = peakMarginRatio().isPresent() ? RATE.format(peakMarginRatio().orElse(0)) : "none";
    return liquidation()
        .map(
            point ->
                "%s: liquidated %s at %s".formatted(name, point.time(), PRICE.format(point.mark())))
        .orElse("%s: survived, margin ratio at most %s".formatted(name, peak));
  }
}
