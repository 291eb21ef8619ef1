package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * What a close-factor rule looks at: an account's health and debt, and its stake in the two
 * reserves that a liquidation touches.
 *
 * <p>All values are in the common currency.
 *
 * <pre>{@code
 * ReservePosition.withSingleDebt(new BigDecimal("0.97"), new BigDecimal("180000"),
 *     new BigDecimal("0.86"), new BigDecimal("180000"));
 * }</pre>
 *
 * @param healthFactor of the whole account, 0 or more
 * @param totalDebt of the whole account, above 0
 * @param reserveDebt of it, what is owed to the reserve that is repaid, above 0
 * @param reserveCollateral what is pledged in the reserve that is seized, 0 or more
 */
public record ReservePosition(
    BigDecimal healthFactor,
    BigDecimal totalDebt,
    BigDecimal reserveDebt,
    BigDecimal reserveCollateral) {

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if a debt is not above 0, another value is negative, or the
   *     reserve's debt exceeds the total
   */
  public ReservePosition {
    Exact.notNegative("health factor", healthFactor);
    Exact.positive("total debt", totalDebt);
    Exact.positive("reserve debt", reserveDebt);
    Exact.notNegative("reserve collateral", reserveCollateral);
    if (reserveDebt.compareTo(totalDebt) > 0) {
      throw new IllegalArgumentException(Messages.debtAboveTotal(reserveDebt, totalDebt));
    }
  }

  /**
   * Describes an account whose debt is all in one reserve and follows from its health factor.
   *
   * @param healthFactor of the account, above 0
   * @param totalCollateral value of all collateral, above 0
   * @param liquidationThreshold average of the collateral, above 0, at most 1
   * @param reserveCollateral value pledged in the reserve that is seized, 0 or more
   * @return debt = total collateral x threshold / health factor
   * @throws IllegalArgumentException if a value is outside its range
   */
  public static ReservePosition withSingleDebt(
      BigDecimal healthFactor,
      BigDecimal totalCollateral,
      BigDecimal liquidationThreshold,
      BigDecimal reserveCollateral) {
    Exact.fraction("liquidation threshold", liquidationThreshold);
    BigDecimal debt =
        Exact.quotient(
            totalCollateral.multiply(liquidationThreshold),
            Exact.positive("health factor", healthFactor));
    return new ReservePosition(healthFactor, debt, debt, reserveCollateral);
  }

  /**
   * Tells whether the account may be liquidated at all.
   *
   * @return true while the health factor is below 1
   */
  public boolean isLiquidatable() {
    return Exact.isBelow(healthFactor, Exact.ONE);
  }
}
