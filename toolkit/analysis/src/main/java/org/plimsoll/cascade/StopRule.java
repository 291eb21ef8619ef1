package org.plimsoll.cascade;

import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * When an engine lets an account go that it has begun to close: hysteresis keeps it from being due
 * again a moment later.
 *
 * <pre>
 * begin at margin ratio 1;   go on while margin ratio &gt; stop ratio
 * </pre>
 *
 * <p>A stop ratio of 1 has no hysteresis: the account is let go as soon as it is not due.
 *
 * <pre>{@code
 * new StopRule(pct(80), true); // down to 80 %, and orders that wait are withdrawn there
 * }</pre>
 *
 * @param ratio margin ratio at which it stops, above 0, at most 1
 * @param withdrawsOrders whether an order that still waits is withdrawn if its account stands at
 *     the stop ratio or below when its turn comes; otherwise it stands once issued
 */
public record StopRule(@In(Unit.RATE) double ratio, boolean withdrawsOrders) {
  /**
   * Validates the ratio.
   *
   * @throws IllegalArgumentException if it is not above 0 and at most 1
   */
  public StopRule {
    EngineMessages.share("stop ratio", ratio);
  }

  /**
   * No hysteresis, and an order stands once issued.
   *
   * @return the rule
   */
  public static StopRule none() {
    return new StopRule(1, false);
  }
}
