package org.plimsoll.onchain;

import java.math.BigDecimal;

/**
 * What Mango v4 counts of a token held and charges for one owed.
 *
 * <p>Where the deposits of all users are worth more than a start value, the asset weight is scaled
 * by start / value, so that weight x deposits stays the same; where their borrows are, the
 * liability weight is scaled by value / start.
 *
 * <pre>{@code
 * new MangoWeights(new BigDecimal("0.5"), new BigDecimal("1.5"))
 *     .scaledByDeposits(new BigDecimal("10000"), BigDecimal.ZERO, BigDecimal.TEN,
 * new BigDecimal("10000")) // asset weight 0.05
 * }</pre>
 *
 * <p>Source: blockworks-foundation/mango-v4, state/bank.rs.
 *
 * @param asset weight of a positive balance, 0 or more
 * @param liability weight of a negative balance, 0 or more
 */
public record MangoWeights(BigDecimal asset, BigDecimal liability) {
  /**
   * Validates the weights.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public MangoWeights {
    Valid.notNegative("asset weight", asset);
    Valid.notNegative("liability weight", liability);
  }

  /**
   * Scales the asset weight.
   *
   * @param deposits units that all users have deposited, 0 or more
   * @param inSpotOrders units that they may still receive from their spot orders, 0 or more
   * @param price quote per unit, above 0
   * @param start value of both from which the weight falls, quote, 0 or more
   * @return asset weight x min(1, start / ((deposits + in spot orders) x price))
   * @throws IllegalArgumentException if a value is outside its range
   */
  public MangoWeights scaledByDeposits(
      BigDecimal deposits, BigDecimal inSpotOrders, BigDecimal price, BigDecimal start) {
    Valid.notNegative("deposits", deposits);
    Valid.notNegative("units in spot orders", inSpotOrders);
    Valid.notNegative("deposit scale start value", start);
    BigDecimal value = deposits.add(inSpotOrders).multiply(Valid.positive("price", price));
    return value.compareTo(start) <= 0
        ? this
        : new MangoWeights(Exact.ratio(asset.multiply(start), value), liability);
  }

  /**
   * Scales the liability weight.
   *
   * @param borrows units that all users have borrowed, 0 or more
   * @param price quote per unit, above 0
   * @param start value of the borrows from which the weight rises, quote, above 0
   * @return liability weight x max(1, borrows x price / start)
   * @throws IllegalArgumentException if a value is outside its range
   */
  public MangoWeights scaledByBorrows(BigDecimal borrows, BigDecimal price, BigDecimal start) {
    Valid.notNegative("borrows", borrows);
    Valid.positive("borrow scale start value", start);
    BigDecimal value = borrows.multiply(Valid.positive("price", price));
    return value.compareTo(start) <= 0
        ? this
        : new MangoWeights(asset, Exact.ratio(liability.multiply(value), start));
  }
}
