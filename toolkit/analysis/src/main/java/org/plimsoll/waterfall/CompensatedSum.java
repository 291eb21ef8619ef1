package org.plimsoll.waterfall;

/** A sum that carries what rounding would lose (Neumaier). */
final class CompensatedSum {
  private double sum;
  private double lost;

  CompensatedSum add(double value) {
    double next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
    sum = next;
    return this;
  }

  double value() {
    return Double.isFinite(lost) ? sum + lost : sum;
  }

  static double of(double[] values) {
    CompensatedSum sum = new CompensatedSum();
    for (double value : values) {
      sum.add(value);
    }
    return sum.value();
  }

  static double ofProducts(double[] left, double[] right) {
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < left.length; i++) {
      sum.add(left[i] * right[i]);
    }
    return sum.value();
  }
}
