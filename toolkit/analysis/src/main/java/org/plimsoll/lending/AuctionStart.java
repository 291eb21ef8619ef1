package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * A vault split in two: what is auctioned and what is left.
 *
 * <p>Debt and collateral are conserved; only the penalty is added to the debt. Made by {@link
 * AuctionStartRule#start}.
 *
 * <pre>{@code
 * new AuctionStartRule(new BigDecimal("1.1"), BigDecimal.ZERO, BigDecimal.ONE)
 *     .start(new Vault(new BigDecimal("40"), new BigDecimal("100")), new BigDecimal("4"))
 *     .map(AuctionStart::auctionDebt); // 110
 * }</pre>
 *
 * @param auctionDebt to be raised, the penalty included, in the stablecoin
 * @param auctionCollateral for sale, in units of the asset
 * @param left the vault afterwards, empty after a full liquidation
 * @param startPrice of the auction, stablecoin per unit
 */
public record AuctionStart(
    BigDecimal auctionDebt, BigDecimal auctionCollateral, Vault left, BigDecimal startPrice) {
  /**
   * Gives the auction before its first bid.
   *
   * @param minimumRemainingDebt the least that a bid may leave, 0 or more
   * @return the auction
   * @throws IllegalArgumentException if the minimum is negative
   */
  public DutchAuction auction(BigDecimal minimumRemainingDebt) {
    return new DutchAuction(auctionDebt, auctionCollateral, minimumRemainingDebt);
  }
}
