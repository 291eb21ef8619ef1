package org.plimsoll.liquidity;

/**
 * The mean of a factor over a piece, from closed forms for either side of 0.
 *
 * <p>Selling and buying are told apart because a floor holds for a fall alone.
 */
final class MeanFactor {
  private static final double NEAR = 0.5;

  private MeanFactor() {}

  /**
   * A mean over amounts from low to high, 0 or more and low at most high; the value where equal.
   */
  @FunctionalInterface
  interface Stretch {
    double mean(double low, double high);
  }

  static double between(double before, double after, Stretch sold, Stretch bought) {
    double low = Math.min(before, after);
    double high = Math.max(before, after);
    if (low >= 0) {
      return sold.mean(low, high);
    }
    if (high <= 0) {
      return bought.mean(-high, -low);
    }
    return (high * sold.mean(0, high) - low * bought.mean(0, -low)) / (high - low);
  }

  /**
   * The mean of x ^ exponent over an interval of amounts, 0 or more.
   *
   * <p>Where the ends are near each other the difference of the powers is taken without
   * cancellation.
   */
  static double ofPower(double low, double high, double exponent) {
    if (low == high) {
      return Math.pow(low, exponent);
    }
    double next = exponent + 1;
    if (low < NEAR * high) {
      return (Math.pow(high, next) - Math.pow(low, next)) / (next * (high - low));
    }
    double growth = (high - low) / low;
    return Math.pow(low, exponent) * Math.expm1(next * Math.log1p(growth)) / (next * growth);
  }
}
