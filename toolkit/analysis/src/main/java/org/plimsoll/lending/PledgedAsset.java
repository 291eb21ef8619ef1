package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * An amount of one asset that backs an account's debt, with the two ratios its lender lends by.
 *
 * <p>The loan-to-value says how much may be borrowed against it, the liquidation threshold how much
 * may be owed before it is sold. It is not what the account owes; that is {@link BorrowedAsset}.
 *
 * <pre>{@code
 * new PledgedAsset("WETH", new BigDecimal("10"), new BigDecimal("2000"),
 *     new BigDecimal("0.8"), new BigDecimal("0.825"));
 * }</pre>
 *
 * @param asset its name
 * @param amount in units of the asset, 0 or more
 * @param price in the common currency per unit, 0 or more
 * @param loanToValue fraction of the value that may be borrowed, in [0, 1]
 * @param liquidationThreshold fraction of the value that may be owed, in [0, 1]
 */
public record PledgedAsset(
    String asset,
    BigDecimal amount,
    BigDecimal price,
    BigDecimal loanToValue,
    BigDecimal liquidationThreshold) {

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if the name is blank, the amount or the price is negative, or
   *     a ratio is outside [0, 1]
   */
  public PledgedAsset {
    if (asset.isBlank()) {
      throw new IllegalArgumentException(Messages.nameless());
    }
    Exact.notNegative("amount of " + asset, amount);
    Exact.notNegative("price of " + asset, price);
    Exact.fraction("loan-to-value of " + asset, loanToValue);
    Exact.fraction("liquidation threshold of " + asset, liquidationThreshold);
  }

  /**
   * Values the amount.
   *
   * @return amount x price
   */
  public BigDecimal value() {
    return amount.multiply(price);
  }

  /**
   * Gives what may be owed against it.
   *
   * @return amount x price x liquidation threshold
   */
  public BigDecimal valueAtThreshold() {
    return value().multiply(liquidationThreshold);
  }
}
