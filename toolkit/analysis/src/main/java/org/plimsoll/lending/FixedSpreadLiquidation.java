package org.plimsoll.lending;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.units.Explanation;

/**
 * One liquidation at a fixed discount: a share of the debt is repaid, collateral worth that much
 * plus a bonus is taken.
 *
 * <pre>
 * repaid         = close factor x debt, at most quantity x price / (1 + bonus)
 * seized         = repaid x (1 + bonus) / price
 * minimum repay  = (debt - quantity x price x threshold) / (1 - (1 + bonus) x threshold)
 * </pre>
 *
 * <p>Source: Qin et al. 2021 (arXiv 2106.06389), section 4.
 *
 * <pre>{@code
 * new FixedSpreadLiquidation(new BigDecimal("2"), new BigDecimal("68000"), new BigDecimal("0.8"),
 *     new BigDecimal("0.05"), new BigDecimal("110000"), new BigDecimal("0.5"))
 *     .overLiquidationRatio(); // 7.33...
 * }</pre>
 *
 * @param collateralQuantity in units of the asset, 0 or more
 * @param price of the collateral, above 0
 * @param liquidationThreshold fraction of the value that may be owed, above 0, at most 1
 * @param bonus fraction of the debt repaid, 0 or more
 * @param debt in the currency of the price, 0 or more
 * @param closeFactor share of the debt that is repaid, in [0, 1]
 */
public record FixedSpreadLiquidation(
    BigDecimal collateralQuantity,
    BigDecimal price,
    BigDecimal liquidationThreshold,
    BigDecimal bonus,
    BigDecimal debt,
    BigDecimal closeFactor) {

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public FixedSpreadLiquidation {
    Exact.notNegative("collateral quantity", collateralQuantity);
    Exact.positive("price", price);
    Exact.fraction("liquidation threshold", liquidationThreshold);
    Exact.positive("liquidation threshold", liquidationThreshold);
    Exact.notNegative("bonus", bonus);
    Exact.notNegative("debt", debt);
    Exact.fraction("close factor", closeFactor);
  }

  /**
   * Computes the health factor before the liquidation.
   *
   * @return quantity x price x threshold / debt; empty without debt
   */
  public Optional<BigDecimal> healthBefore() {
    return totals(collateralQuantity, debt).healthFactor();
  }

  /**
   * Computes what is repaid.
   *
   * @return in the currency of the price; 0 where the health factor is 1 or more
   */
  public BigDecimal repaid() {
    return isLiquidatable()
        ? closeFactor.multiply(debt).min(Exact.quotient(collateralValue(), bonusFactor()))
        : Exact.ZERO;
  }

  /**
   * Computes what is taken.
   *
   * @return in units of the asset, at most the quantity
   */
  public BigDecimal collateralSeized() {
    return Exact.quotient(repaid().multiply(bonusFactor()), price).min(collateralQuantity);
  }

  /**
   * Computes what the liquidator gains before costs.
   *
   * @return bonus x repaid
   */
  public BigDecimal liquidatorGain() {
    return repaid().multiply(bonus);
  }

  /**
   * Computes the health factor afterwards.
   *
   * @return empty if no debt is left
   */
  public Optional<BigDecimal> healthAfter() {
    return totals(quantityLeft(), debtLeft()).healthFactor();
  }

  /**
   * Computes the price at which what is left may be liquidated next.
   *
   * @return debt left / (quantity left x threshold); empty if no debt or no collateral is left
   */
  public Optional<BigDecimal> newLiquidationPrice() {
    BigDecimal counted = quantityLeft().multiply(liquidationThreshold);
    return Exact.isZero(debtLeft()) || Exact.isZero(counted)
        ? Optional.empty()
        : Optional.of(Exact.quotient(debtLeft(), counted));
  }

  /**
   * Computes the smallest repayment that brings the health factor to 1.
   *
   * @return 0 for an account that is healthy; more than the debt where the collateral is worth less
   *     than (1 + bonus) x debt, so that no liquidation restores it; empty where (1 + bonus) x
   *     threshold is 1 or more, for then repaying lowers health
   */
  public Optional<BigDecimal> minimumRepayToHealthOne() {
    BigDecimal gainPerUnit = Exact.ONE.subtract(bonusFactor().multiply(liquidationThreshold));
    if (!isLiquidatable()) {
      return Optional.of(Exact.ZERO);
    }
    return gainPerUnit.signum() > 0
        ? Optional.of(
            Exact.quotient(
                debt.subtract(collateralValue().multiply(liquidationThreshold)), gainPerUnit))
        : Optional.empty();
  }

  /**
   * Computes how many times the necessary repayment is made.
   *
   * @return repaid / minimum repay; empty where there is no minimum or nothing needs repaying
   */
  public Optional<BigDecimal> overLiquidationRatio() {
    return minimumRepayToHealthOne()
        .filter(least -> !Exact.isZero(least))
        .map(least -> Exact.quotient(repaid(), least));
  }

  /**
   * Gives the loan-to-value above which every liquidation lowers the health factor.
   *
   * <p>The toxic frontier 1 / (1 + bonus), where selling moves no price.
   *
   * @return a fraction, above 0, at most 1
   */
  public BigDecimal toxicLoanToValue() {
    return Exact.quotient(Exact.ONE, bonusFactor());
  }

  /**
   * Tells whether this liquidation lowers the health factor.
   *
   * @return true if debt / collateral value is above {@link #toxicLoanToValue}
   */
  public boolean isToxic() {
    return Exact.isBelow(collateralValue(), debt.multiply(bonusFactor()));
  }

  /**
   * Shows the liquidation step by step.
   *
   * @return the steps; a value that does not exist prints as none
   */
  public Explanation explain() {
    return Explanation.of("fixed-spread liquidation")
        .with(
            "health before",
            "quantity x price x threshold / debt = %s x %s x %s / %s"
                .formatted(
                    Exact.figure(collateralQuantity),
                    Exact.figure(price),
                    Exact.figure(liquidationThreshold),
                    Exact.figure(debt)),
            Exact.orNone(healthBefore()),
            MULTIPLE)
        .with(
            "repaid",
            "close factor x debt = %s x %s"
                .formatted(Exact.figure(closeFactor), Exact.figure(debt)),
            repaid().doubleValue(),
            QUOTE)
        .with(
            "collateral seized",
            "repaid x (1 + bonus) / price",
            collateralSeized().doubleValue(),
            BASE)
        .with("health after", "of what is left", Exact.orNone(healthAfter()), MULTIPLE)
        .with(
            "new liquidation price",
            "debt left / (quantity left x threshold)",
            Exact.orNone(newLiquidationPrice()),
            PRICE)
        .with(
            "minimum repay",
            "(debt - value x threshold) / (1 - (1 + bonus) x threshold)",
            Exact.orNone(minimumRepayToHealthOne()),
            QUOTE)
        .with(
            "over-liquidation",
            "repaid / minimum repay",
            Exact.orNone(overLiquidationRatio()),
            MULTIPLE);
  }

  private boolean isLiquidatable() {
    return totals(collateralQuantity, debt).isLiquidatable();
  }

  private LendingTotals totals(BigDecimal quantity, BigDecimal owed) {
    return new LendingTotals(
        quantity.multiply(price), owed, liquidationThreshold, liquidationThreshold);
  }

  private BigDecimal collateralValue() {
    return collateralQuantity.multiply(price);
  }

  private BigDecimal bonusFactor() {
    return Exact.ONE.add(bonus);
  }

  private BigDecimal quantityLeft() {
    return collateralQuantity.subtract(collateralSeized());
  }

  private BigDecimal debtLeft() {
    return debt.subtract(repaid());
  }
}
