package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * An amount of collateral with the three factors of Compound v3.
 *
 * <p>The borrow factor counts when debt is taken, the liquidate factor when the account is judged,
 * and the liquidation factor when the protocol absorbs it.
 *
 * <pre>{@code
 * new CompoundCollateral(new BigDecimal("10"), new BigDecimal("2000"), new BigDecimal("0.825"),
 *     new BigDecimal("0.895"), new BigDecimal("0.95"));
 * }</pre>
 *
 * @param amount in units of the asset, 0 or more
 * @param price in the base asset per unit, 0 or more
 * @param borrowCollateralFactor in [0, 1], not above the liquidate collateral factor
 * @param liquidateCollateralFactor in [0, 1]
 * @param liquidationFactor share of the value credited when absorbed, in [0, 1]
 */
public record CompoundCollateral(
    BigDecimal amount,
    BigDecimal price,
    BigDecimal borrowCollateralFactor,
    BigDecimal liquidateCollateralFactor,
    BigDecimal liquidationFactor) {

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public CompoundCollateral {
    Exact.notNegative("collateral amount", amount);
    Exact.notNegative("collateral price", price);
    Exact.fraction("borrow collateral factor", borrowCollateralFactor);
    Exact.fraction("liquidate collateral factor", liquidateCollateralFactor);
    Exact.fraction("liquidation factor", liquidationFactor);
    if (borrowCollateralFactor.compareTo(liquidateCollateralFactor) > 0) {
      throw new IllegalArgumentException(
          Messages.factorsOutOfOrder(borrowCollateralFactor, liquidateCollateralFactor));
    }
  }

  /**
   * Values the amount.
   *
   * @return amount x price, in the base asset
   */
  public BigDecimal value() {
    return amount.multiply(price);
  }
}
