package org.plimsoll.lending;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * When a Dutch auction must be restarted before anybody may bid again.
 *
 * <p>After its longest time, or once the price has fallen below a share of the start price; at
 * exactly that time or share it still runs. Source: Maker dss, module clip ("tail" and "cusp").
 *
 * <pre>{@code
 * new AuctionResetRule(Duration.ofHours(1), new BigDecimal("0.5"))
 *     .needsReset(new AuctionPriceCurve.Linear(Duration.ofHours(10)), Duration.ofHours(1)); // false
 * }</pre>
 *
 * @param longestTime an auction may run, 0 or more
 * @param lowestShare of the start price it may fall to, in [0, 1]
 */
public record AuctionResetRule(Duration longestTime, BigDecimal lowestShare) {

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if the time is negative or the share is outside [0, 1]
   */
  public AuctionResetRule {
    Exact.notNegative("longest time", longestTime);
    Exact.fraction("lowest share", lowestShare);
  }

  /**
   * Judges a running auction.
   *
   * @param curve how its price falls
   * @param elapsed since its start, 0 or more
   * @return true if it must be restarted
   * @throws IllegalArgumentException if the time is negative
   */
  public boolean needsReset(AuctionPriceCurve curve, Duration elapsed) {
    return elapsed.compareTo(longestTime) > 0
        || Exact.isBelow(curve.shareAfter(elapsed), lowestShare);
  }
}
