package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * A pool that trades along collateral x debt = constant and takes a fee from what comes in.
 *
 * <pre>
 * a = collateral reserve, b = debt reserve, f = fee, x = collateral sold into the pool
 * out             = b x (1-f) / (a + x (1-f))
 * marginal after  = a b / (a + x (1-f))^2              the fee stays outside the curve
 * factor(x)       = (a / (a + x (1-f)))^2              selling
 * factor(-y)      = (a / (a - y))^2                    buying y out of the pool
 * mean fill       = (1-f) x a^2 / ((a + x1 (1-f)) (a + x2 (1-f)))     from x1 to x2
 * </pre>
 *
 * <p>A seller's fill is below the marginal prices by the fee, a buyer's above them by 1 / (1-f). A
 * pool fills every sale. It can never be bought empty: at most {@link #LARGEST_PURCHASE} of its
 * collateral can be bought, what is beyond that is unfilled and moves the price no further.
 *
 * <pre>{@code
 * new ConstantProductPool(1_000, 2_000_000, 0.003).sale(25).amountOut(); // 48,637.71
 * }</pre>
 *
 * <p>Source: constant-product arithmetic; Angeris and others 2019, An analysis of Uniswap markets.
 *
 * @param collateral reserve of the asset sold, base units, above 0
 * @param debt reserve of the asset received, quote, above 0
 * @param fee share of the input, from 0 to below 1
 */
public record ConstantProductPool(
    @In(BASE) double collateral, @In(QUOTE) double debt, @In(RATE) double fee)
    implements PriceImpact {
  /** The share of the collateral that can be bought out of the pool. */
  public static final double LARGEST_PURCHASE = 0.99;

  /**
   * Validates the pool.
   *
   * @throws IllegalArgumentException if a reserve is not above 0 or the fee is outside [0, 1)
   */
  public ConstantProductPool {
    Check.positive("collateral reserve", collateral);
    Check.positive("debt reserve", debt);
    Messages.feeBelowOne("fee", fee);
  }

  /**
   * The price at rest, before fees.
   *
   * @return quote per base
   */
  public double spot() {
    return debt / collateral;
  }

  /**
   * Sells collateral into the pool.
   *
   * @param sold base units, 0 or more
   * @return what it brings
   * @throws IllegalArgumentException if the amount is negative or not finite
   */
  public PoolSale sale(double sold) {
    Check.notNegative("collateral sold", sold);
    double average = fillFactor(0, sold);
    double input = sold * (1 - fee);
    return new PoolSale(
        debt * input / (collateral + input), spot() * average, spot() * factor(sold), 1 - average);
  }

  /**
   * Finds the amount that lowers the marginal price by a share, without fees.
   *
   * @param fall a fraction, from 0 to 1
   * @return collateral x (1 / sqrt(1 - fall) - 1), base units; empty for a fall of 1, which no
   *     amount brings about
   * @throws IllegalArgumentException if the fall is outside [0, 1]
   */
  public OptionalDouble depth(double fall) {
    Check.fraction("fall", fall);
    return fall < 1
        ? OptionalDouble.of(collateral * Math.expm1(-0.5 * Math.log1p(-fall)))
        : OptionalDouble.empty();
  }

  @Override
  public double factor(double sold) {
    double share = collateral / reserve(sold);
    return share * share;
  }

  @Override
  public double fillFactor(double before, double after) {
    double from = Math.max(before, -mostBought());
    double to = Math.max(after, -mostBought());
    double mean = MeanFactor.between(from, to, this::meanSold, this::meanBought);
    return before > after ? mean / (1 - fee) : mean * (1 - fee);
  }

  @Override
  public double unfilled(double before, double after) {
    double from = Math.max(before, -mostBought());
    double to = Math.max(after, -mostBought());
    return Math.abs(after - before) - Math.abs(to - from);
  }

  private double meanSold(double low, double high) {
    return collateral / reserve(low) * (collateral / reserve(high));
  }

  private double meanBought(double low, double high) {
    return collateral / reserve(-low) * (collateral / reserve(-high));
  }

  /** What the curve counts as collateral after a net sale. */
  private double reserve(double sold) {
    return sold >= 0 ? collateral + sold * (1 - fee) : collateral + Math.max(sold, -mostBought());
  }

  private double mostBought() {
    return LARGEST_PURCHASE * collateral;
  }
}
