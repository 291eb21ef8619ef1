package org.plimsoll.liquidity;

/**
 * How far forced trading moves a price: the price after a net amount has been sold, as a multiple
 * of the price it would have had.
 *
 * <pre>
 * price after = undisturbed price x factor(sold)
 * </pre>
 *
 * <p>The amount is in base units: above 0 for net selling, below 0 for net buying. A factor is
 * above 0 and finite, 1 for an amount of 0, and never rises with the amount sold. It depends on the
 * sum sold so far only, not on the pieces it was sold in: this is the permanent part of an impact.
 *
 * <pre>{@code
 * PriceImpact impact = PowerLawImpact.squareRoot(0.08, 12_000);
 * impact.factor(3_000); // 0.96: a quarter of the depth moves the price by half of 8 %
 * impact.withDepthMultiple(0.25).factor(3_000); // 0.92: the same sale in a quarter of the depth
 * }</pre>
 */
@FunctionalInterface
public interface PriceImpact {

  /**
   * Moves the price.
   *
   * @param sold net amount sold so far, base units; below 0 if more was bought
   * @return price after / undisturbed price, above 0, 1 at 0
   */
  double factor(double sold);

  /**
   * Prices one fill: what a piece gets on average while the sum sold goes from one amount to the
   * next. Here the middle of the two ends; models with a closed form give the exact mean.
   *
   * @param before net amount sold before the piece
   * @param after net amount sold after it
   * @return fill price / undisturbed price, between the factors at both ends unless the model adds
   *     a fee or a temporary part of its own; of what is filled where not all of it is
   */
  default double fillFactor(double before, double after) {
    return 0.5 * (factor(before) + factor(after));
  }

  /**
   * Tells how much of a piece finds nobody to trade with. Here nothing: a law without an end fills
   * everything.
   *
   * @param before net amount sold before the piece
   * @param after net amount sold after it
   * @return base units, from 0 to the size of the piece
   */
  default double unfilled(double before, double after) {
    return 0;
  }

  /**
   * Costs a trade from rest against trading it all at the undisturbed price.
   *
   * <pre>
   * cost = (sold - unfilled) x (1 - fillFactor(0, sold))
   * </pre>
   *
   * @param sold base units; below 0 for a purchase
   * @return base units, 0 or more and 0 for no trade; times the undisturbed price it is money
   */
  default double cost(double sold) {
    if (sold == 0) {
      return 0;
    }
    double filled = Math.abs(sold) - unfilled(0, sold);
    return Math.signum(sold) * filled * (1 - fillFactor(0, sold));
  }

  /**
   * Makes the market deeper or thinner: the same move for a multiple of the amount.
   *
   * @param multiple of the depth, above 0; 0.25 for a quarter of it
   * @return the law at that depth
   * @throws IllegalArgumentException if the multiple is not above 0 and finite
   */
  default PriceImpact withDepthMultiple(double multiple) {
    return multiple == 1 ? this : new ScaledDepth(this, multiple);
  }

  /**
   * Leaves the price where it is, whatever is sold: infinite depth.
   *
   * @return the impact that is always 1
   */
  static PriceImpact none() {
    return sold -> 1;
  }
}
