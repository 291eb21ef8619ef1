package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * Collateral locked against a debt, as Maker keeps it.
 *
 * <pre>{@code
 * new Vault(new BigDecimal("40"), new BigDecimal("100"))
 *     .isUnsafe(new BigDecimal("4"), new BigDecimal("2")); // true: 160 is less than 200
 * }</pre>
 *
 * @param collateral in units of the asset, 0 or more
 * @param debt in the stablecoin, interest included, 0 or more
 */
public record Vault(BigDecimal collateral, BigDecimal debt) {

  /**
   * Validates the amounts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Vault {
    Exact.notNegative("vault collateral", collateral);
    Exact.notNegative("vault debt", debt);
  }

  /**
   * Tells whether the vault may be liquidated.
   *
   * @param oraclePrice stablecoin per unit of collateral, 0 or more
   * @param liquidationRatio value of the collateral demanded per unit of debt, 1 or more
   * @return true if collateral x price is below debt x ratio; false at equality
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public boolean isUnsafe(BigDecimal oraclePrice, BigDecimal liquidationRatio) {
    Exact.notNegative("oracle price", oraclePrice);
    Exact.oneOrMore("liquidation ratio", liquidationRatio);
    return Exact.isBelow(collateral.multiply(oraclePrice), debt.multiply(liquidationRatio));
  }
}
