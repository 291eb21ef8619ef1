package org.plimsoll.lending;

import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.RATE;

import java.math.BigDecimal;
import org.plimsoll.units.Explanation;

/**
 * What a liquidator gets per unit of debt repaid, from the market's liquidation loan-to-value.
 *
 * <pre>
 * factor = min(cap, 1 / (1 - cursor x (1 - liquidation loan-to-value)))
 * </pre>
 *
 * <p>The cursor says how much of the gap between the liquidation loan-to-value and 1 the liquidator
 * gets. Both the product and the quotient are rounded down to 18 digits. Source: Morpho Blue.
 *
 * <pre>{@code
 * LiquidationIncentive.morphoBlue().factor(new BigDecimal("0.86")); // 1.0438...
 * }</pre>
 *
 * @param cursor in [0, 1]
 * @param cap the highest factor, 1 or more
 */
public record LiquidationIncentive(BigDecimal cursor, BigDecimal cap) {

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if the cursor is outside [0, 1] or the cap is below 1
   */
  public LiquidationIncentive {
    Exact.fraction("cursor", cursor);
    Exact.oneOrMore("cap", cap);
  }

  /**
   * Gives the constants of Morpho Blue.
   *
   * @return a cursor of 0.3 and a cap of 1.15
   */
  public static LiquidationIncentive morphoBlue() {
    return new LiquidationIncentive(new BigDecimal("0.3"), new BigDecimal("1.15"));
  }

  /**
   * Computes the factor.
   *
   * @param liquidationLoanToValue of the market, in [0, 1]
   * @return collateral value seized per unit of debt, from 1 to the cap
   * @throws IllegalArgumentException if the argument is outside [0, 1]
   */
  public BigDecimal factor(BigDecimal liquidationLoanToValue) {
    BigDecimal left = Exact.ONE.subtract(discount(liquidationLoanToValue));
    return Exact.isZero(left) ? cap : cap.min(Exact.quotientDown(Exact.ONE, left, Exact.WAD));
  }

  /**
   * Shows how the factor comes about.
   *
   * @param liquidationLoanToValue of the market, in [0, 1]
   * @return the steps
   * @throws IllegalArgumentException if the argument is outside [0, 1]
   */
  public Explanation explain(BigDecimal liquidationLoanToValue) {
    return Explanation.of("liquidation incentive")
        .with(
            "discount",
            "cursor x (1 - liquidation loan-to-value) = %s x (1 - %s)"
                .formatted(Exact.figure(cursor), Exact.figure(liquidationLoanToValue)),
            discount(liquidationLoanToValue).doubleValue(),
            RATE)
        .with(
            "incentive factor",
            "min(cap, 1 / (1 - discount)), cap " + Exact.figure(cap),
            factor(liquidationLoanToValue).doubleValue(),
            MULTIPLE);
  }

  private BigDecimal discount(BigDecimal liquidationLoanToValue) {
    BigDecimal gap =
        Exact.ONE.subtract(Exact.fraction("liquidation loan-to-value", liquidationLoanToValue));
    return Exact.down(cursor.multiply(gap), Exact.WAD);
  }
}
