package org.plimsoll.lending;

import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.math.BigDecimal;
import org.plimsoll.units.Explanation;

/**
 * How much of a debt one liquidation call may repay.
 *
 * <p>A healthy account: nothing. Otherwise all of the reserve's debt, unless three things hold at
 * once: the health factor is above the full-close health factor, the reserve's debt is at least the
 * small position, and so is the collateral that is seized. Then at most the default share of the
 * account's total debt. A call that leaves both debt and collateral must leave at least half of a
 * small position of each. Source: Aave v3.3, liquidation logic of the pool; before 3.3 the small
 * position was 0.
 *
 * <pre>{@code
 * CloseFactorRule.aaveV3().closeFactor(ReservePosition.withSingleDebt(
 *     new BigDecimal("0.97"), new BigDecimal("180000"),
 *     new BigDecimal("0.86"), new BigDecimal("180000"))); // 0.5
 * }</pre>
 *
 * @param defaultShare fraction of the total debt, in [0, 1]
 * @param fullCloseHealthFactor at or below it everything may be repaid, 0 or more
 * @param smallPosition below this value everything may be repaid, in the common currency, 0 or more
 */
public record CloseFactorRule(
    BigDecimal defaultShare, BigDecimal fullCloseHealthFactor, BigDecimal smallPosition) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if the share is outside [0, 1] or another value is negative
   */
  public CloseFactorRule {
    Exact.fraction("default share", defaultShare);
    Exact.notNegative("full-close health factor", fullCloseHealthFactor);
    Exact.notNegative("small position", smallPosition);
  }

  /**
   * Gives the rule of Aave v3.3.
   *
   * @return half of the debt; all of it at a health factor of 0.95 and for less than 2,000
   */
  public static CloseFactorRule aaveV3() {
    return new CloseFactorRule(HALF, new BigDecimal("0.95"), new BigDecimal("2000"));
  }

  /**
   * Takes another full-close health factor and small position.
   *
   * @param healthFactor at or below it everything may be repaid, 0 or more
   * @param small below this value everything may be repaid, 0 or more
   * @return the rule with these
   * @throws IllegalArgumentException if one is negative
   */
  public CloseFactorRule with(BigDecimal healthFactor, BigDecimal small) {
    return new CloseFactorRule(defaultShare, healthFactor, small);
  }

  /**
   * Computes the most that one call may repay.
   *
   * @param position the account and its reserves
   * @return in the common currency; 0 for a healthy account
   */
  public BigDecimal maximumRepay(ReservePosition position) {
    if (!position.isLiquidatable()) {
      return Exact.ZERO;
    }
    return closesInFull(position)
        ? position.reserveDebt()
        : position.reserveDebt().min(position.totalDebt().multiply(defaultShare));
  }

  /**
   * Computes the share of the reserve's debt that one call may repay.
   *
   * @param position the account and its reserves
   * @return {@link #maximumRepay} / reserve debt, in [0, 1]; 0 for a healthy account
   */
  public BigDecimal closeFactor(ReservePosition position) {
    return Exact.quotient(maximumRepay(position), position.reserveDebt());
  }

  /**
   * Gives the least that may be left.
   *
   * @return half of a small position, in the common currency
   */
  public BigDecimal minimumLeftover() {
    return smallPosition.multiply(HALF);
  }

  /**
   * Tells whether a call may leave these amounts behind.
   *
   * @param debtLeft of the reserve, in the common currency, 0 or more
   * @param collateralLeft of the reserve, in the common currency, 0 or more
   * @return true if one of them is 0 or neither is below {@link #minimumLeftover}
   */
  public boolean mayLeave(BigDecimal debtLeft, BigDecimal collateralLeft) {
    boolean isCleared = Exact.isZero(debtLeft) || Exact.isZero(collateralLeft);
    return isCleared || !Exact.isBelow(debtLeft.min(collateralLeft), minimumLeftover());
  }

  /**
   * Shows which condition decides.
   *
   * @param position the account and its reserves
   * @return the steps
   */
  public Explanation explain(ReservePosition position) {
    return Explanation.of("close factor")
        .with("health factor", reason(position), position.healthFactor().doubleValue(), MULTIPLE)
        .with("total debt", "of the account", position.totalDebt().doubleValue(), QUOTE)
        .with("reserve debt", "of the reserve repaid", position.reserveDebt().doubleValue(), QUOTE)
        .with(
            "reserve collateral",
            "of the reserve seized",
            position.reserveCollateral().doubleValue(),
            QUOTE)
        .with(
            "maximum repay",
            "at most %s of the total debt, unless in full".formatted(Exact.figure(defaultShare)),
            maximumRepay(position).doubleValue(),
            QUOTE)
        .with(
            "close factor",
            "maximum repay / reserve debt",
            closeFactor(position).doubleValue(),
            RATE);
  }

  private String reason(ReservePosition position) {
    if (!position.isLiquidatable()) {
      return "1 or more: nothing may be repaid";
    }
    if (position.healthFactor().compareTo(fullCloseHealthFactor) <= 0) {
      return "at or below %s: in full".formatted(Exact.figure(fullCloseHealthFactor));
    }
    return closesInFull(position)
        ? "debt or collateral below %s: in full".formatted(Exact.figure(smallPosition))
        : "above %s, nothing small: in part".formatted(Exact.figure(fullCloseHealthFactor));
  }

  private boolean closesInFull(ReservePosition position) {
    return position.healthFactor().compareTo(fullCloseHealthFactor) <= 0
        || Exact.isBelow(position.reserveDebt(), smallPosition)
        || Exact.isBelow(position.reserveCollateral(), smallPosition);
  }
}
