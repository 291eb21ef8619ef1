package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * Where the debt and the collateral of a liquidated trove go.
 *
 * <p>Both are conserved: debt = offset + redistributed; collateral = to the pool + redistributed +
 * compensation + surplus.
 *
 * <p>Made by {@link StabilityRules#liquidate}.
 *
 * <pre>{@code
 * StabilityRules.liquityV1()
 *     .liquidate(new Trove(new BigDecimal("10"), new BigDecimal("1000")), new BigDecimal("105"),
 *         new BigDecimal("2"), new BigDecimal("400"))
 *     .map(TroveLiquidation::redistributedDebt); // 600
 * }</pre>
 *
 * @param offsetDebt cancelled against the stability pool
 * @param collateralToPool given to the pool's depositors
 * @param redistributedDebt spread over the other troves
 * @param redistributedCollateral spread over the other troves
 * @param collateralCompensation given to whoever liquidates
 * @param surplusCollateral kept for the owner, above 0 only where the sale is capped
 */
public record TroveLiquidation(
    BigDecimal offsetDebt,
    BigDecimal collateralToPool,
    BigDecimal redistributedDebt,
    BigDecimal redistributedCollateral,
    BigDecimal collateralCompensation,
    BigDecimal surplusCollateral) {}
