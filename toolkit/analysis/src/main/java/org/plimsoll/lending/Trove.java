package org.plimsoll.lending;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Collateral locked against a debt, as Liquity v1 keeps it.
 *
 * <p>The debt counted is the composite debt: what was drawn plus the reserve set aside for whoever
 * liquidates ({@link StabilityRules#compositeDebt}).
 *
 * <pre>{@code
 * new Trove(new BigDecimal("200"), new BigDecimal("30"))
 *     .collateralRatio(new BigDecimal("100")); // 666.66...
 * }</pre>
 *
 * @param collateral in units of the asset, 0 or more
 * @param debt composite, in the stablecoin, 0 or more
 */
public record Trove(BigDecimal collateral, BigDecimal debt) {

  /**
   * Validates the amounts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Trove {
    Exact.notNegative("trove collateral", collateral);
    Exact.notNegative("trove debt", debt);
  }

  /**
   * Computes the collateral ratio.
   *
   * @param price stablecoin per unit of collateral, 0 or more
   * @return collateral x price / debt, rounded down to 18 digits; empty without debt
   * @throws IllegalArgumentException if the price is negative
   */
  public Optional<BigDecimal> collateralRatio(BigDecimal price) {
    Exact.notNegative("price", price);
    return Exact.isZero(debt)
        ? Optional.empty()
        : Optional.of(Exact.quotientDown(collateral.multiply(price), debt, Exact.WAD));
  }
}
