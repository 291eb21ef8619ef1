package org.plimsoll.cascade;

/**
 * Splits a total in proportion to weights with a cap on each: what the cap cuts is split among the
 * others, again in proportion.
 */
final class CappedSizes {
  private CappedSizes() {}

  /**
   * Turns the weights of one sign into shares of that sign; the other sign is left alone. Their
   * number times the cap must reach the total.
   */
  static void fill(double[] weights, int sign, double total, double cap) {
    boolean[] full = new boolean[weights.length];
    double scale = scale(weights, full, sign, total);
    int cut = cut(weights, full, sign, scale, cap);
    double left = total;
    while (cut > 0) {
      left -= cut * cap;
      scale = scale(weights, full, sign, left);
      cut = cut(weights, full, sign, scale, cap);
    }
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] * sign > 0) {
        weights[i] = full[i] ? sign * cap : weights[i] * scale;
      }
    }
  }

  /** How much of the total a weight of 1 gets. */
  private static double scale(double[] weights, boolean[] full, int sign, double total) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += full[i] ? 0 : Math.max(0, sign * weights[i]);
    }
    return Math.max(0, total) / sum;
  }

  /** Marks who would get more than the cap. */
  private static int cut(double[] weights, boolean[] full, int sign, double scale, double cap) {
    int count = 0;
    for (int i = 0; i < weights.length; i++) {
      if (!full[i] && sign * weights[i] * scale > cap) {
        full[i] = true;
        count++;
      }
    }
    return count;
  }
}
