package org.plimsoll.lending;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.units.Explanation;

/**
 * When a trove is liquidated against a stability pool, and where everything goes.
 *
 * <p>Below the minimum ratio: the debt is offset by the pool as far as it reaches, collateral in
 * proportion; the rest of both is redistributed over the other troves. In recovery mode, while the
 * system's ratio is below the critical ratio, two things change: at a ratio of 1 or less everything
 * is redistributed, and a trove at or above the minimum ratio but below the system's is liquidated
 * too if the pool holds all of its debt; it then loses collateral worth the minimum ratio x debt
 * and keeps the surplus. A share of the collateral sold goes to whoever liquidates, with the
 * reserve. Amounts are rounded down to 18 digits. Source: Liquity v1, trove manager.
 *
 * <pre>{@code
 * StabilityRules.liquityV1().isRecoveryMode(new BigDecimal("1.49")); // true
 * }</pre>
 *
 * @param minimumRatio of a trove, 1 or more
 * @param criticalRatio of the system, not below the minimum ratio
 * @param liquidationReserve added to every debt, in the stablecoin, 0 or more
 * @param compensationShare of the collateral sold, in [0, 1]
 */
public record StabilityRules(
    BigDecimal minimumRatio,
    BigDecimal criticalRatio,
    BigDecimal liquidationReserve,
    BigDecimal compensationShare) {
  private static final TroveLiquidation NOTHING =
      new TroveLiquidation(Exact.ZERO, Exact.ZERO, Exact.ZERO, Exact.ZERO, Exact.ZERO, Exact.ZERO);

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public StabilityRules {
    Exact.oneOrMore("minimum ratio", minimumRatio);
    Exact.notNegative("liquidation reserve", liquidationReserve);
    Exact.fraction("compensation share", compensationShare);
    if (Exact.isBelow(criticalRatio, minimumRatio)) {
      throw new IllegalArgumentException(Messages.ratiosOutOfOrder(criticalRatio, minimumRatio));
    }
  }

  /**
   * Gives the constants of Liquity v1.
   *
   * @return 110 %, 150 %, 200 and 0.5 %
   */
  public static StabilityRules liquityV1() {
    return new StabilityRules(
        new BigDecimal("1.1"),
        new BigDecimal("1.5"),
        new BigDecimal("200"),
        new BigDecimal("0.005"));
  }

  /**
   * Takes another critical ratio.
   *
   * @param ratio of the system
   * @return the rules with it
   * @throws IllegalArgumentException if it is below the minimum ratio
   */
  public StabilityRules withCriticalRatio(BigDecimal ratio) {
    return new StabilityRules(minimumRatio, ratio, liquidationReserve, compensationShare);
  }

  /**
   * Takes another reserve.
   *
   * @param reserve in the stablecoin, 0 or more
   * @return the rules with it
   * @throws IllegalArgumentException if it is negative
   */
  public StabilityRules withLiquidationReserve(BigDecimal reserve) {
    return new StabilityRules(minimumRatio, criticalRatio, reserve, compensationShare);
  }

  /**
   * Takes another share for whoever liquidates.
   *
   * @param share of the collateral sold, in [0, 1]
   * @return the rules with it
   * @throws IllegalArgumentException if it is outside [0, 1]
   */
  public StabilityRules withCompensationShare(BigDecimal share) {
    return new StabilityRules(minimumRatio, criticalRatio, liquidationReserve, share);
  }

  /**
   * Adds the reserve to a debt.
   *
   * @param drawn in the stablecoin, 0 or more
   * @return drawn + reserve
   * @throws IllegalArgumentException if the debt is negative
   */
  public BigDecimal compositeDebt(BigDecimal drawn) {
    return Exact.notNegative("debt", drawn).add(liquidationReserve);
  }

  /**
   * Computes what whoever liquidates gets of the collateral.
   *
   * @param collateral sold, in units, 0 or more
   * @return collateral x share, rounded down
   * @throws IllegalArgumentException if the collateral is negative
   */
  public BigDecimal collateralCompensation(BigDecimal collateral) {
    return Exact.down(
        Exact.notNegative("collateral", collateral).multiply(compensationShare), Exact.WAD);
  }

  /**
   * Tells whether the system is in recovery mode.
   *
   * @param systemRatio collateral value of all troves / their debt, 0 or more
   * @return true below the critical ratio; false at it
   */
  public boolean isRecoveryMode(BigDecimal systemRatio) {
    return Exact.isBelow(Exact.notNegative("system ratio", systemRatio), criticalRatio);
  }

  /**
   * Liquidates a trove.
   *
   * @param trove with its composite debt
   * @param price stablecoin per unit of collateral, 0 or more
   * @param systemRatio collateral ratio of the whole system, 0 or more
   * @param poolDeposits in the stability pool, in the stablecoin, 0 or more
   * @return where everything goes; empty if the trove may not be liquidated
   * @throws IllegalArgumentException if an argument is negative
   */
  public Optional<TroveLiquidation> liquidate(
      Trove trove, BigDecimal price, BigDecimal systemRatio, BigDecimal poolDeposits) {
    Exact.notNegative("pool deposits", poolDeposits);
    boolean isRecovery = isRecoveryMode(systemRatio);
    return trove
        .collateralRatio(price)
        .flatMap(
            ratio -> {
              if (isRecovery && ratio.compareTo(Exact.ONE) <= 0) {
                return Optional.of(offset(trove, Exact.ZERO));
              }
              if (Exact.isBelow(ratio, minimumRatio)) {
                return Optional.of(offset(trove, poolDeposits));
              }
              boolean isCapped =
                  isRecovery
                      && Exact.isBelow(ratio, systemRatio)
                      && trove.debt().compareTo(poolDeposits) <= 0;
              return isCapped ? Optional.of(capped(trove, price)) : Optional.empty();
            });
  }

  /**
   * Shows where the parts of a trove go.
   *
   * @param trove with its composite debt
   * @param price stablecoin per unit of collateral, 0 or more
   * @param systemRatio collateral ratio of the whole system, 0 or more
   * @param poolDeposits in the stability pool, 0 or more
   * @return the steps; zeros where it may not be liquidated
   * @throws IllegalArgumentException if an argument is negative
   */
  public Explanation explain(
      Trove trove, BigDecimal price, BigDecimal systemRatio, BigDecimal poolDeposits) {
    TroveLiquidation parts = liquidate(trove, price, systemRatio, poolDeposits).orElse(NOTHING);
    return Explanation.of("liquidation of a trove")
        .with(
            "collateral ratio",
            "collateral x price / debt = %s x %s / %s"
                .formatted(
                    Exact.figure(trove.collateral()),
                    Exact.figure(price),
                    Exact.figure(trove.debt())),
            Exact.orNone(trove.collateralRatio(price)),
            RATE)
        .with(
            "system ratio",
            isRecoveryMode(systemRatio) ? "recovery mode" : "normal mode",
            systemRatio.doubleValue(),
            RATE)
        .with("offset debt", "by the pool", parts.offsetDebt().doubleValue(), QUOTE)
        .with("collateral to pool", "for it", parts.collateralToPool().doubleValue(), BASE)
        .with(
            "redistributed debt",
            "over the other troves",
            parts.redistributedDebt().doubleValue(),
            QUOTE)
        .with(
            "compensation",
            "collateral sold x " + Exact.figure(compensationShare),
            parts.collateralCompensation().doubleValue(),
            BASE)
        .with(
            "surplus",
            "above minimum ratio x debt, kept for the owner",
            parts.surplusCollateral().doubleValue(),
            BASE);
  }

  private TroveLiquidation offset(Trove trove, BigDecimal deposits) {
    BigDecimal compensation = collateralCompensation(trove.collateral());
    BigDecimal sold = trove.collateral().subtract(compensation);
    BigDecimal offset = trove.debt().min(deposits);
    BigDecimal toPool = Exact.quotientDown(sold.multiply(offset), trove.debt(), Exact.WAD);
    return new TroveLiquidation(
        offset,
        toPool,
        trove.debt().subtract(offset),
        sold.subtract(toPool),
        compensation,
        Exact.ZERO);
  }

  private TroveLiquidation capped(Trove trove, BigDecimal price) {
    BigDecimal cap = Exact.quotientDown(trove.debt().multiply(minimumRatio), price, Exact.WAD);
    BigDecimal compensation = collateralCompensation(cap);
    return new TroveLiquidation(
        trove.debt(),
        cap.subtract(compensation),
        Exact.ZERO,
        Exact.ZERO,
        compensation,
        trove.collateral().subtract(cap));
  }
}
