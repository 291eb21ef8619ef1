package org.plimsoll.waterfall;

/** Five lights for the place in a queue. */
final class QueueLights {
  private static final int LIGHTS = 5;

  /** Decimal sizes have no exact sums; what is within this of a fifth is on it. */
  private static final double ROUNDING = 1e-12;

  private QueueLights() {}

  static double[] of(double[] scores, double[] sizes) {
    double total = CompensatedSum.of(sizes);
    double[] lights = new double[sizes.length];
    CompensatedSum sum = new CompensatedSum();
    for (int row : DescendingOrder.of(scores)) {
      double place = total > 0 ? LIGHTS * sum.add(sizes[row]).value() / total : LIGHTS;
      lights[row] = LIGHTS + 1 - Math.min(LIGHTS, Math.max(1, Math.ceil(place - ROUNDING)));
    }
    return lights;
  }
}
