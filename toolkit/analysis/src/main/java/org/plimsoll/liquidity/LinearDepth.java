package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.RATE;

import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * Impact in proportion to the amount: depth is the amount per unit return.
 *
 * <pre>
 * factor(Q) = max(floor, 1 - Q / depth)      1 % of the depth moves the price by 1 %
 * mean fill = the middle of the factors at both ends, exactly, down to the floor
 * </pre>
 *
 * <p>An infinite depth has no impact. The line ends at the floor: it leaves no price beyond its
 * depth.
 *
 * <pre>{@code
 * LinearDepth.of(10_000).factor(1_000); // 0.9
 * }</pre>
 *
 * <p>Source: Kyle 1985, the constant price response of a linear equilibrium.
 *
 * @param depth base units per unit return, above 0; infinite for no impact
 * @param floor least factor, above 0, at most 1
 */
public record LinearDepth(@In(BASE) double depth, @In(RATE) double floor) implements PriceImpact {
  /**
   * Validates the law.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public LinearDepth {
    Messages.depth(depth);
    Messages.floor(floor);
  }

  /**
   * The law with the usual floor.
   *
   * @param depth base units per unit return, above 0; infinite for no impact
   * @return the law
   * @throws IllegalArgumentException if the depth is not above 0
   */
  public static LinearDepth of(double depth) {
    return new LinearDepth(depth, PowerLawImpact.DEFAULT_FLOOR);
  }

  @Override
  public double factor(double sold) {
    return Math.max(floor, 1 - sold / depth);
  }

  @Override
  public double fillFactor(double before, double after) {
    double low = Math.min(before, after);
    double high = Math.max(before, after);
    double bottom = depth == Double.POSITIVE_INFINITY ? depth : (1 - floor) * depth;
    if (high <= bottom || low >= bottom) {
      return 0.5 * (factor(low) + factor(high));
    }
    double falling = (bottom - low) * 0.5 * (factor(low) + floor);
    return (falling + (high - bottom) * floor) / (high - low);
  }

  @Override
  public String toString() {
    return "linear depth of %s base per unit return".formatted(Unit.BASE.format(depth));
  }
}
