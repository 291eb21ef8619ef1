package org.plimsoll.account;

import static org.plimsoll.units.Unit.PRICE;

import org.plimsoll.units.In;

/**
 * A price at which an account passes between safe and liquidatable.
 *
 * @param price in quote per base, above 0
 * @param safeAbove true if it is safe above and liquidatable below, as for a long; false if it is
 *     liquidatable above
 */
public record Crossing(@In(PRICE) double price, boolean safeAbove) {
  @Override
  public String toString() {
    return "%s, liquidatable %s".formatted(PRICE.format(price), safeAbove ? "below" : "above");
  }
}
