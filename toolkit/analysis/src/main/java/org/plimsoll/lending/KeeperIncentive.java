package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * What whoever starts an auction is paid: a flat tip and a share of the auction debt.
 *
 * <p>Source: Maker dss, module clip ("tip" and "chip").
 *
 * <pre>{@code
 * new KeeperIncentive(new BigDecimal("100"), new BigDecimal("0.02"))
 *     .reward(new BigDecimal("110")); // 102.2
 * }</pre>
 *
 * @param tip in the stablecoin, 0 or more
 * @param chip fraction of the auction debt, 0 or more
 */
public record KeeperIncentive(BigDecimal tip, BigDecimal chip) {

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public KeeperIncentive {
    Exact.notNegative("tip", tip);
    Exact.notNegative("chip", chip);
  }

  /**
   * Computes the reward for starting an auction.
   *
   * @param auctionDebt penalty included, in the stablecoin, 0 or more
   * @return tip + chip x auction debt
   * @throws IllegalArgumentException if the debt is negative
   */
  public BigDecimal reward(BigDecimal auctionDebt) {
    return tip.add(chip.multiply(Exact.notNegative("auction debt", auctionDebt)));
  }

  /**
   * Computes the reward for restarting an auction.
   *
   * @param auction what is left of it
   * @param oraclePrice stablecoin per unit, 0 or more
   * @return as {@link #reward}; 0 if the debt or the value of the collateral is below the auction's
   *     minimum remaining debt
   * @throws IllegalArgumentException if the price is negative
   */
  public BigDecimal restartReward(DutchAuction auction, BigDecimal oraclePrice) {
    BigDecimal value =
        auction.collateral().multiply(Exact.notNegative("oracle price", oraclePrice));
    return Exact.isBelow(auction.debt().min(value), auction.minimumRemainingDebt())
        ? Exact.ZERO
        : reward(auction.debt());
  }
}
