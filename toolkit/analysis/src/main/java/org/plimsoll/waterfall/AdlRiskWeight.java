package org.plimsoll.waterfall;

import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;

/**
 * How much more of a winner is taken for its leverage: w = L x g(L), g from a model of risk.
 *
 * <pre>{@code
 * AdlRiskWeight.power(2).of(3); // 27 = 3 x 3 squared
 * AdlRiskWeight.conditionalValueAtRisk(0.9).of(0.8); // 0: below the threshold nobody gives
 * }</pre>
 *
 * <p>Source: Chitra 2025, Autodeleveraging, arXiv 2512.01112, sections 6 and 7 and appendix E.
 */
@FunctionalInterface
public interface AdlRiskWeight {
  /**
   * Weighs a leverage.
   *
   * @param leverage L, a multiple, 0 or more
   * @return w, 0 or more and finite
   */
  double of(double leverage);

  /**
   * Weighs by leverage itself: g(L) = 1.
   *
   * @return the weight L
   */
  static AdlRiskWeight leverage() {
    return power(0);
  }

  /**
   * Weighs by the linear model of risk: g(L) = L.
   *
   * @return the weight L squared
   */
  static AdlRiskWeight linear() {
    return power(1);
  }

  /**
   * Weighs by a power of leverage: g(L) = L^k.
   *
   * @param exponent k, 0 or more
   * @return the weight L^(k + 1)
   * @throws IllegalArgumentException if the exponent is negative or not finite
   */
  static AdlRiskWeight power(double exponent) {
    Check.notNegative("exponent", exponent);
    return leverage -> leverage * Math.pow(leverage, exponent);
  }

  /**
   * Weighs by what leverage exceeds a threshold by, as tail risk does: g(L) = max(0, L -
   * threshold).
   *
   * @param threshold a multiple, 0 or more
   * @return the weight L x max(0, L - threshold)
   * @throws IllegalArgumentException if the threshold is negative or not finite
   */
  static AdlRiskWeight conditionalValueAtRisk(double threshold) {
    Check.notNegative("threshold", threshold);
    return leverage -> leverage * Math.max(0, leverage - threshold);
  }

  /**
   * Turns shares by size into shares by size and risk.
   *
   * @param proRataShares s, 0 or more
   * @param leverages L, one for each share
   * @return s x w(L) / sum of s x w(L); all 0 where nobody has a weight
   * @throws IllegalArgumentException if the columns are not equally long
   */
  default Columns shares(Columns proRataShares, Columns leverages) {
    double[] weighted = proRataShares.copy();
    if (leverages.size() != weighted.length) {
      throw new IllegalArgumentException(
          Messages.unequalColumns("leverages", weighted.length, leverages.size()));
    }
    for (int i = 0; i < weighted.length; i++) {
      weighted[i] *= of(leverages.get(i));
    }
    double total = CompensatedSum.of(weighted);
    for (int i = 0; i < weighted.length && total > 0; i++) {
      weighted[i] /= total;
    }
    return Columns.ofOwned(weighted);
  }
}
