package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * What a liquidator earns who sells seized collateral into a constant-product pool, all at once or
 * in ever smaller slices.
 *
 * <p>With reserves A of collateral and B of the debt asset, collateral worth x units of collateral
 * repaid at the pool's price, incentive i and fee f, k = (1 - f) (1 + i):
 *
 * <pre>
 * single shot      B k x / (A + k x) - B x / A       largest at x = A (sqrt(k) - 1) / k
 * sliced           B (k - 1) x / (A + k x)           each slice repays at the price the last one left
 * break-even fee   i / (1 + i)                       above it both lose, and the best size is 0
 * </pre>
 *
 * <p>Slicing earns more: it repays at falling prices. Profits are below 0 for a loss and have fifty
 * significant digits.
 *
 * <pre>{@code
 * var pool = new PoolLiquidation(
 *     new BigDecimal(1_000), new BigDecimal(2_000_000), new BigDecimal("0.05"), new BigDecimal("0.003"));
 * pool.slicedProfit(new BigDecimal(5)); // 466.06, of 413.99 at once
 * }</pre>
 *
 * <p>Source: Sadeghi and Feinstein 2026, equation 8.
 *
 * @param reserveCollateral A, units of collateral, above 0
 * @param reserveDebt B, units of the debt asset, above 0
 * @param incentive i, a fraction, 0 or more
 * @param fee f of the pool, a fraction from 0 to 1
 */
public record PoolLiquidation(
    BigDecimal reserveCollateral, BigDecimal reserveDebt, BigDecimal incentive, BigDecimal fee) {

  /**
   * Validates the pool.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public PoolLiquidation {
    Exact.positive("collateral reserve of the pool", reserveCollateral);
    Exact.positive("debt reserve of the pool", reserveDebt);
    Exact.notNegative("incentive", incentive);
    Exact.fraction("fee of the pool", fee);
  }

  /**
   * Tells the profit of selling in ever smaller slices.
   *
   * @param size x, units of collateral, 0 or more
   * @return units of the debt asset
   * @throws IllegalArgumentException if the size is below 0
   */
  public BigDecimal slicedProfit(BigDecimal size) {
    Exact.notNegative("liquidation size", size);
    return Exact.quotient(
        reserveDebt.multiply(sellable().subtract(Exact.ONE)).multiply(size), reserveAfter(size));
  }

  /**
   * Tells the profit of selling everything at once.
   *
   * @param size x, units of collateral, 0 or more
   * @return units of the debt asset
   * @throws IllegalArgumentException if the size is below 0
   */
  public BigDecimal singleShotProfit(BigDecimal size) {
    Exact.notNegative("liquidation size", size);
    BigDecimal received =
        Exact.quotient(reserveDebt.multiply(sellable()).multiply(size), reserveAfter(size));
    return received.subtract(Exact.quotient(reserveDebt.multiply(size), reserveCollateral));
  }

  /**
   * Tells the fee at which liquidating the first unit earns nothing.
   *
   * @return a fraction, 0 or more, below 1
   */
  public BigDecimal breakEvenFee() {
    return Exact.quotient(incentive, incentive.add(Exact.ONE));
  }

  /**
   * Tells the size that earns most at once.
   *
   * @return units of collateral, 0 where no size earns anything
   */
  public BigDecimal bestSingleShotSize() {
    BigDecimal gain = Exact.zeroOrMore(sellable().sqrt(Exact.FIFTY).subtract(Exact.ONE));
    return Exact.isZero(gain)
        ? Exact.ZERO
        : Exact.quotient(reserveCollateral.multiply(gain), sellable());
  }

  private BigDecimal sellable() {
    return Exact.ONE.subtract(fee).multiply(incentive.add(Exact.ONE));
  }

  private BigDecimal reserveAfter(BigDecimal size) {
    return reserveCollateral.add(sellable().multiply(size));
  }
}
