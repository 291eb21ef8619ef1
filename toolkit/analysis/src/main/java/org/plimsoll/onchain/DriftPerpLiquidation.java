package org.plimsoll.onchain;

import static java.math.BigDecimal.ZERO;
import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.PRICE;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.units.Explanation;

/**
 * Closing a perpetual position of Drift to cover a margin shortage.
 *
 * <p>Closing one base unit frees price x margin ratio and costs price x (liquidator fee + insurance
 * fee). Base to close = shortage / (price x quote price x (ratio - liquidator fee) - price x
 * insurance fee). Insurance fee = min(max, 95 % of (ratio - liquidator fee - shortage / notional)),
 * never negative. Money is truncated to 1e-6, base to 1e-9, at every division.
 *
 * <pre>{@code
 * new DriftPerpLiquidation(new BigDecimal("0.1"), new BigDecimal("0.01"),
 *     new BigDecimal("100"), BigDecimal.ONE)
 *     .baseToClose(BigDecimal.TEN, new BigDecimal("0.01")) // 1.25
 * }</pre>
 *
 * <p>Source: drift-labs/protocol-v2, programs/drift/src/math/liquidation.rs.
 *
 * @param marginRatio maintenance fraction of notional, in [0, 1]
 * @param liquidatorFee fraction of notional, in [0, 1]
 * @param oraclePrice quote token per base unit, 0 or more
 * @param quoteOraclePrice of the quote token, 0 or more; 1 for a dollar
 */
public record DriftPerpLiquidation(
    BigDecimal marginRatio,
    BigDecimal liquidatorFee,
    BigDecimal oraclePrice,
    BigDecimal quoteOraclePrice) {
  private static final int MONEY = 6;
  private static final int BASE_DECIMALS = 9;
  private static final BigDecimal FEE_SHARE = new BigDecimal("0.95");

  /**
   * Validates the terms.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public DriftPerpLiquidation {
    Valid.fraction("margin ratio", marginRatio);
    Valid.fraction("liquidator fee", liquidatorFee);
    Valid.notNegative("oracle price", oraclePrice);
    Valid.notNegative("quote oracle price", quoteOraclePrice);
  }

  /**
   * Gives how much must be closed.
   *
   * @param marginShortage quote, 0 or more
   * @param insuranceFee fraction of notional, in [0, 1]
   * @return base units, truncated to 1e-9; empty where closing frees no margin, so that no amount
   *     is enough
   * @throws IllegalArgumentException if a value is outside its range
   */
  public Optional<BigDecimal> baseToClose(BigDecimal marginShortage, BigDecimal insuranceFee) {
    Valid.notNegative("margin shortage", marginShortage);
    BigDecimal freed = freedPerBase(insuranceFee);
    return Exact.isPositive(freed)
        ? Optional.of(Exact.floorRatio(marginShortage, freed, BASE_DECIMALS))
        : Optional.empty();
  }

  /**
   * Gives the margin that closing one base unit frees after fees.
   *
   * @param insuranceFee fraction of notional, in [0, 1]
   * @return quote per base unit, 0 or negative where closing does not help
   * @throws IllegalArgumentException if the fee is outside its range
   */
  public BigDecimal freedPerBase(BigDecimal insuranceFee) {
    Valid.fraction("insurance fee", insuranceFee);
    BigDecimal margin =
        Exact.towardsZero(value().multiply(marginRatio.subtract(liquidatorFee)), MONEY);
    return margin.subtract(Exact.floor(oraclePrice.multiply(insuranceFee), MONEY));
  }

  /**
   * Gives the insurance fee that the liquidation can still afford.
   *
   * @param marginShortage quote, 0 or more
   * @param size of the position, base units, 0 or more
   * @param maxFee largest fee, fraction in [0, 1]
   * @return fraction of notional, truncated to 1e-6; 0 where nothing is left or nothing is held
   * @throws IllegalArgumentException if a value is outside its range
   */
  public BigDecimal insuranceFee(BigDecimal marginShortage, BigDecimal size, BigDecimal maxFee) {
    Valid.notNegative("margin shortage", marginShortage);
    Valid.notNegative("size", size);
    Valid.fraction("max fee", maxFee);
    if (value().signum() == 0 || size.signum() == 0) {
      return ZERO;
    }
    BigDecimal needed =
        Exact.floorRatio(Exact.floorRatio(marginShortage, size, MONEY), value(), MONEY);
    BigDecimal left = Exact.atLeastZero(marginRatio.subtract(liquidatorFee).subtract(needed));
    return maxFee.min(Exact.floor(left.multiply(FEE_SHARE), MONEY));
  }

  /**
   * Shows how the base to close comes about.
   *
   * @param marginShortage quote, 0 or more
   * @param insuranceFee fraction of notional, in [0, 1]
   * @return the steps; an infinite amount is one that does not exist
   * @throws IllegalArgumentException if a value is outside its range
   */
  public Explanation explain(BigDecimal marginShortage, BigDecimal insuranceFee) {
    return Explanation.of("Drift liquidation of a shortage of " + marginShortage)
        .with("price", "oracle x quote oracle", value().doubleValue(), PRICE)
        .with(
            "margin freed per base unit",
            "price x (%s - %s) - oracle x %s".formatted(marginRatio, liquidatorFee, insuranceFee),
            freedPerBase(insuranceFee).doubleValue(),
            PRICE)
        .with(
            "base to close",
            "shortage / freed",
            baseToClose(marginShortage, insuranceFee)
                .map(BigDecimal::doubleValue)
                .orElse(Double.POSITIVE_INFINITY),
            BASE);
  }

  private BigDecimal value() {
    return Exact.floor(oraclePrice.multiply(quoteOraclePrice), MONEY);
  }
}
