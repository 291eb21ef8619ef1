package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.TEXT;
import static org.plimsoll.units.Unit.TIME;

import java.time.Instant;
import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * The depth of one market at one moment.
 *
 * <pre>{@code
 * snapshot.curve().impact(snapshot.mid().getAsDouble());
 * }</pre>
 *
 * @param time of the snapshot
 * @param venue where the book was
 * @param instrument BASE/QUOTE
 * @param mid price, quote per base; empty where the source does not tell it
 * @param curve what rested within given distances; a side the source marks as unusable is empty
 */
public record DepthSnapshot(
    @In(TIME) Instant time,
    @In(TEXT) String venue,
    @In(TEXT) String instrument,
    @In(Unit.PRICE) OptionalDouble mid,
    DepthCurve curve) {
  /**
   * Validates the mid.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public DepthSnapshot {
    mid.ifPresent(price -> Check.positive("mid", price));
  }

  @Override
  public String toString() {
    return "%s on %s at %s: %s".formatted(instrument, venue, time, curve);
  }
}
