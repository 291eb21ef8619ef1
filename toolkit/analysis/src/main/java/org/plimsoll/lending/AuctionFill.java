package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * What a bid in a Dutch auction does.
 *
 * <p>Debt and collateral are conserved: auction debt = paid + left debt, auction collateral =
 * bought + left + returned.
 *
 * <p>Made by {@link DutchAuction#take}.
 *
 * <pre>{@code
 * new DutchAuction(new BigDecimal("110"), new BigDecimal("40"), BigDecimal.ZERO)
 *     .take(new BigDecimal("5"), new BigDecimal("10")).map(AuctionFill::paid); // 50
 * }</pre>
 *
 * @param bought collateral for the bidder, in units of the asset
 * @param paid by the bidder, in the stablecoin
 * @param leftDebt still to be raised; once no collateral is left, what nobody pays
 * @param leftCollateral still for sale
 * @param returnedCollateral given back to the vault's owner, once nothing is left to be raised
 */
public record AuctionFill(
    BigDecimal bought,
    BigDecimal paid,
    BigDecimal leftDebt,
    BigDecimal leftCollateral,
    BigDecimal returnedCollateral) {}
