package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.PRICE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * One price of an order book and what rests there.
 *
 * <pre>{@code
 * new BookLevel(99.9, 2);
 * }</pre>
 *
 * @param price quote per base, above 0
 * @param size base units, 0 or more
 */
public record BookLevel(@In(PRICE) double price, @In(BASE) double size) {
  /**
   * Validates the level.
   *
   * @throws IllegalArgumentException if the price is not above 0 or the size is negative
   */
  public BookLevel {
    Check.positive("price of a level", price);
    Check.notNegative("size of a level", size);
  }
}
