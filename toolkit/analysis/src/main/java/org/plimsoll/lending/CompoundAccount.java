package org.plimsoll.lending;

import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.units.Explanation;

/**
 * An account of Compound v3: a balance in the one base asset, below 0 for a debt, and collateral.
 *
 * <pre>
 * liquidity = base balance + sum of amount x price x factor
 * </pre>
 *
 * <p>New debt needs liquidity of 0 or more under the borrow factors; the account is liquidatable
 * while liquidity under the liquidate factors is below 0, and safe at exactly 0. There is no
 * partial liquidation: the protocol absorbs all of the collateral. Source: Compound v3 (Comet).
 *
 * <pre>{@code
 * new CompoundAccount(new BigDecimal("-100"), List.of()).isLiquidatable(); // true
 * }</pre>
 *
 * @param baseBalance in the base asset, negative for a debt
 * @param collateral what backs it
 */
public record CompoundAccount(BigDecimal baseBalance, List<CompoundCollateral> collateral) {

  /** Keeps its own list. */
  public CompoundAccount {
    collateral = List.copyOf(collateral);
  }

  /**
   * Computes the liquidity that allows new debt.
   *
   * @return in the base asset; negative where it lacks
   */
  public BigDecimal borrowLiquidity() {
    return liquidity(CompoundCollateral::borrowCollateralFactor);
  }

  /**
   * Computes the liquidity by which the account is judged.
   *
   * @return in the base asset; negative where it lacks
   */
  public BigDecimal liquidationLiquidity() {
    return liquidity(CompoundCollateral::liquidateCollateralFactor);
  }

  /**
   * Tells whether the account may borrow or withdraw.
   *
   * @return true without debt, and while {@link #borrowLiquidity} is 0 or more
   */
  public boolean isBorrowCollateralized() {
    return baseBalance.signum() >= 0 || borrowLiquidity().signum() >= 0;
  }

  /**
   * Tells whether the protocol may absorb it.
   *
   * @return true while {@link #liquidationLiquidity} is below 0; false at 0 and without debt
   */
  public boolean isLiquidatable() {
    return baseBalance.signum() < 0 && liquidationLiquidity().signum() < 0;
  }

  /**
   * Absorbs the account: all collateral goes to the protocol at its liquidation factor.
   *
   * @return what becomes of it; empty if it is not liquidatable
   */
  public Optional<Absorption> absorb() {
    if (!isLiquidatable()) {
      return Optional.empty();
    }
    BigDecimal credited = sum(asset -> asset.value().multiply(asset.liquidationFactor()));
    BigDecimal balance = baseBalance.add(credited);
    return Optional.of(
        new Absorption(
            sum(CompoundCollateral::value),
            credited,
            Exact.zeroOrMore(balance),
            Exact.zeroOrMore(balance.negate())));
  }

  /**
   * Shows how the judgement comes about.
   *
   * @return the steps
   */
  public Explanation explain() {
    Explanation steps =
        Explanation.of("liquidation test")
            .with("base balance", "negative for a debt", baseBalance.doubleValue(), QUOTE);
    for (int k = 0; k < collateral.size(); k++) {
      CompoundCollateral asset = collateral.get(k);
      steps =
          steps.with(
              "collateral " + (k + 1),
              "amount x price x liquidate factor = %s x %s x %s"
                  .formatted(
                      Exact.figure(asset.amount()),
                      Exact.figure(asset.price()),
                      Exact.figure(asset.liquidateCollateralFactor())),
              asset.value().multiply(asset.liquidateCollateralFactor()).doubleValue(),
              QUOTE);
    }
    return steps.with(
        "liquidity", "sum; liquidatable below 0", liquidationLiquidity().doubleValue(), QUOTE);
  }

  private BigDecimal liquidity(Function<CompoundCollateral, BigDecimal> factor) {
    return baseBalance.add(sum(asset -> asset.value().multiply(factor.apply(asset))));
  }

  private BigDecimal sum(Function<CompoundCollateral, BigDecimal> value) {
    return collateral.stream().map(value).reduce(Exact.ZERO, BigDecimal::add);
  }
}
