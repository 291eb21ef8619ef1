package org.plimsoll.market;

import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.TIME;

import java.time.Instant;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * The prices of one interval: first, highest, lowest and last.
 *
 * @param time start of the interval, UTC
 * @param open first price, above 0
 * @param high highest price, at least open and close
 * @param low lowest price, at most open and close, above 0
 * @param close last price, above 0
 */
public record Bar(
    @In(TIME) Instant time,
    @In(PRICE) double open,
    @In(PRICE) double high,
    @In(PRICE) double low,
    @In(PRICE) double close) {

  /**
   * Validates the prices.
   *
   * @throws IllegalArgumentException if a price is not above 0, or the high or low does not enclose
   *     open and close
   */
  public Bar {
    Check.positive("low", low);
    Check.positive("high", high);
    if (!(high >= open && high >= close)) {
      throw new IllegalArgumentException(Messages.highBelow(time, high, Math.max(open, close)));
    }
    if (!(low <= open && low <= close)) {
      throw new IllegalArgumentException(Messages.lowAbove(time, low, Math.min(open, close)));
    }
  }

  @Override
  public String toString() {
    return "%s: open %s, high %s, low %s, close %s"
        .formatted(
            time, PRICE.format(open), PRICE.format(high), PRICE.format(low), PRICE.format(close));
  }
}
