package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * What a liquidator earns on a size, and for which sizes that is worth it.
 *
 * <pre>
 * profit(x) = (incentive - swap fee) x - slippage x^2 - fixed cost
 * best      = (incentive - swap fee) / (2 slippage)
 * window    = between the roots of profit; none if (incentive - swap fee)^2 below 4 slippage x cost
 * </pre>
 *
 * <p>At equality the window is one size, of profit 0. Without slippage it has no upper end and no
 * best size; without a margin above the fee the best size is 0. Below the window a position is not
 * liquidated because it is small, above it because the market is thin.
 *
 * <pre>{@code
 * new LiquidatorProfit(0.05, 120, 4e-7, 0.001).minimumSize(); // 2,500
 * }</pre>
 *
 * <p>Source: the quadratic of a fixed cost and linear slippage.
 *
 * @param incentive share of the size earned, 0 or more
 * @param fixedCost of one liquidation, such as gas, quote, 0 or more
 * @param slippagePerUnit share lost per unit of size, 0 or more
 * @param swapFee share of the size paid, 0 or more
 */
public record LiquidatorProfit(
    @In(RATE) double incentive,
    @In(QUOTE) double fixedCost,
    double slippagePerUnit,
    @In(RATE) double swapFee) {
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  /**
   * Validates the terms.
   *
   * @throws IllegalArgumentException if a component is negative or not finite
   */
  public LiquidatorProfit {
    Check.notNegative("incentive", incentive);
    Check.notNegative("fixed cost", fixedCost);
    Check.notNegative("slippage per unit", slippagePerUnit);
    Check.notNegative("swap fee", swapFee);
  }

  /**
   * The profit on a size.
   *
   * @param size quote, 0 or more
   * @return quote, below 0 for a loss
   * @throws IllegalArgumentException if the size is negative or not finite
   */
  public double profit(double size) {
    Check.notNegative("size", size);
    return (margin() - slippagePerUnit * size) * size - fixedCost;
  }

  /**
   * The smallest size that does not lose.
   *
   * @return quote; empty without a window
   */
  public OptionalDouble minimumSize() {
    return hasWindow()
        ? OptionalDouble.of(2 * fixedCost / (margin() + root()))
        : OptionalDouble.empty();
  }

  /**
   * The largest size that does not lose.
   *
   * @return quote; empty without a window, or without an end to it
   */
  public OptionalDouble maximumSize() {
    return hasWindow() && slippagePerUnit > 0
        ? OptionalDouble.of((margin() + root()) / (2 * slippagePerUnit))
        : OptionalDouble.empty();
  }

  /**
   * The size of the highest profit, window or not.
   *
   * @return quote, 0 where every unit loses; empty where every unit gains
   */
  public OptionalDouble optimalSize() {
    if (margin() <= 0) {
      return OptionalDouble.of(0);
    }
    return slippagePerUnit > 0
        ? OptionalDouble.of(margin() / (2 * slippagePerUnit))
        : OptionalDouble.empty();
  }

  /**
   * The highest profit.
   *
   * @return profit of the best size, quote, below 0 without a window; empty without a best size
   */
  public OptionalDouble bestProfit() {
    if (margin() <= 0) {
      return OptionalDouble.of(-fixedCost);
    }
    return slippagePerUnit > 0
        ? OptionalDouble.of(margin() * margin() / (4 * slippagePerUnit) - fixedCost)
        : OptionalDouble.empty();
  }

  /**
   * Tells whether any size is worth it.
   *
   * @return true if some size above 0 does not lose
   */
  public boolean hasWindow() {
    return margin() > 0 && discriminant() >= 0;
  }

  private double margin() {
    return exactMargin().doubleValue();
  }

  private double root() {
    return Math.sqrt(discriminant());
  }

  /** Exact, so that a window of one size is told from none. */
  private double discriminant() {
    return exactMargin()
        .pow(2)
        .subtract(
            FOUR.multiply(BigDecimal.valueOf(slippagePerUnit))
                .multiply(BigDecimal.valueOf(fixedCost)))
        .doubleValue();
  }

  private BigDecimal exactMargin() {
    return BigDecimal.valueOf(incentive).subtract(BigDecimal.valueOf(swapFee));
  }
}
