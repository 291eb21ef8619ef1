package org.plimsoll.onchain;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;

/**
 * What an account of dYdX v4 is worth and owes in margin; the three numbers add up over positions.
 *
 * <p>Liquidatable if net collateral is strictly below the maintenance margin and there is any:
 * equal is safe, and an account without positions has nothing to liquidate, whatever it owes.
 *
 * <pre>{@code
 * new DydxRisk(new BigDecimal("499"), new BigDecimal("1000"), new BigDecimal("500"))
 *     .isLiquidatable() // true
 * }</pre>
 *
 * <p>Source: dydxprotocol/v4-chain, lib/margin and x/clob/keeper/liquidations.go.
 *
 * @param netCollateral value of the account, quote; may be negative
 * @param initialMargin what opening more demands, quote, 0 or more
 * @param maintenanceMargin below which the account is liquidated, quote, 0 or more
 */
public record DydxRisk(
    BigDecimal netCollateral, BigDecimal initialMargin, BigDecimal maintenanceMargin) {
  /** Nothing held and nothing owed. */
  public static final DydxRisk NONE = new DydxRisk(ZERO, ZERO, ZERO);

  /**
   * Validates the margins.
   *
   * @throws IllegalArgumentException if a margin is negative
   */
  public DydxRisk {
    Valid.notNegative("initial margin", initialMargin);
    Valid.notNegative("maintenance margin", maintenanceMargin);
  }

  /**
   * Adds another risk.
   *
   * @param other the risk of more positions
   * @return the three sums
   */
  public DydxRisk plus(DydxRisk other) {
    return new DydxRisk(
        netCollateral.add(other.netCollateral),
        initialMargin.add(other.initialMargin),
        maintenanceMargin.add(other.maintenanceMargin));
  }

  /**
   * Tells whether the protocol may liquidate.
   *
   * @return true if maintenance margin is above 0 and above net collateral
   */
  public boolean isLiquidatable() {
    return Exact.isPositive(maintenanceMargin) && Exact.isBelow(netCollateral, maintenanceMargin);
  }

  /**
   * Tells whether the account may take on more risk.
   *
   * @return true if net collateral is not below initial margin
   */
  public boolean isInitiallyCollateralised() {
    return !Exact.isBelow(netCollateral, initialMargin);
  }
}
