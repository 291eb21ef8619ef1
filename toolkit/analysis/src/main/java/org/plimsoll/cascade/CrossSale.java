package org.plimsoll.cascade;

import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * One asset in one round of a cross-margin cascade.
 *
 * @param round from 1
 * @param asset its symbol
 * @param sold longs closed less shorts closed, base units; below 0 if more was bought back
 * @param fillPrice what the accounts closed in the round got or paid, quote per base
 * @param price after the round, quote per base
 * @param multiple price after the round over the price before the shock
 */
public record CrossSale(
    @In(Unit.COUNT) int round,
    @In(Unit.TEXT) String asset,
    @In(Unit.BASE) double sold,
    @In(Unit.PRICE) double fillPrice,
    @In(Unit.PRICE) double price,
    @In(Unit.MULTIPLE) double multiple) {

  /**
   * Values what was sold.
   *
   * @return sold x fill price, quote; below 0 if it was bought
   */
  public double notional() {
    return sold * fillPrice;
  }
}
