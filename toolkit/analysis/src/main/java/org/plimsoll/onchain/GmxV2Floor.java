package org.plimsoll.onchain;

import java.math.BigDecimal;

/**
 * What GMX v2 wants left of a position's collateral.
 *
 * <p>Liquidation is due if net value is 0 or less, or strictly below max(minimum in USD, size x
 * factor).
 *
 * <pre>{@code
 * GmxV2Floor.ofFactor(new BigDecimal("0.01")).least(new BigDecimal("200000")) // 2000
 * }</pre>
 *
 * <p>Source: gmx-io/gmx-synthetics, position/PositionUtils.sol.
 *
 * @param minCollateralUsd of any position, USD, 0 or more
 * @param minCollateralFactor fraction of size, in [0, 1]
 */
public record GmxV2Floor(BigDecimal minCollateralUsd, BigDecimal minCollateralFactor) {
  /**
   * Validates the floor.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public GmxV2Floor {
    Valid.notNegative("minimum collateral", minCollateralUsd);
    Valid.fraction("minimum collateral factor", minCollateralFactor);
  }

  /**
   * Makes a floor without an amount in USD.
   *
   * @param minCollateralFactor fraction of size, in [0, 1]
   * @return the floor
   * @throws IllegalArgumentException if the factor is outside its range
   */
  public static GmxV2Floor ofFactor(BigDecimal minCollateralFactor) {
    return new GmxV2Floor(BigDecimal.ZERO, minCollateralFactor);
  }

  /**
   * Gives the least net value a position may have.
   *
   * @param sizeUsd of the position, USD, 0 or more
   * @return max(minimum, size x factor), USD
   * @throws IllegalArgumentException if the size is negative
   */
  public BigDecimal least(BigDecimal sizeUsd) {
    return minCollateralUsd.max(Valid.notNegative("size", sizeUsd).multiply(minCollateralFactor));
  }

  /**
   * Tells whether a net value is too little.
   *
   * @param netValue USD
   * @param sizeUsd of the position, USD, 0 or more
   * @return true if it is 0 or less, or below the least
   * @throws IllegalArgumentException if the size is negative
   */
  public boolean isBroken(BigDecimal netValue, BigDecimal sizeUsd) {
    return !Exact.isPositive(netValue) || Exact.isBelow(netValue, least(sizeUsd));
  }

  /**
   * Gives the value of the collateral at which a position becomes liquidatable.
   *
   * @param leastUsd the least net value, USD, 0 or more
   * @param profitUsd USD, negative for a loss
   * @param cappedPriceImpactUsd USD, negative where closing moves the pool out of balance
   * @param closingFeeUsd USD, 0 or more
   * @return least + fee - profit - impact, USD; negative where the profit alone is enough
   * @throws IllegalArgumentException if the least or the fee is negative
   */
  public static BigDecimal collateralAtLiquidation(
      BigDecimal leastUsd,
      BigDecimal profitUsd,
      BigDecimal cappedPriceImpactUsd,
      BigDecimal closingFeeUsd) {
    Valid.notNegative("minimum collateral", leastUsd);
    Valid.notNegative("closing fee", closingFeeUsd);
    return leastUsd.add(closingFeeUsd).subtract(profitUsd).subtract(cappedPriceImpactUsd);
  }
}
