package org.plimsoll.onchain;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What Drift counts of an asset, and what it charges for a liability, by size.
 *
 * <p>Asset weight = min(base, 1.1 / (1 + imf sqrt(size))); liability weight = max(base, 0.8 base +
 * imf sqrt(size)), imf being the market's factor for size. An asset whose total deposits are worth
 * more than a cap counts base x cap / value. A positive unrealised profit is an asset whose size is
 * its amount. Integers throughout: sizes have 9 decimals, the root 5, the factor 6, weights 4, and
 * every division is truncated.
 *
 * <pre>{@code
 * DriftWeights.asset(new BigDecimal("0.9"), new BigDecimal("0.01"), new BigDecimal("1000")) // 0.8357
 * }</pre>
 *
 * <p>Source: drift-labs/protocol-v2, programs/drift/src/math/margin.rs and state/spot_market.rs.
 */
public final class DriftWeights {
  private static final int SIZE = 9;
  private static final int ROOT = 5;
  private static final int FACTOR = 6;
  private static final int WEIGHT = 4;
  private static final BigDecimal ELEVEN_TENTHS = new BigDecimal("1.1");
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  private DriftWeights() {}

  /**
   * Gives the weight of a deposit.
   *
   * @param base weight of a small deposit, in [0, 1]
   * @param imfFactor the market's factor, 0 or more; 0 switches the discount off
   * @param size token units, 0 or more
   * @return min(base, 1.1 / (1 + imf sqrt(size))), truncated to 1e-4
   * @throws IllegalArgumentException if a value is outside its range
   */
  public static BigDecimal asset(BigDecimal base, BigDecimal imfFactor, BigDecimal size) {
    Valid.fraction("asset weight", base);
    BigDecimal growth = growth(imfFactor, size);
    return imfFactor.signum() == 0
        ? base
        : base.min(Exact.floorRatio(ELEVEN_TENTHS, ONE.add(growth), WEIGHT));
  }

  /**
   * Gives the weight of a borrow, or the margin ratio of a perpetual position, which grows alike.
   *
   * @param base weight of a small borrow or ratio of a small position, 0 or more
   * @param imfFactor the market's factor, 0 or more; 0 switches the premium off
   * @param size token or base units, 0 or more
   * @return max(base, 0.8 base + imf sqrt(size)), truncated to 1e-4
   * @throws IllegalArgumentException if a value is negative
   */
  public static BigDecimal liability(BigDecimal base, BigDecimal imfFactor, BigDecimal size) {
    Valid.notNegative("liability weight", base);
    Valid.notNegative("imf factor", imfFactor);
    BigDecimal root = root(size);
    if (imfFactor.signum() == 0) {
      return base;
    }
    BigDecimal most = base.subtract(Exact.floorRatio(base, FIVE, WEIGHT));
    return base.max(most.add(Exact.floor(root.multiply(imfFactor), WEIGHT)));
  }

  /**
   * Gives the weight of a deposit whose token has too many depositors.
   *
   * @param base weight below the cap, in [0, 1]
   * @param scaleStart value of all deposits from which the weight falls, quote, 0 or more; 0 for
   *     never
   * @param totalDeposits of the token, token units, 0 or more
   * @param oraclePrice quote per token unit, 0 or more
   * @return base x start / value of all deposits where that is above the start, truncated to 1e-4
   * @throws IllegalArgumentException if a value is outside its range
   */
  public static BigDecimal scaledAsset(
      BigDecimal base, BigDecimal scaleStart, BigDecimal totalDeposits, BigDecimal oraclePrice) {
    Valid.fraction("asset weight", base);
    Valid.notNegative("scale start value", scaleStart);
    Valid.notNegative("total deposits", totalDeposits);
    Valid.notNegative("oracle price", oraclePrice);
    BigDecimal value = totalDeposits.multiply(oraclePrice);
    return scaleStart.signum() == 0 || Exact.isBelow(value, scaleStart)
        ? base
        : Exact.floorRatio(base.multiply(scaleStart), value, WEIGHT);
  }

  /**
   * Gives the weight of an unrealised profit.
   *
   * @param base weight of a small profit, in [0, 1]
   * @param imfFactor the market's factor for profits, 0 or more
   * @param unrealisedProfit quote; a loss always counts in full
   * @return as {@link #asset}, 1 for a loss
   * @throws IllegalArgumentException if a value is outside its range
   */
  public static BigDecimal profit(
      BigDecimal base, BigDecimal imfFactor, BigDecimal unrealisedProfit) {
    return Exact.isPositive(unrealisedProfit) ? asset(base, imfFactor, unrealisedProfit) : ONE;
  }

  private static BigDecimal growth(BigDecimal imfFactor, BigDecimal size) {
    Valid.notNegative("imf factor", imfFactor);
    return Exact.floor(root(size).multiply(imfFactor), FACTOR);
  }

  /** The integer root: one unit is added below the root's last digit, as the protocol does. */
  private static BigDecimal root(BigDecimal size) {
    Valid.notNegative("size", size);
    BigInteger units = Exact.floor(size, SIZE).unscaledValue();
    return new BigDecimal(units.multiply(BigInteger.TEN).add(BigInteger.ONE).sqrt(), ROOT);
  }
}
