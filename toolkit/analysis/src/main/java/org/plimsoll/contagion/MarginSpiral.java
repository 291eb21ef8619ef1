package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.QUOTE;

import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * How far a price falls for one unit of wealth its leveraged holders lose, when their margin binds.
 *
 * <p>With m the margin, m' its slope in the price, x1 the speculators' position, x0 what they came
 * with, and customers in g groups of risk aversion gamma before a fundamental of variance sigma^2:
 *
 * <pre>
 * response = 1 / (g m / (gamma sigma^2) + m' x1 - x0)
 * </pre>
 *
 * <p>x0 above 0 is the loss spiral: the fall takes wealth from those who hold. m' below 0 is the
 * margin spiral: the fall raises what they must put up. Leaving a term out shows its share. The
 * market is stable while the denominator is above 0. Where it is below, the number is the slope of
 * an equilibrium the price runs away from; at 0 there is none and the result is absent.
 *
 * <pre>{@code
 * var customers = new MarginSpiral.Customers(0.5, 0.04, 2);
 * new MarginSpiral(customers, 0.3, -0.3, 12, 2).both(); // 0.04098, of 0.03333 without spirals
 * }</pre>
 *
 * <p>Source: Brunnermeier and Pedersen 2009.
 *
 * @param customers who takes the other side
 * @param margin m, quote per unit held, above 0
 * @param marginSlope m', change of the margin per change of the price
 * @param speculatorPosition x1, units
 * @param initialPosition x0, units
 */
public record MarginSpiral(
    Customers customers,
    @In(QUOTE) double margin,
    double marginSlope,
    @In(BASE) double speculatorPosition,
    @In(BASE) double initialPosition) {

  /**
   * Validates the market.
   *
   * @throws IllegalArgumentException if the margin is not above 0 or another number is not finite
   */
  public MarginSpiral {
    Check.positive("margin", margin);
    Check.finite("slope of the margin", marginSlope);
    Check.finite("position of the speculators", speculatorPosition);
    Check.finite("initial position", initialPosition);
  }

  /**
   * Who takes the other side of the speculators.
   *
   * @param riskAversion gamma, per unit of wealth, above 0
   * @param fundamentalVariance sigma^2, of the asset's value per unit, above 0
   * @param groups g, at least 1
   */
  public record Customers(double riskAversion, double fundamentalVariance, int groups) {

    /**
     * Validates the customers.
     *
     * @throws IllegalArgumentException if a component is outside its range
     */
    public Customers {
      Check.positive("risk aversion", riskAversion);
      Check.positive("fundamental variance", fundamentalVariance);
      if (groups < 1) {
        throw new IllegalArgumentException(Messages.tooFew("groups of customers", 1, groups));
      }
    }

    private double demandSlope() {
      return groups / (riskAversion * fundamentalVariance);
    }
  }

  /**
   * The response without spirals.
   *
   * @return fall of the price per unit of wealth lost, above 0
   */
  public double baseline() {
    return 1 / stiffness();
  }

  /**
   * The response with the loss spiral alone.
   *
   * @return as {@link #both}
   */
  public OptionalDouble lossSpiralOnly() {
    return response(stiffness() - initialPosition);
  }

  /**
   * The response with the margin spiral alone.
   *
   * @return as {@link #both}
   */
  public OptionalDouble marginSpiralOnly() {
    return response(stiffness() + marginSlope * speculatorPosition);
  }

  /**
   * The response with both spirals.
   *
   * @return fall of the price per unit of wealth lost; below 0 on an unstable equilibrium, absent
   *     where there is none
   */
  public OptionalDouble both() {
    return response(denominator());
  }

  /**
   * Tells how many times larger the spirals make the response.
   *
   * @return both / baseline; below 0 on an unstable equilibrium, absent where there is none
   */
  public OptionalDouble multiplier() {
    return denominator() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(stiffness() / denominator());
  }

  /**
   * Tells whether a small loss leads to a small fall.
   *
   * @return true while the denominator is above 0
   */
  public boolean isStable() {
    return denominator() > 0;
  }

  private double stiffness() {
    return margin * customers.demandSlope();
  }

  private double denominator() {
    return stiffness() + marginSlope * speculatorPosition - initialPosition;
  }

  private static OptionalDouble response(double denominator) {
    return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 / denominator);
  }
}
