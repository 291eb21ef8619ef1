/**
 * When does a lender sell the collateral, how much of it, and at what price?
 *
 * <p>One type per rule of the large lending protocols: the health factor of an account ({@link
 * org.plimsoll.lending.LendingAccount}), the share of the debt a liquidation may repay ({@link
 * org.plimsoll.lending.CloseFactorRule}), what the liquidator gets for it ({@link
 * org.plimsoll.lending.LiquidationBonus}, {@link org.plimsoll.lending.LiquidationIncentive}),
 * absorption by the protocol ({@link org.plimsoll.lending.CompoundAccount}), sale by auction
 * ({@link org.plimsoll.lending.DutchAuction}), stability pools and redistribution ({@link
 * org.plimsoll.lending.StabilityRules}) and conversion along bands of price ({@link
 * org.plimsoll.lending.BandedCollateral}).
 *
 * <p>All numbers are {@link java.math.BigDecimal}: the protocols count in whole units of 10^-18 and
 * so do these types where the protocol rounds, up or down as it does; elsewhere they keep fifty
 * digits. Amounts are in units of their asset, prices and values in one common currency, ratios are
 * fractions. Start with {@link org.plimsoll.lending.LendingAccount}. Uses units only.
 */
@NullMarked
package org.plimsoll.lending;

import org.jspecify.annotations.NullMarked;
