package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.BASE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * A power law that starts as a straight line.
 *
 * <pre>
 * |Q| at most core:  factor = 1 -/+ |Q| / core x (move of the law at the core)
 * beyond:            factor = factor of the law
 * </pre>
 *
 * <p>A concave law rises infinitely steeply from 0, so that an infinitesimal sale starts a finite
 * cascade. Inside the core the steepness is that of an ordinary order. The line lies below the
 * curve: a core never makes a move larger. A core of 0 is the law itself.
 *
 * <p>Mean fill, exactly: the middle of both ends on the line; beyond it, with e the exponent,
 *
 * <pre>
 * 1 - coefficient x (b^(e+1) - a^(e+1)) / ((e+1) x (b - a) x depth^e)
 * </pre>
 *
 * <p>and the floor where the law has reached it. From 0, without a core, the average fall of a
 * square-root law is two thirds of its last.
 *
 * <pre>{@code
 * LinearCoreImpact.squareRoot(0.08, 12_000, 30).factor(15); // 0.998: half of 0.4 %
 * }</pre>
 *
 * @param law beyond the core
 * @param core amount, base units, 0 or more
 */
public record LinearCoreImpact(PowerLawImpact law, @In(BASE) double core) implements PriceImpact {
  /**
   * Validates the core.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public LinearCoreImpact {
    Check.notNegative("core", core);
  }

  /**
   * The square-root law with a core and the usual floor.
   *
   * @param coefficient fall where the amount equals the depth, a fraction, 0 or more
   * @param depth amount, base units, above 0
   * @param core amount, base units, 0 or more
   * @return the law
   * @throws IllegalArgumentException if a value is outside its range
   */
  public static LinearCoreImpact squareRoot(double coefficient, double depth, double core) {
    return new LinearCoreImpact(PowerLawImpact.squareRoot(coefficient, depth), core);
  }

  @Override
  public double factor(double sold) {
    double share = Math.abs(sold) / core;
    if (!(share < 1)) {
      return law.factor(sold);
    }
    return 1 + share * (law.factor(Math.copySign(core, sold)) - 1);
  }

  @Override
  public double fillFactor(double before, double after) {
    return law.depth() == Double.POSITIVE_INFINITY
        ? 1
        : MeanFactor.between(before, after, this::meanSold, this::meanBought);
  }

  private double meanSold(double low, double high) {
    double flat = Math.max(core, bottom());
    if (low == high) {
      return factor(low);
    }
    double line = within(low, high, 0, core) * lineMean(low, high, 1);
    double from = Math.min(Math.max(low, core), flat);
    double to = Math.min(Math.max(high, core), flat);
    double curve = (to - from) * (1 - meanMove(from, to));
    double rest = Math.max(0, high - Math.max(low, flat)) * law.floor();
    return (line + curve + rest) / (high - low);
  }

  private double meanBought(double low, double high) {
    if (low == high) {
      return factor(-low);
    }
    double line = within(low, high, 0, core) * lineMean(low, high, -1);
    double from = Math.max(low, core);
    double to = Math.max(high, core);
    return (line + (to - from) * (1 + meanMove(from, to))) / (high - low);
  }

  /** On the line, the middle of the part that lies in the core. */
  private double lineMean(double low, double high, int sign) {
    double to = Math.min(high, core);
    double from = Math.min(low, core);
    return 0.5 * (factor(sign * from) + factor(sign * to));
  }

  private double meanMove(double from, double to) {
    return law.coefficient()
        * MeanFactor.ofPower(from / law.depth(), to / law.depth(), law.exponent());
  }

  /** The amount at which the law reaches its floor; infinite without an impact. */
  private double bottom() {
    return law.coefficient() == 0
        ? Double.POSITIVE_INFINITY
        : law.depth() * Math.pow((1 - law.floor()) / law.coefficient(), 1 / law.exponent());
  }

  private static double within(double low, double high, double from, double to) {
    return Math.max(0, Math.min(high, to) - Math.max(low, from));
  }

  @Override
  public String toString() {
    return "%s, linear below %s base".formatted(law, Unit.BASE.format(core));
  }
}
