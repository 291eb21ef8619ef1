package org.plimsoll.onchain;

import java.math.BigDecimal;

/**
 * How much dYdX v4 liquidates of one account within a block.
 *
 * <p>Of a position: the portion, at least the minimum, at most all. Of the account: the notional
 * and the insurance loss left under their limits.
 *
 * <pre>{@code
 * DydxBlockLimits.GENESIS.liquidatable(new BigDecimal("50000"), BigDecimal.ZERO) // 5000
 * }</pre>
 *
 * <p>Source: dydxprotocol/v4-chain, x/clob genesis and keeper/liquidations.go.
 *
 * @param minPositionNotional liquidated of a position at least, quote, above 0
 * @param maxPositionPortion liquidated of a position at most, fraction in [0, 1]
 * @param maxAccountNotional liquidated of an account at most, quote, above 0
 * @param maxInsuranceLost by the insurance fund over one account at most, quote, above 0
 */
public record DydxBlockLimits(
    BigDecimal minPositionNotional,
    BigDecimal maxPositionPortion,
    BigDecimal maxAccountNotional,
    BigDecimal maxInsuranceLost) {
  /** 1,000 USDC or 10 % of a position; 100,000 USDC of an account; 1,000,000 USDC lost. */
  public static final DydxBlockLimits GENESIS =
      new DydxBlockLimits(
          new BigDecimal("1000"),
          new BigDecimal("0.1"),
          new BigDecimal("100000"),
          new BigDecimal("1000000"));

  /**
   * Validates the limits.
   *
   * @throws IllegalArgumentException if an amount is not above 0 or the portion outside [0, 1]
   */
  public DydxBlockLimits {
    Valid.positive("minimum position notional", minPositionNotional);
    Valid.fraction("maximum position portion", maxPositionPortion);
    Valid.positive("maximum account notional", maxAccountNotional);
    Valid.positive("maximum insurance lost", maxInsuranceLost);
  }

  /**
   * Gives how much of a position may go now.
   *
   * @param positionNotional absolute value of the position, quote, 0 or more
   * @param alreadyLiquidated notional of the account liquidated in this block, quote, 0 or more
   * @return quote: min(max(portion x notional, min(minimum, notional)), what the account has left)
   * @throws IllegalArgumentException if a value is negative
   */
  public BigDecimal liquidatable(BigDecimal positionNotional, BigDecimal alreadyLiquidated) {
    Valid.notNegative("position notional", positionNotional);
    Valid.notNegative("notional already liquidated", alreadyLiquidated);
    BigDecimal portion =
        Exact.floor(positionNotional.multiply(maxPositionPortion), DydxPosition.QUANTUM);
    BigDecimal ofPosition = portion.max(minPositionNotional.min(positionNotional));
    return ofPosition.min(Exact.atLeastZero(maxAccountNotional.subtract(alreadyLiquidated)));
  }

  /**
   * Gives how much the insurance fund may still pay for an account in this block.
   *
   * @param alreadyLost paid by the fund in this block, quote, 0 or more
   * @return limit - lost, at least 0, quote
   * @throws IllegalArgumentException if the loss is negative
   */
  public BigDecimal insuranceLeft(BigDecimal alreadyLost) {
    Valid.notNegative("insurance already lost", alreadyLost);
    return Exact.atLeastZero(maxInsuranceLost.subtract(alreadyLost));
  }
}
