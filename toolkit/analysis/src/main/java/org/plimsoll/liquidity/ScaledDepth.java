package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.MULTIPLE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * A law in a market with a multiple of its depth.
 *
 * <pre>
 * factor(sold) = law.factor(sold / multiple)
 * </pre>
 *
 * <pre>{@code
 * new ScaledDepth(LinearDepth.of(10_000), 0.5).factor(1_000); // 0.8 in place of 0.9
 * }</pre>
 *
 * @param law at its own depth
 * @param multiple of the depth, above 0; below 1 for a thinner market
 */
public record ScaledDepth(PriceImpact law, @In(MULTIPLE) double multiple) implements PriceImpact {
  /**
   * Validates the multiple.
   *
   * @throws IllegalArgumentException if it is not above 0 and finite
   */
  public ScaledDepth {
    Check.positive("depth multiple", multiple);
  }

  @Override
  public double factor(double sold) {
    return law.factor(sold / multiple);
  }

  @Override
  public double fillFactor(double before, double after) {
    return law.fillFactor(before / multiple, after / multiple);
  }

  @Override
  public double unfilled(double before, double after) {
    return multiple * law.unfilled(before / multiple, after / multiple);
  }
}
