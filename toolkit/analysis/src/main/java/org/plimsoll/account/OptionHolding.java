package org.plimsoll.account;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * A holding of a European option: profit = quantity x (value after the move - value today).
 *
 * @param instrument its name
 * @param underlying what moves its price
 * @param quantity in base units, positive bought, negative written
 * @param option right, strike and time to expiry
 * @param forward price for delivery at expiry, quote per base, above 0
 * @param volatility implied, per year, 0 or more
 */
public record OptionHolding(
    @In(TEXT) String instrument,
    @In(TEXT) String underlying,
    @In(BASE) double quantity,
    EuropeanOption option,
    @In(PRICE) double forward,
    @In(RATE) double volatility)
    implements Holding {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the quantity is not finite, the price not above 0 or the
   *     volatility negative
   */
  public OptionHolding {
    Check.finite("quantity", quantity);
    Check.positive("forward price", forward);
    Check.notNegative("volatility", volatility);
  }

  @Override
  public double profit(ScenarioNode node, TenorScaling scaling) {
    double shift = Math.max(-1, node.volatilityShift() * scaling.factor(option.years()));
    double today = option.value(forward, volatility);
    double then = option.value(forward * (1 + node.priceMove()), volatility * (1 + shift));
    return quantity * (then - today);
  }
}
