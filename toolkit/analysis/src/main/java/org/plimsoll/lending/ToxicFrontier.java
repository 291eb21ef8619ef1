package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * Whether a small liquidation makes a loan healthier, or starts a spiral.
 *
 * <p>Repaying one unit takes 1 + i units of collateral, and selling them into a constant-product
 * pool marks down what is left. With c the collateral's value and y the pool's reserve of the debt
 * asset:
 *
 * <pre>
 * liquidity penalty              lambda = 1 + 2 c / y
 * frontier at infinite depth     1 / (1 + i)
 * frontier with impact           1 / ((1 + i) lambda)
 * safe threshold, where the incentive grows from 0 at the threshold      1 / lambda
 * </pre>
 *
 * <p>A loan-to-value ratio above a frontier is toxic: liquidating lowers the health factor. On it,
 * health stays. Values have fifty significant digits.
 *
 * <pre>{@code
 * var frontier = new ToxicFrontier(
 *     new BigDecimal("0.93"), new BigDecimal("0.05"), new BigDecimal(1_000_000), new BigDecimal(50_000_000));
 * frontier.isToxic(); // true, although it would not be at infinite depth
 * }</pre>
 *
 * <p>Source: Warmuz, Chaudhary and Pinna 2022; McFarlane 2025 for the impact.
 *
 * @param loanToValue debt / collateral value, 0 or more
 * @param incentive i, the liquidator's bonus, a fraction, 0 or more
 * @param collateralValue c, in the debt asset, 0 or more
 * @param poolDebtReserve y, in the debt asset, above 0
 */
public record ToxicFrontier(
    BigDecimal loanToValue,
    BigDecimal incentive,
    BigDecimal collateralValue,
    BigDecimal poolDebtReserve) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /**
   * Validates the loan.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public ToxicFrontier {
    Exact.notNegative("loan-to-value ratio", loanToValue);
    Exact.notNegative("incentive", incentive);
    Exact.notNegative("collateral value", collateralValue);
    Exact.positive("debt reserve of the pool", poolDebtReserve);
  }

  /**
   * Tells how many units of value selling one unit of collateral costs its holder.
   *
   * @return lambda, 1 or more
   */
  public BigDecimal liquidityPenalty() {
    return Exact.quotient(TWO.multiply(collateralValue), poolDebtReserve).add(Exact.ONE);
  }

  /**
   * The largest loan-to-value ratio that is not toxic where sales move no price.
   *
   * @return above 0, at most 1
   */
  public BigDecimal frontierInfiniteDepth() {
    return Exact.quotient(Exact.ONE, incentive.add(Exact.ONE));
  }

  /**
   * The largest loan-to-value ratio that is not toxic in this pool.
   *
   * @return above 0, at most the frontier at infinite depth
   */
  public BigDecimal frontierWithImpact() {
    return Exact.quotient(Exact.ONE, incentive.add(Exact.ONE).multiply(liquidityPenalty()));
  }

  /**
   * The largest liquidation threshold that is safe where the incentive is 0 at the threshold and
   * grows as health falls.
   *
   * @return above 0, at most 1
   */
  public BigDecimal maximumSafeThreshold() {
    return Exact.quotient(Exact.ONE, liquidityPenalty());
  }

  /**
   * Tells whether a small liquidation lowers health.
   *
   * @return true above the frontier with impact
   */
  public boolean isToxic() {
    return Exact.isBelow(frontierWithImpact(), loanToValue);
  }

  /**
   * Tells whether a small liquidation would lower health even without impact.
   *
   * @return true above the frontier at infinite depth
   */
  public boolean isToxicWithoutImpact() {
    return Exact.isBelow(frontierInfiniteDepth(), loanToValue);
  }
}
