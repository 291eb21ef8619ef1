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
   * @return fill price / undisturbed price, between the factors at both ends
   */
  default double fillFactor(double before, double after) {
    return 0.5 * (factor(before) + factor(after));
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
