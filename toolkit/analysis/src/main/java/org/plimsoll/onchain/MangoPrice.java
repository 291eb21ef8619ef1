package org.plimsoll.onchain;

import java.math.BigDecimal;

/**
 * What Mango v4 takes a token or a perpetual's base to be worth: a low price for what is held and a
 * high one for what is owed.
 *
 * <p>Initial health uses the lower and the higher of oracle and stable price; maintenance health
 * the oracle price for both.
 *
 * <pre>{@code
 * MangoPrice.initial(new BigDecimal("5"), new BigDecimal("4")) // asset 4, liability 5
 * }</pre>
 *
 * @param asset price of what is held, quote per unit, above 0
 * @param liability price of what is owed, quote per unit, at least the asset price
 */
public record MangoPrice(BigDecimal asset, BigDecimal liability) {
  /**
   * Validates the prices.
   *
   * @throws IllegalArgumentException if the asset price is not above 0 or above the liability price
   */
  public MangoPrice {
    Valid.positive("asset price", asset);
    Valid.notBelow("liability price", liability, asset);
  }

  /**
   * Makes one price for both.
   *
   * @param price quote per unit, above 0
   * @return the price
   * @throws IllegalArgumentException if it is not above 0
   */
  public static MangoPrice of(BigDecimal price) {
    return new MangoPrice(price, price);
  }

  /**
   * Makes the prices of initial health.
   *
   * @param oracle the oracle price, above 0
   * @param stable the slow-moving price, above 0
   * @return the lower for assets, the higher for liabilities
   * @throws IllegalArgumentException if a price is not above 0
   */
  public static MangoPrice initial(BigDecimal oracle, BigDecimal stable) {
    return new MangoPrice(oracle.min(stable), oracle.max(stable));
  }
}
