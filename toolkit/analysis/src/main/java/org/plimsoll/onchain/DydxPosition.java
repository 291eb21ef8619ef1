package org.plimsoll.onchain;

import java.math.BigDecimal;

/**
 * A perpetual position of a dYdX v4 account at the oracle price.
 *
 * <p>Net notional = size x oracle price, cut towards zero to 1e-6; initial margin = |net notional|
 * x initial fraction, rounded up to 1e-6; maintenance margin = initial margin x maintenance
 * fraction / initial fraction, rounded up once more.
 *
 * <pre>{@code
 * new DydxPosition("BTC", new BigDecimal("0.1"), new BigDecimal("50000"),
 *         new BigDecimal("0.2"), new BigDecimal("0.1")).maintenanceMargin() // 500
 * }</pre>
 *
 * <p>Source: dydxprotocol/v4-chain, x/perpetuals/lib/lib.go.
 *
 * @param market its name
 * @param size base units, negative for a short
 * @param oraclePrice quote per base unit, 0 or more
 * @param initialMarginFraction fraction of notional, from 0 to 1
 * @param maintenanceMarginFraction fraction of notional, from 0 to the initial fraction
 */
public record DydxPosition(
    String market,
    BigDecimal size,
    BigDecimal oraclePrice,
    BigDecimal initialMarginFraction,
    BigDecimal maintenanceMarginFraction) {
  /** Decimals of a quote quantum. */
  static final int QUANTUM = 6;

  /**
   * Validates the position.
   *
   * @throws IllegalArgumentException if the price is negative, a fraction is outside [0, 1] or the
   *     maintenance fraction is above the initial one
   */
  public DydxPosition {
    Valid.notNegative("oracle price", oraclePrice);
    Valid.fraction("initial margin fraction", initialMarginFraction);
    Valid.notNegative("maintenance margin fraction", maintenanceMarginFraction);
    Valid.notAbove("maintenance margin fraction", maintenanceMarginFraction, initialMarginFraction);
  }

  /**
   * Gives the signed value.
   *
   * @return size x oracle price, cut towards zero to 1e-6 quote
   */
  public BigDecimal netNotional() {
    return Exact.towardsZero(size.multiply(oraclePrice), QUANTUM);
  }

  /**
   * Gives the initial margin.
   *
   * @return |net notional| x initial fraction, rounded up to 1e-6 quote
   */
  public BigDecimal initialMargin() {
    return Exact.ceiling(netNotional().abs().multiply(initialMarginFraction), QUANTUM);
  }

  /**
   * Gives the maintenance margin.
   *
   * @return initial margin x maintenance / initial fraction, rounded up to 1e-6 quote; 0 where the
   *     initial fraction is 0
   */
  public BigDecimal maintenanceMargin() {
    return initialMarginFraction.signum() == 0
        ? BigDecimal.ZERO
        : Exact.ceilingRatio(
            initialMargin().multiply(maintenanceMarginFraction), initialMarginFraction, QUANTUM);
  }

  /**
   * Gives the three numbers that add up.
   *
   * @return net notional as net collateral, initial and maintenance margin
   */
  public DydxRisk risk() {
    return new DydxRisk(netNotional(), initialMargin(), maintenanceMargin());
  }

  /**
   * Changes the size.
   *
   * @param newSize base units, negative for a short
   * @return the same market at another size
   */
  public DydxPosition withSize(BigDecimal newSize) {
    return new DydxPosition(
        market, newSize, oraclePrice, initialMarginFraction, maintenanceMarginFraction);
  }
}
