package org.plimsoll.cascade;

import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * One position of a cross-margin account.
 *
 * <p>The book that takes it in checks it, and names the account in what it says.
 *
 * <pre>{@code
 * new CrossLeg("ETHUSDT", -10, 3_000); // short of 10, sold at 3,000
 * }</pre>
 *
 * @param symbol the asset's name
 * @param quantity signed, base units: above 0 a long, below 0 a short
 * @param entryPrice quote per base, above 0
 */
public record CrossLeg(
    @In(Unit.TEXT) String symbol,
    @In(Unit.BASE) double quantity,
    @In(Unit.PRICE) double entryPrice) {

  @Override
  public String toString() {
    return "%s of %s %s at %s"
        .formatted(
            quantity > 0 ? "long" : "short",
            Unit.BASE.format(Math.abs(quantity)),
            symbol,
            Unit.PRICE.format(entryPrice));
  }
}
