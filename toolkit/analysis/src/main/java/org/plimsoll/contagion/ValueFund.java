package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.QUOTE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * A fund that buys the more, the further an asset is below what it thinks the asset is worth, on
 * credit up to a ceiling.
 *
 * <pre>
 * wealth   = cash + shares x price
 * leverage = min(aggressiveness x (value - price), ceiling)   below the value while wealth is above 0
 * demand   = leverage x wealth / price                        else 0
 * </pre>
 *
 * <pre>{@code
 * new ValueFund(-40, 60, 5).leverage(0.93, 1, 20); // 0.35
 * }</pre>
 *
 * <p>Source: Thurner, Farmer and Geanakoplos 2012.
 *
 * @param cash quote; below 0 for a loan
 * @param shares held at the start, 0 or more
 * @param aggressiveness leverage per unit of quote the price is below the value, 0 or more
 */
public record ValueFund(
    @In(QUOTE) double cash, @In(BASE) double shares, @In(MULTIPLE) double aggressiveness) {

  /**
   * Validates the fund.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public ValueFund {
    Check.finite("cash of a fund", cash);
    Check.notNegative("shares of a fund", shares);
    Check.notNegative("aggressiveness", aggressiveness);
  }

  /**
   * Values the fund.
   *
   * @param price above 0
   * @return quote; 0 or less for an insolvent fund
   */
  public double wealth(double price) {
    return cash + shares * price;
  }

  /**
   * Tells the leverage it wants.
   *
   * @param price above 0
   * @param value what it thinks a share is worth
   * @param ceiling the most it may have
   * @return value of the shares wanted / wealth; 0 at or above the value and for an insolvent fund
   */
  public double leverage(double price, double value, double ceiling) {
    return price < value && wealth(price) > 0
        ? Math.min(aggressiveness * (value - price), ceiling)
        : 0;
  }
}
