package org.plimsoll.onchain;

import java.math.BigDecimal;

/**
 * A perpetual position of a Mango v4 account with its open orders.
 *
 * <p>Health before the overall weight = quote + the worse of two cases: all bids fill, or all asks
 * fill. In each the base that results is valued at its weighted price and the orders cost their
 * quote. A positive result is then weighted once more, a negative one is not; either way it is
 * added to the balance of the settle token before that is weighted.
 *
 * <pre>{@code
 * new MangoPerp("USDC", new MangoPerp.Exposure(BigDecimal.TEN.negate(), new BigDecimal("100"),
 *     BigDecimal.ZERO, BigDecimal.ZERO), MangoPrice.of(new BigDecimal("5")), weights)
 *     .unsettledProfit() // 38 at weights 0.8, 1.2 and 0.95
 * }</pre>
 *
 * <p>Source: blockworks-foundation/mango-v4, health/cache.rs.
 *
 * @param settleToken the token it is settled in
 * @param exposure position and orders
 * @param price of a base unit
 * @param weights what is counted and charged
 */
public record MangoPerp(
    String settleToken, Exposure exposure, MangoPrice price, PerpWeights weights) {
  /**
   * A position and its orders.
   *
   * @param base units, negative for a short
   * @param quote balance in the settle token, negative for what a long has paid
   * @param bidsBase base units of the open bids, 0 or more
   * @param asksBase base units of the open asks, 0 or more
   */
  public record Exposure(
      BigDecimal base, BigDecimal quote, BigDecimal bidsBase, BigDecimal asksBase) {
    /**
     * Validates the orders.
     *
     * @throws IllegalArgumentException if an amount is negative
     */
    public Exposure {
      Valid.notNegative("base of bids", bidsBase);
      Valid.notNegative("base of asks", asksBase);
    }
  }

  /**
   * The weights of a perpetual market.
   *
   * @param baseAsset of a long base position, 0 or more
   * @param baseLiability of a short base position, 0 or more
   * @param overallAsset of a positive result, 0 or more; 0 for a market that is not trusted
   */
  public record PerpWeights(
      BigDecimal baseAsset, BigDecimal baseLiability, BigDecimal overallAsset) {
    /**
     * Validates the weights.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public PerpWeights {
      Valid.notNegative("base asset weight", baseAsset);
      Valid.notNegative("base liability weight", baseLiability);
      Valid.notNegative("overall asset weight", overallAsset);
    }
  }

  /**
   * Gives what the position adds to the balance of the settle token.
   *
   * @return units of the settle token
   */
  public BigDecimal unsettledProfit() {
    BigDecimal unweighted = unweightedProfit();
    return Exact.isPositive(unweighted) ? unweighted.multiply(weights.overallAsset()) : unweighted;
  }

  /**
   * Gives the same before the overall weight.
   *
   * @return quote + min(all bids fill, all asks fill), units of the settle token
   */
  public BigDecimal unweightedProfit() {
    BigDecimal bids = filled(exposure.bidsBase(), price.liability());
    BigDecimal asks = filled(exposure.asksBase().negate(), price.asset());
    return exposure.quote().add(bids.min(asks));
  }

  private BigDecimal filled(BigDecimal ordered, BigDecimal orderPrice) {
    BigDecimal base = exposure.base().add(ordered);
    BigDecimal weighted =
        base.signum() < 0
            ? base.multiply(weights.baseLiability()).multiply(price.liability())
            : base.multiply(weights.baseAsset()).multiply(price.asset());
    return weighted.subtract(ordered.multiply(orderPrice));
  }
}
