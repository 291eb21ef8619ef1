package org.plimsoll.cascade;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * What accounts of a cross-margin book hold: a linear contract, where its price stands and what the
 * venue demands for it.
 *
 * <pre>
 * maintenance margin of a leg = maintenance rate x |quantity| x price
 * </pre>
 *
 * <p>One rate for all sizes: a venue's brackets are not part of it.
 *
 * <pre>{@code
 * new CrossAsset("BTCUSDT", 60_000, 0.004);
 * }</pre>
 *
 * @param symbol the contract's name
 * @param price mark before any shock, quote per base, above 0
 * @param maintenanceRate share of the notional that must be covered, a fraction from 0, below 1
 */
public record CrossAsset(
    @In(Unit.TEXT) String symbol,
    @In(Unit.PRICE) double price,
    @In(Unit.RATE) double maintenanceRate) {

  /**
   * Validates the asset.
   *
   * @throws IllegalArgumentException if the symbol is blank, the price is not finite and above 0,
   *     or the rate is not in [0, 1)
   */
  public CrossAsset {
    if (symbol.isBlank()) {
      throw new IllegalArgumentException(CrossMessages.blankSymbol());
    }
    Check.positive(symbol + ": price", price);
    if (!(maintenanceRate >= 0 && maintenanceRate < 1)) {
      throw new IllegalArgumentException(CrossMessages.maintenanceRate(symbol, maintenanceRate));
    }
  }

  @Override
  public String toString() {
    return "%s at %s, maintenance %s"
        .formatted(symbol, Unit.PRICE.format(price), Unit.RATE.format(maintenanceRate));
  }
}
