package org.plimsoll.waterfall;

import java.util.OptionalDouble;

/**
 * What a rule decided: an amount and a fraction for each winner, in the currency of the need.
 *
 * @param amounts taken
 * @param fractions of what each could give
 * @param level the number that all have in common, if the rule has one
 * @param available what the rule could take at most
 * @param uncovered what is missing
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, inside this package
record Shares(
    double[] amounts,
    double[] fractions,
    OptionalDouble level,
    double available,
    double uncovered) {
  /** A need within this of what there is counts as covered. */
  private static final double ROUNDING = 1e-12;

  static double uncovered(double need, double available) {
    double missing = need - available;
    return missing > ROUNDING * need ? missing : 0;
  }

  /** The fractions follow from the amounts. */
  static Shares of(
      double[] amounts, double[] capacities, OptionalDouble level, double available, double need) {
    double[] fractions = new double[amounts.length];
    for (int i = 0; i < fractions.length; i++) {
      fractions[i] = capacities[i] > 0 ? Math.min(1, amounts[i] / capacities[i]) : 0;
    }
    double uncovered = uncovered(need, CompensatedSum.of(amounts));
    return new Shares(amounts, fractions, level, available, uncovered);
  }
}
