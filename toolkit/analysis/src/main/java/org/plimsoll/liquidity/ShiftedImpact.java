package org.plimsoll.liquidity;

/**
 * A law seen after some selling: prices against the price there.
 *
 * @param law from rest
 * @param origin amount sold already, base units
 */
record ShiftedImpact(PriceImpact law, double origin) implements PriceImpact {
  @Override
  public double factor(double sold) {
    return law.factor(origin + sold) / law.factor(origin);
  }

  @Override
  public double fillFactor(double before, double after) {
    return law.fillFactor(origin + before, origin + after) / law.factor(origin);
  }

  @Override
  public double unfilled(double before, double after) {
    return law.unfilled(origin + before, origin + after);
  }
}
