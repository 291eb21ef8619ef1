package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * What becomes of an account that Compound v3 absorbs.
 *
 * <p>Debt is conserved: debt = credited - balance left + loss to reserves. All amounts are in the
 * base asset.
 *
 * <p>Made by {@link CompoundAccount#absorb}.
 *
 * <pre>{@code
 * new CompoundAccount(new BigDecimal("-100"), List.of())
 *     .absorb().map(Absorption::lossToReserves); // 100
 * }</pre>
 *
 * @param seizedValue value of all collateral at the oracle price
 * @param credited value at the liquidation factors, which repays the debt
 * @param baseBalanceLeft what the account keeps, 0 or more
 * @param lossToReserves debt that the credit does not reach and the protocol's reserves bear
 */
public record Absorption(
    BigDecimal seizedValue,
    BigDecimal credited,
    BigDecimal baseBalanceLeft,
    BigDecimal lossToReserves) {}
