package org.plimsoll.liquidity;

import org.apache.commons.math3.special.Erf;

/** The standard normal law, accurate far into its tails. */
final class Normal {
  private static final double ROOT_TWO = Math.sqrt(2);

  private Normal() {}

  /** The chance of a value at or below x. */
  static double below(double x) {
    return 0.5 * Erf.erfc(-x / ROOT_TWO);
  }
}
