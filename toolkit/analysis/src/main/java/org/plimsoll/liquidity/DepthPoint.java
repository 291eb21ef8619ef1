package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * What rests in a book within a distance of mid.
 *
 * <pre>{@code
 * new DepthPoint(0.01, 35_000_000); // 35 million within 1 %
 * }</pre>
 *
 * @param distance from mid, a fraction, above 0; below 1 for bids
 * @param notional value of the orders within it, quote, 0 or more
 */
public record DepthPoint(@In(RATE) double distance, @In(QUOTE) double notional) {
  /**
   * Validates the point.
   *
   * @throws IllegalArgumentException if the distance is not above 0 or the notional is negative
   */
  public DepthPoint {
    Check.positive("distance from mid", distance);
    Check.notNegative("notional within a distance", notional);
  }
}
