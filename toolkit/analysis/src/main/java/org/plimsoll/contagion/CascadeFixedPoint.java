package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.OptionalDouble;
import org.plimsoll.units.In;

/**
 * Where a liquidation cascade comes to rest: the smallest fall that is the shock plus the impact of
 * everything liquidated within that fall.
 *
 * <pre>{@code
 * new UniformLiquidationBand(3e8, 0.3).linear(0.04, 2e9).totalDrop(); // 0.08
 * }</pre>
 *
 * @param shock fall that starts it, a fraction, 0 or more
 * @param totalDrop fall in the end, a fraction, at least the shock; above 1 where the impact law is
 *     asked for more than it can mean
 * @param liquidated notional liquidated, quote
 * @param amplifier total drop / shock, 1 or more; without a shock its limit for small shocks,
 *     absent where that is infinite
 * @param contained whether liquidations stop inside the band
 */
public record CascadeFixedPoint(
    @In(RATE) double shock,
    @In(RATE) double totalDrop,
    @In(QUOTE) double liquidated,
    @In(MULTIPLE) OptionalDouble amplifier,
    boolean contained) {

  @Override
  public String toString() {
    return "a shock of %s becomes a fall of %s, %s liquidated%s"
        .formatted(
            RATE.format(shock),
            RATE.format(totalDrop),
            QUOTE.format(liquidated),
            contained ? "" : ", nothing left to liquidate");
  }
}
