package org.plimsoll.buffer;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.HOURS;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.RATE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.market.Bars;
import org.plimsoll.market.Excursions;
import org.plimsoll.units.In;
import org.plimsoll.venue.Side;

/**
 * How often a price history went as far as a liquidation: per leverage and horizon, the share of
 * starting moments after which the price touched the liquidation price in time.
 *
 * <p>The position is taken to be opened at every close of the history at the same notional, so its
 * distance to liquidation is the same fraction each time. Touching is judged by highs and lows, not
 * by closes. Leverages that cannot be liquidated are left out.
 *
 * @param instrument whose history it is, with its venue
 * @param from first moment of the history, as printed
 * @param to last moment of the history, as printed
 * @param side long counts falls, short counts rises
 * @param rows one per horizon and leverage, horizons in the order given
 */
public record HitFrequencies(String instrument, String from, String to, Side side, List<Row> rows) {

  private static final double MILLIS_PER_HOUR = 3_600_000;

  /** Keeps its own list. */
  public HitFrequencies {
    rows = List.copyOf(rows);
  }

  /**
   * One leverage over one horizon.
   *
   * @param leverage the leverage chosen
   * @param horizon in hours
   * @param distanceToLiquidation adverse move from entry, a fraction
   * @param share of the windows in which the price went that far
   * @param standardError of the share, from windows that do not overlap
   * @param windows how many starting moments were judged
   */
  public record Row(
      @In(LEVERAGE) double leverage,
      @In(HOURS) double horizon,
      @In(RATE) double distanceToLiquidation,
      @In(RATE) double share,
      @In(RATE) double standardError,
      @In(COUNT) int windows) {}

  static HitFrequencies of(LeverageSensitivity sensitivity, Bars bars, List<Duration> horizons) {
    Side side = sensitivity.position().side();
    List<Row> rows = new ArrayList<>();
    for (Duration horizon : horizons) {
      Excursions moves = side == Side.LONG ? bars.falls(horizon) : bars.rises(horizon);
      for (LeverageSensitivity.Row row : sensitivity.rows()) {
        row.distanceToLiquidation()
            .ifPresent(distance -> rows.add(row(row.leverage(), moves, distance)));
      }
    }
    return new HitFrequencies(
        bars.instrument() + " on " + bars.venue(),
        bars.time(0).toString(),
        bars.end(bars.size() - 1).toString(),
        side,
        rows);
  }

  private static Row row(double leverage, Excursions moves, double distance) {
    double needed = Math.max(0, distance);
    return new Row(
        leverage,
        moves.horizon().toMillis() / MILLIS_PER_HOUR,
        distance,
        moves.shareBeyond(needed),
        moves.standardError(needed),
        moves.windows());
  }

  @Override
  public String toString() {
    return "hit frequencies of a %s in %s from %s to %s, %d rows"
        .formatted(side, instrument, from, to, rows.size());
  }
}
