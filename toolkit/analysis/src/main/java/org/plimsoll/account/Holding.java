package org.plimsoll.account;

/**
 * A signed quantity of one instrument, as a scenario matrix revalues it: futures and perpetuals in
 * a straight line, European options in full.
 */
public sealed interface Holding permits FuturesHolding, OptionHolding {
  /**
   * Names the instrument; holdings of the same instrument are margined as one.
   *
   * @return its name
   */
  String instrument();

  /**
   * Names what moves its price.
   *
   * @return the underlying
   */
  String underlying();

  /**
   * Gives the size.
   *
   * @return in base units, positive long, negative short
   */
  double quantity();

  /**
   * Gives the price the scenarios move.
   *
   * @return mark price of a futures contract, forward price of an option; quote per base
   */
  double forward();

  /**
   * Revalues the holding.
   *
   * @param node the move of price and volatility
   * @param scaling of the move of volatility by time to expiry
   * @return profit against today's value, quote; negative for a loss
   */
  double profit(ScenarioNode node, TenorScaling scaling);
}
