package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * What banded collateral consists of at a price.
 *
 * <p>Made by {@link BandedCollateral#at}.
 *
 * <pre>{@code
 * new BandState(new BigDecimal("2"), new BigDecimal("500")).value(new BigDecimal("1900")); // 4300
 * }</pre>
 *
 * @param collateral not yet sold, in units of the asset
 * @param stablecoin received for what is sold
 */
public record BandState(BigDecimal collateral, BigDecimal stablecoin) {
  /**
   * Adds two states up.
   *
   * @param other another
   * @return the sums
   */
  public BandState plus(BandState other) {
    return new BandState(collateral.add(other.collateral), stablecoin.add(other.stablecoin));
  }

  /**
   * Values both parts.
   *
   * @param price stablecoin per unit of collateral, 0 or more
   * @return collateral x price + stablecoin
   * @throws IllegalArgumentException if the price is negative
   */
  public BigDecimal value(BigDecimal price) {
    return collateral.multiply(Exact.notNegative("price", price)).add(stablecoin);
  }
}
