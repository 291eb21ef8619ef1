package org.plimsoll.account;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * A distance kept from the liquidation price: to close by oneself before the venue does.
 *
 * <p>buffered price = liquidation price + fraction x (entry - liquidation price): above it for a
 * long, below it for a short, and never beyond the entry. The rule of freqtrade's setting
 * liquidation_buffer.
 *
 * <pre>{@code
 * new LiquidationBuffer(0.05).price(60_000, 57_000); // 57,150
 * }</pre>
 *
 * @param fraction of the distance from the liquidation price to the entry, in [0, 1]
 */
public record LiquidationBuffer(@In(Unit.RATE) double fraction) {
  /**
   * Validates the fraction.
   *
   * @throws IllegalArgumentException if it is not in [0, 1]
   */
  public LiquidationBuffer {
    Check.fraction("liquidation buffer", fraction);
  }

  /**
   * Moves a liquidation price towards the entry.
   *
   * @param entryPrice quote per base, above 0
   * @param liquidationPrice quote per base, 0 or more
   * @return the price at which to close
   * @throws IllegalArgumentException if a price is outside its range
   */
  public double price(double entryPrice, double liquidationPrice) {
    double entry = Check.positive("entry price", entryPrice);
    double liquidation = Check.notNegative("liquidation price", liquidationPrice);
    return liquidation + fraction * (entry - liquidation);
  }
}
