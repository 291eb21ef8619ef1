package org.plimsoll.lending;

import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.units.Explanation;

/**
 * An account in four numbers: what it holds, what it owes, and its two average ratios.
 *
 * <pre>
 * health factor     = collateral value x liquidation threshold / debt value
 * available borrows = max(0, collateral value x loan-to-value - debt value)
 * </pre>
 *
 * <p>The account is liquidatable while its health factor is below 1; at exactly 1 it is safe.
 * Without debt there is no health factor. Source: Aave v3, account data of the pool; Qin et al.
 * 2021 (arXiv 2106.06389) for the definition.
 *
 * <pre>{@code
 * new LendingTotals(new BigDecimal("40000"), new BigDecimal("20000"),
 *     new BigDecimal("0.6"), new BigDecimal("0.7")).healthFactor(); // 1.4
 * }</pre>
 *
 * @param collateralValue in the common currency, 0 or more
 * @param debtValue in the common currency, 0 or more
 * @param loanToValue average of the collateral by value, in [0, 1]
 * @param liquidationThreshold average of the collateral by value, in [0, 1]
 */
public record LendingTotals(
    BigDecimal collateralValue,
    BigDecimal debtValue,
    BigDecimal loanToValue,
    BigDecimal liquidationThreshold) {
  private static final int BASIS_POINT_DIGITS = 4;

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if a value is negative or a ratio is outside [0, 1]
   */
  public LendingTotals {
    Exact.notNegative("collateral value", collateralValue);
    Exact.notNegative("debt value", debtValue);
    Exact.fraction("loan-to-value", loanToValue);
    Exact.fraction("liquidation threshold", liquidationThreshold);
  }

  /**
   * Rounds both ratios down to whole basis points, as Aave v3 keeps them.
   *
   * @return the same account with ratios of four digits after the point
   */
  public LendingTotals inWholeBasisPoints() {
    return new LendingTotals(
        collateralValue,
        debtValue,
        Exact.down(loanToValue, BASIS_POINT_DIGITS),
        Exact.down(liquidationThreshold, BASIS_POINT_DIGITS));
  }

  /**
   * Computes the health factor.
   *
   * @return fifty digits; empty without debt, which nothing can liquidate
   */
  public Optional<BigDecimal> healthFactor() {
    return Exact.isZero(debtValue)
        ? Optional.empty()
        : Optional.of(Exact.quotient(valueAtThreshold(), debtValue));
  }

  /**
   * Tells whether the collateral may be sold.
   *
   * @return true while the health factor is below 1; false at 1 and without debt
   */
  public boolean isLiquidatable() {
    return Exact.isBelow(valueAtThreshold(), debtValue);
  }

  /**
   * Computes what may still be borrowed.
   *
   * @return in the common currency; 0 where nothing may
   */
  public BigDecimal availableBorrows() {
    return Exact.zeroOrMore(collateralValue.multiply(loanToValue).subtract(debtValue));
  }

  /**
   * Computes how far all collateral prices may fall together.
   *
   * @return 1 - 1 / health factor as a fraction, negative if that point is already passed; empty
   *     without debt, and where the collateral counts for nothing
   */
  public Optional<BigDecimal> commonShockToLiquidation() {
    return healthFactor()
        .filter(health -> !Exact.isZero(health))
        .map(health -> Exact.ONE.subtract(Exact.quotient(debtValue, valueAtThreshold())));
  }

  /**
   * Shows how the health factor comes about.
   *
   * @return the steps; a value that does not exist prints as none
   */
  public Explanation explain() {
    return explain(Explanation.of("health factor"));
  }

  Explanation explain(Explanation before) {
    return before
        .with("collateral", "sum of amount x price", collateralValue.doubleValue(), QUOTE)
        .with("debt", "sum of amount x price", debtValue.doubleValue(), QUOTE)
        .with(
            "liquidation threshold",
            "average by value of the collateral",
            liquidationThreshold.doubleValue(),
            RATE)
        .with("health factor", healthFormula(), Exact.orNone(healthFactor()), MULTIPLE)
        .with(
            "shock to liquidation",
            "common fall of all collateral, 1 - 1 / health factor",
            Exact.orNone(commonShockToLiquidation()),
            RATE)
        .with(
            "available borrows",
            "max(0, collateral x loan-to-value - debt) = max(0, %s x %s - %s)"
                .formatted(
                    Exact.figure(collateralValue),
                    Exact.figure(loanToValue),
                    Exact.figure(debtValue)),
            availableBorrows().doubleValue(),
            QUOTE);
  }

  private String healthFormula() {
    return "collateral x threshold / debt = %s x %s / %s"
        .formatted(
            Exact.figure(collateralValue),
            Exact.figure(liquidationThreshold),
            Exact.figure(debtValue));
  }

  private BigDecimal valueAtThreshold() {
    return collateralValue.multiply(liquidationThreshold);
  }
}
