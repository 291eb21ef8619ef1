package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * An amount of one asset that an account owes, interest included.
 *
 * <pre>{@code
 * new BorrowedAsset("USDC", new BigDecimal("12000"), BigDecimal.ONE);
 * }</pre>
 *
 * @param asset its name
 * @param amount in units of the asset, 0 or more
 * @param price in the common currency per unit, 0 or more
 */
public record BorrowedAsset(String asset, BigDecimal amount, BigDecimal price) {

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if the name is blank or the amount or the price is negative
   */
  public BorrowedAsset {
    if (asset.isBlank()) {
      throw new IllegalArgumentException(Messages.nameless());
    }
    Exact.notNegative("amount of " + asset, amount);
    Exact.notNegative("price of " + asset, price);
  }

  /**
   * Values the amount.
   *
   * @return amount x price
   */
  public BigDecimal value() {
    return amount.multiply(price);
  }
}
