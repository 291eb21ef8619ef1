package org.plimsoll.account;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.TEXT;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * A holding of a linear future or perpetual: profit = quantity x price x price move.
 *
 * @param instrument its name
 * @param underlying what moves its price
 * @param quantity in base units, positive long, negative short
 * @param forward its mark price, quote per base, above 0
 */
public record FuturesHolding(
    @In(TEXT) String instrument,
    @In(TEXT) String underlying,
    @In(BASE) double quantity,
    @In(PRICE) double forward)
    implements Holding {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the quantity is not finite or the price not above 0
   */
  public FuturesHolding {
    Check.finite("quantity", quantity);
    Check.positive("price", forward);
  }

  @Override
  public double profit(ScenarioNode node, TenorScaling scaling) {
    return quantity * forward * node.priceMove();
  }
}
