package org.plimsoll.lending;

import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.units.Explanation;

/**
 * One collateral against one debt in an isolated market, as Morpho Blue keeps it.
 *
 * <pre>
 * maximum borrow = collateral x price x liquidation loan-to-value
 * health factor  = maximum borrow / debt
 * loan-to-value  = debt / (collateral x price)
 * capacity usage = 1 / health factor
 * </pre>
 *
 * <p>It is healthy while the maximum borrow is at least the debt; a position that is not may be
 * liquidated in full. Amounts are in whole units, 18 digits are kept, and every rounding is against
 * the borrower: what may be borrowed or withdrawn down, what is used up. Source: Morpho Blue and
 * its SDK.
 *
 * <pre>{@code
 * new MorphoPosition(new BigDecimal("100"), new BigDecimal("80"), BigDecimal.ONE,
 *     new BigDecimal("0.5")).isHealthy(); // false
 * }</pre>
 *
 * @param collateral in units of the collateral asset, 0 or more
 * @param debt in units of the loan asset, 0 or more
 * @param price loan asset per unit of collateral, 0 or more
 * @param liquidationLoanToValue of the market, in [0, 1]
 */
public record MorphoPosition(
    BigDecimal collateral, BigDecimal debt, BigDecimal price, BigDecimal liquidationLoanToValue) {

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public MorphoPosition {
    Exact.notNegative("collateral", collateral);
    Exact.notNegative("debt", debt);
    Exact.notNegative("price", price);
    Exact.fraction("liquidation loan-to-value", liquidationLoanToValue);
  }

  /**
   * Computes the largest debt the collateral backs.
   *
   * @return in the loan asset, rounded down
   */
  public BigDecimal maximumBorrow() {
    return Exact.down(collateralValue().multiply(liquidationLoanToValue), Exact.WAD);
  }

  /**
   * Computes what may still be borrowed.
   *
   * @return maximum borrow - debt, 0 where that is negative
   */
  public BigDecimal borrowable() {
    return Exact.zeroOrMore(maximumBorrow().subtract(debt));
  }

  /**
   * Tells whether the position is safe.
   *
   * @return true while the debt is at most the maximum borrow
   */
  public boolean isHealthy() {
    return maximumBorrow().compareTo(debt) >= 0;
  }

  /**
   * Computes the health factor.
   *
   * @return rounded down; empty without debt
   */
  public Optional<BigDecimal> healthFactor() {
    return Exact.isZero(debt)
        ? Optional.empty()
        : Optional.of(Exact.quotientDown(maximumBorrow(), debt, Exact.WAD));
  }

  /**
   * Computes the loan-to-value.
   *
   * @return rounded up, 0 without debt; empty where the collateral is worth nothing against a debt
   */
  public Optional<BigDecimal> loanToValue() {
    if (Exact.isZero(debt)) {
      return Optional.of(Exact.ZERO);
    }
    return Exact.isZero(collateralValue())
        ? Optional.empty()
        : Optional.of(Exact.quotientUp(debt, collateralValue(), Exact.WAD));
  }

  /**
   * Computes the share of the maximum borrow that is used.
   *
   * @return rounded up, 0 without debt; empty where nothing may be borrowed against a debt
   */
  public Optional<BigDecimal> capacityUsage() {
    Optional<BigDecimal> health = healthFactor();
    if (health.isEmpty()) {
      return Optional.of(Exact.ZERO);
    }
    return health
        .filter(factor -> !Exact.isZero(factor))
        .map(factor -> Exact.quotientUp(Exact.ONE, factor, Exact.WAD));
  }

  /**
   * Computes the collateral that may be taken out.
   *
   * @return in units of the collateral asset, rounded down, 0 at a price of 0; the value of what is
   *     kept is rounded down too, so that taking all of it may leave the maximum borrow one unit of
   *     the last digit short, as on the chain
   */
  public BigDecimal withdrawableCollateral() {
    if (Exact.isZero(price)) {
      return Exact.ZERO;
    }
    if (Exact.isZero(debt)) {
      return collateral;
    }
    if (Exact.isZero(liquidationLoanToValue)) {
      return Exact.ZERO;
    }
    BigDecimal needed =
        Exact.quotientUp(
            Exact.quotientUp(debt, price, Exact.WAD), liquidationLoanToValue, Exact.WAD);
    return Exact.zeroOrMore(collateral.subtract(needed));
  }

  /**
   * Computes the price at which it may be liquidated.
   *
   * @return debt / (collateral x liquidation loan-to-value), fifty digits; empty without debt, and
   *     where no price would do because nothing counts as collateral
   */
  public Optional<BigDecimal> liquidationPrice() {
    BigDecimal power = collateral.multiply(liquidationLoanToValue);
    return Exact.isZero(debt) || Exact.isZero(power)
        ? Optional.empty()
        : Optional.of(Exact.quotient(debt, power));
  }

  /**
   * Shows how the health factor comes about.
   *
   * @return the steps; a value that does not exist prints as none
   */
  public Explanation explain() {
    return Explanation.of("health of an isolated position")
        .with(
            "collateral value",
            "collateral x price = %s x %s".formatted(Exact.figure(collateral), Exact.figure(price)),
            collateralValue().doubleValue(),
            QUOTE)
        .with(
            "maximum borrow",
            "collateral value x liquidation loan-to-value of "
                + Exact.figure(liquidationLoanToValue),
            maximumBorrow().doubleValue(),
            QUOTE)
        .with(
            "health factor",
            "maximum borrow / debt of " + Exact.figure(debt),
            Exact.orNone(healthFactor()),
            MULTIPLE);
  }

  private BigDecimal collateralValue() {
    return Exact.down(collateral.multiply(price), Exact.WAD);
  }
}
