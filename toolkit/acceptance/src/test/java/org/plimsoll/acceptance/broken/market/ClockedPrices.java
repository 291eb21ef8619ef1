package org.plimsoll.acceptance.broken.market;

import java.time.Instant;
import java.util.Random;
import org.plimsoll.acceptance.broken.account.ChartedPosition;

/** Breaks rules 2 and 4: prices that know an account, the clock and chance. */
public record ClockedPrices(ChartedPosition position) {
  static double draw() {
    return System.nanoTime() * new Random().nextDouble() * Instant.now().toEpochMilli();
  }
}
