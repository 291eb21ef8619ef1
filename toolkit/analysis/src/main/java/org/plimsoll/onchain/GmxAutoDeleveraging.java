package org.plimsoll.onchain;

import java.math.BigDecimal;

/**
 * When GMX v2 closes winning positions of one side of a market because the pool could not pay them.
 *
 * <p>Factor = profit of all traders of the side / value of the pool behind them. Closing starts
 * strictly above the start factor and goes on until the factor is at or below the stop factor.
 *
 * <pre>{@code
 * new GmxAutoDeleveraging(new BigDecimal("0.85"), new BigDecimal("0.77"))
 *     .mayStart(new BigDecimal("90"), new BigDecimal("100")) // true
 * }</pre>
 *
 * <p>Source: gmx-io/gmx-synthetics, adl/AdlUtils.sol.
 *
 * @param startFactor above which closing starts, 0 or more
 * @param stopFactor down to which it goes on, from 0 to the start factor
 */
public record GmxAutoDeleveraging(BigDecimal startFactor, BigDecimal stopFactor) {
  /**
   * Validates the factors.
   *
   * @throws IllegalArgumentException if one is negative or stop is above start
   */
  public GmxAutoDeleveraging {
    Valid.notNegative("start factor", startFactor);
    Valid.notNegative("stop factor", stopFactor);
    Valid.notAbove("stop factor", stopFactor, startFactor);
  }

  /**
   * Gives the factor.
   *
   * @param tradersProfit of the side, USD, negative for a loss
   * @param poolValue behind the side, USD, above 0
   * @return profit / value, negative where traders lose
   * @throws IllegalArgumentException if the pool is worth nothing
   */
  public BigDecimal factor(BigDecimal tradersProfit, BigDecimal poolValue) {
    return Exact.ratio(tradersProfit, Valid.positive("pool value", poolValue));
  }

  /**
   * Tells whether closing may start.
   *
   * @param tradersProfit of the side, USD, negative for a loss
   * @param poolValue behind the side, USD, above 0
   * @return true if the factor is above the start factor
   * @throws IllegalArgumentException if the pool is worth nothing
   */
  public boolean mayStart(BigDecimal tradersProfit, BigDecimal poolValue) {
    return factor(tradersProfit, poolValue).compareTo(startFactor) > 0;
  }

  /**
   * Tells whether closing that has started goes on.
   *
   * @param tradersProfit of the side, USD, negative for a loss
   * @param poolValue behind the side, USD, above 0
   * @return true if the factor is above the stop factor
   * @throws IllegalArgumentException if the pool is worth nothing
   */
  public boolean mayContinue(BigDecimal tradersProfit, BigDecimal poolValue) {
    return factor(tradersProfit, poolValue).compareTo(stopFactor) > 0;
  }
}
