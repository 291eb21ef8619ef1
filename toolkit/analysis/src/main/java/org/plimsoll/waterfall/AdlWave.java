package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.TIME;

import java.time.Instant;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * One burst of auto-deleveraging.
 *
 * <pre>{@code
 * waves.rows().get(0).overshoot(); // below 0: less was taken than needed
 * }</pre>
 *
 * @param wave its number in the source
 * @param start first fill
 * @param deficit negative equity of the liquidated accounts at its start, quote, 0 or more: a
 *     stock, which the next wave may show again
 * @param largestLoss of one account within it, quote, 0 or more
 * @param needed what had to be taken from winners, quote, 0 or more
 * @param haircut what was taken, by replaying the prices with and without it, quote, 0 or more
 * @param winnersEquity at its start, quote, 0 or more
 */
public record AdlWave(
    @In(COUNT) int wave,
    @In(TIME) Instant start,
    @In(QUOTE) double deficit,
    @In(QUOTE) double largestLoss,
    @In(QUOTE) double needed,
    @In(QUOTE) double haircut,
    @In(QUOTE) double winnersEquity) {
  /**
   * Validates the wave.
   *
   * @throws IllegalArgumentException if an amount is negative or not finite
   */
  public AdlWave {
    Check.notNegative("deficit", deficit);
    Check.notNegative("largest loss", largestLoss);
    Check.notNegative("needed", needed);
    Check.notNegative("haircut", haircut);
    Check.notNegative("winners' equity", winnersEquity);
  }

  /**
   * Tells what was taken beyond the need.
   *
   * @return haircut - needed, quote, negative where too little was taken
   */
  public double overshoot() {
    return haircut - needed;
  }

  /**
   * Tells which part of the deficit had to be taken from winners.
   *
   * @return min(1, needed / deficit); 0 where nothing was needed, 1 where something was needed
   *     without a deficit
   */
  public double neededShare() {
    return needed == 0 ? 0 : Math.min(1, needed / deficit);
  }
}
