package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * Positions whose liquidation levels are spread evenly below the price, and where the cascade they
 * feed comes to rest.
 *
 * <p>With Q the notional, w the width, s the shock and I the impact, the fall d is the smallest
 * solution of d = s + I(Q min(d, w) / w):
 *
 * <pre>
 * linear impact, I(x) = x / A       k = Q / (w A);  d = s / (1 - k) while that is at most w,
 *                                   else d = s + Q / A; k of 1 or more empties the band
 * square root, I(x) = Y sigma sqrt(x / V)
 *                                   c = Y sigma sqrt(Q / (w V));  d = ((c + sqrt(c^2 + 4 s)) / 2)^2
 *                                   while that is at most w, else d = s + Y sigma sqrt(Q / V)
 * </pre>
 *
 * <p>Without a shock nothing happens under either law. Under the square root an arbitrarily small
 * shock starts a finite cascade all the same, {@link #zeroShockDrop}: a concave law needs a linear
 * core or a smallest order to mean anything near zero.
 *
 * <pre>{@code
 * var band = new UniformLiquidationBand(3e8, 0.3);
 * band.linear(0.04, 2e9).totalDrop(); // 0.08: the feedback of 0.5 doubles the shock
 * }</pre>
 *
 * <p>Source: geometric series of liquidation rounds.
 *
 * @param notional Q, quote, 0 or more
 * @param width w, the fall at which the last position is liquidated, a fraction above 0
 */
public record UniformLiquidationBand(@In(QUOTE) double notional, @In(RATE) double width) {

  /**
   * Validates the band.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public UniformLiquidationBand {
    Check.notNegative("liquidatable notional", notional);
    Check.positive("width of the band", width);
  }

  /**
   * Tells what is liquidated within a fall.
   *
   * @param fall a fraction, 0 or more
   * @return notional, quote, at most that of the band
   * @throws IllegalArgumentException if the fall is below 0 or not finite
   */
  public double within(double fall) {
    return notional * Math.min(1, Check.notNegative("fall", fall) / width);
  }

  /**
   * Tells how much fall each unit of fall causes: k.
   *
   * @param depth A, notional per unit of return, quote, above 0; infinite for no impact
   * @return 0 or more; at 1 or more every shock empties the band
   * @throws IllegalArgumentException if the depth is not above 0
   */
  public double feedback(double depth) {
    return impact(depth) / width;
  }

  /**
   * Lets the cascade run under linear impact.
   *
   * @param shock a fraction, 0 or more
   * @param depth A, notional per unit of return, quote, above 0; infinite for no impact
   * @return where it comes to rest
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public CascadeFixedPoint linear(double shock, double depth) {
    Check.notNegative("shock", shock);
    double feedback = feedback(depth);
    boolean damped = feedback < 1;
    double unbounded = shock == 0 ? 0 : Double.POSITIVE_INFINITY;
    return atRest(
        shock,
        damped ? shock / (1 - feedback) : unbounded,
        impact(depth),
        damped ? OptionalDouble.of(1 / (1 - feedback)) : OptionalDouble.empty());
  }

  /**
   * Lets the cascade run under the square-root law.
   *
   * @param shock a fraction, 0 or more
   * @param law the impact
   * @return where it comes to rest
   * @throws IllegalArgumentException if the shock is below 0 or not finite
   */
  public CascadeFixedPoint squareRoot(double shock, SquareRootFall law) {
    Check.notNegative("shock", shock);
    double slope = slope(law);
    double root = 0.5 * (slope + Math.sqrt(slope * slope + 4 * shock));
    return atRest(
        shock,
        shock == 0 ? 0 : root * root,
        law.of(notional),
        slope == 0 ? OptionalDouble.of(1) : OptionalDouble.empty());
  }

  /**
   * Tells the fall that is left as the shock shrinks to nothing under the square-root law: c^2, or
   * the impact of the whole band where that ends before.
   *
   * @param law the impact
   * @return a fraction, 0 or more; not what a shock of exactly 0 does, which is nothing
   */
  public double zeroShockDrop(SquareRootFall law) {
    double inside = slope(law) * slope(law);
    return inside <= width ? inside : law.of(notional);
  }

  private double impact(double depth) {
    if (depth != Double.POSITIVE_INFINITY) {
      Check.positive("depth", depth, "an infinite depth has no impact");
    }
    return notional / depth;
  }

  private double slope(SquareRootFall law) {
    return law.of(notional / width);
  }

  private CascadeFixedPoint atRest(
      double shock, double inside, double wholeBand, OptionalDouble limit) {
    boolean contained = inside <= width;
    double drop = contained ? inside : shock + wholeBand;
    return new CascadeFixedPoint(
        shock, drop, within(drop), shock > 0 ? OptionalDouble.of(drop / shock) : limit, contained);
  }
}
