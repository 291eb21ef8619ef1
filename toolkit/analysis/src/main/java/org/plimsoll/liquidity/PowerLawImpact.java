package org.plimsoll.liquidity;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * Impact that grows as a power of the amount: the square-root law and its relatives.
 *
 * <pre>
 * factor(Q) = max(floor, 1 - coefficient x (Q / depth)^exponent)          selling, Q above 0
 * factor(Q) = 1 + coefficient x (|Q| / depth)^exponent                    buying, Q below 0
 * </pre>
 *
 * <p>An exponent of 0.5 is the square-root law, 1 is linear depth. A fill gets the middle of the
 * prices before and after it.
 *
 * <pre>{@code
 * PowerLawImpact.squareRoot(0.08, 12_000).factor(3_000); // 0.96
 * }</pre>
 *
 * <p>Source: Toth and others 2011; Donier and Bonart 2015 for bitcoin.
 *
 * @param coefficient fall where the amount equals the depth, a fraction, 0 or more
 * @param depth amount, base units, above 0; infinite for no impact
 * @param exponent above 0, at most 1
 * @param floor least factor, above 0, at most 1
 */
public record PowerLawImpact(
    @In(Unit.RATE) double coefficient,
    @In(Unit.BASE) double depth,
    double exponent,
    @In(Unit.RATE) double floor)
    implements PriceImpact {

  /** The share of the price that is left however much is sold, unless told otherwise. */
  public static final double DEFAULT_FLOOR = 0.05;

  /**
   * Validates the law.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public PowerLawImpact {
    Check.notNegative("impact coefficient", coefficient);
    if (depth != Double.POSITIVE_INFINITY) {
      Check.positive("depth", depth, "an infinite depth has no impact");
    }
    Check.fraction("impact exponent", exponent);
    Check.positive("impact exponent", exponent);
    Check.fraction("floor of the price", floor);
    Check.positive("floor of the price", floor);
  }

  /**
   * The square-root law with the usual floor.
   *
   * @param coefficient fall where the amount equals the depth, a fraction, 0 or more
   * @param depth amount, base units, above 0
   * @return the law
   * @throws IllegalArgumentException if a value is outside its range
   */
  public static PowerLawImpact squareRoot(double coefficient, double depth) {
    return new PowerLawImpact(coefficient, depth, 0.5, DEFAULT_FLOOR);
  }

  /**
   * Replaces the depth.
   *
   * @param changed amount, base units, above 0; infinite for no impact
   * @return the law at that depth
   * @throws IllegalArgumentException if the depth is not above 0
   */
  public PowerLawImpact withDepth(double changed) {
    return new PowerLawImpact(coefficient, changed, exponent, floor);
  }

  @Override
  public double factor(double sold) {
    return sold >= 0 ? Math.max(floor, 1 - move(sold)) : 1 + move(-sold);
  }

  private double move(double amount) {
    double share = amount / depth;
    return coefficient * (exponent == 0.5 ? Math.sqrt(share) : Math.pow(share, exponent));
  }

  @Override
  public String toString() {
    return "impact %s at %s base, exponent %s"
        .formatted(Unit.RATE.format(coefficient), Unit.BASE.format(depth), exponent);
  }
}
