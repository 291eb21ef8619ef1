package org.plimsoll.onchain;

import java.math.BigDecimal;

/**
 * How much of one market Synthetix v3 liquidates within a window of time.
 *
 * <p>Capacity = (maker fee + taker fee) x skew scale x multiplier x seconds, base units. A capacity
 * of 0 is a market that was not configured and limits nothing.
 *
 * <pre>{@code
 * new SynthetixLiquidationWindow(new BigDecimal("0.0002"), new BigDecimal("0.0006"),
 *     new BigDecimal("1000"), BigDecimal.ONE, 30).capacity() // 24
 * }</pre>
 *
 * <p>Source: Synthetixio/synthetix-v3, markets/perps-market/contracts/storage/PerpsMarket.sol.
 *
 * @param makerFee fraction, 0 or more
 * @param takerFee fraction, 0 or more
 * @param skewScale base units, 0 or more
 * @param multiplier of the market, 0 or more
 * @param windowSeconds length of the window, 0 or more
 */
public record SynthetixLiquidationWindow(
    BigDecimal makerFee,
    BigDecimal takerFee,
    BigDecimal skewScale,
    BigDecimal multiplier,
    BigDecimal windowSeconds) {
  /**
   * Validates the window.
   *
   * @throws IllegalArgumentException if a value is negative
   */
  public SynthetixLiquidationWindow {
    Valid.notNegative("maker fee", makerFee);
    Valid.notNegative("taker fee", takerFee);
    Valid.notNegative("skew scale", skewScale);
    Valid.notNegative("multiplier", multiplier);
    Valid.notNegative("window in seconds", windowSeconds);
  }

  /**
   * Gives what may be liquidated in one window.
   *
   * @return base units
   */
  public BigDecimal capacity() {
    return makerFee.add(takerFee).multiply(skewScale).multiply(multiplier).multiply(windowSeconds);
  }

  /**
   * Gives what one call liquidates of a position in a window not used yet.
   *
   * @param size base units, of either sign
   * @return base units, at most the capacity and the position, 0 or more
   */
  public BigDecimal liquidated(BigDecimal size) {
    BigDecimal capacity = capacity();
    return capacity.signum() == 0 ? size.abs() : size.abs().min(capacity);
  }

  /**
   * Gives the position after the first call.
   *
   * @param size base units, of either sign
   * @return what is left, with the sign of the position
   */
  public BigDecimal sizeAfterFirstCall(BigDecimal size) {
    BigDecimal left = size.abs().subtract(liquidated(size));
    return size.signum() < 0 ? left.negate() : left;
  }
}
