package org.plimsoll.lending;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of a lending market's supply is borrowed, and what would move it to a target.
 *
 * <p>utilization = total borrow / total supply. Amounts keep 18 digits; they are rounded so that a
 * market is never left above the target: what must be supplied or repaid up, what may be withdrawn
 * or borrowed down. Source: Morpho Blue SDK, market calculations.
 *
 * <pre>{@code
 * new MarketUtilization(new BigDecimal("1000"), new BigDecimal("400"))
 *     .borrowTo(new BigDecimal("0.5")); // 100
 * }</pre>
 *
 * @param totalSupply in the loan asset, 0 or more
 * @param totalBorrow in the loan asset, 0 or more
 */
public record MarketUtilization(BigDecimal totalSupply, BigDecimal totalBorrow) {

  /**
   * Validates the amounts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public MarketUtilization {
    Exact.notNegative("total supply", totalSupply);
    Exact.notNegative("total borrow", totalBorrow);
  }

  /**
   * Computes the utilization.
   *
   * @return rounded down; 0 for an empty market; empty where a debt stands against no supply
   */
  public Optional<BigDecimal> utilization() {
    if (Exact.isZero(totalSupply)) {
      return Exact.isZero(totalBorrow) ? Optional.of(Exact.ZERO) : Optional.empty();
    }
    return Optional.of(Exact.quotientDown(totalBorrow, totalSupply, Exact.WAD));
  }

  /**
   * Computes the least supply that lowers utilization to a target.
   *
   * @param target 0 or more; above 1 the market owes more than it holds
   * @return rounded up, 0 if it is not above the target; empty at a target of 0 while anything is
   *     borrowed, for no supply is enough
   * @throws IllegalArgumentException if the target is negative
   */
  public Optional<BigDecimal> supplyTo(BigDecimal target) {
    if (Exact.isZero(checked(target))) {
      return utilization().filter(Exact::isZero);
    }
    return Optional.of(Exact.zeroOrMore(supplyAt(target).subtract(totalSupply)));
  }

  /**
   * Computes the most that may be withdrawn until utilization reaches a target.
   *
   * @param target 0 or more; above 1 the market owes more than it holds
   * @return rounded down, 0 if it is not below the target; at a target of 0 the whole supply of a
   *     market without debt
   * @throws IllegalArgumentException if the target is negative
   */
  public BigDecimal withdrawTo(BigDecimal target) {
    if (Exact.isZero(checked(target))) {
      return Exact.isZero(totalBorrow) ? totalSupply : Exact.ZERO;
    }
    return Exact.zeroOrMore(totalSupply.subtract(supplyAt(target)));
  }

  /**
   * Computes the most that may be borrowed until utilization reaches a target.
   *
   * @param target 0 or more; above 1 the market owes more than it holds
   * @return rounded down, 0 if it is not below the target
   * @throws IllegalArgumentException if the target is negative
   */
  public BigDecimal borrowTo(BigDecimal target) {
    return Exact.zeroOrMore(borrowAt(target).subtract(totalBorrow));
  }

  /**
   * Computes the least repayment that lowers utilization to a target.
   *
   * @param target 0 or more; above 1 the market owes more than it holds
   * @return rounded up, 0 if it is not above the target
   * @throws IllegalArgumentException if the target is negative
   */
  public BigDecimal repayTo(BigDecimal target) {
    return Exact.zeroOrMore(totalBorrow.subtract(borrowAt(target)));
  }

  private BigDecimal supplyAt(BigDecimal target) {
    return Exact.quotientUp(totalBorrow, target, Exact.WAD);
  }

  private BigDecimal borrowAt(BigDecimal target) {
    return Exact.down(totalSupply.multiply(checked(target)), Exact.WAD);
  }

  private static BigDecimal checked(BigDecimal target) {
    return Exact.notNegative("target utilization", target);
  }
}
