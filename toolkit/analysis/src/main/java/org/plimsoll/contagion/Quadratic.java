package org.plimsoll.contagion;

import java.util.ArrayList;
import java.util.List;

/** square x^2 + linear x + constant, and where it is 0. */
record Quadratic(double square, double linear, double constant) {
  static final double ROUNDING = 1e-12;

  /** Real roots from low to high; one within rounding of an end counts as the end. */
  List<Double> rootsWithin(double low, double high) {
    List<Double> within = new ArrayList<>();
    for (double root : roots()) {
      double slack = ROUNDING * Math.abs(high);
      if (root >= low - slack && root <= high + slack) {
        within.add(Math.min(high, Math.max(low, root)));
      }
    }
    return within;
  }

  /** Neither root is a difference of two numbers of one sign: no digits cancel. */
  private double[] roots() {
    double discriminant = linear * linear - 4 * square * constant;
    double least = -ROUNDING * linear * linear;
    if (!(discriminant >= least) || (square == 0 && linear == 0)) {
      return new double[0];
    }
    double sum = -0.5 * (linear + Math.copySign(Math.sqrt(Math.max(0, discriminant)), linear));
    if (sum == 0) {
      return new double[] {0};
    }
    double first = constant / sum;
    return square == 0 ? new double[] {first} : new double[] {first, sum / square};
  }
}
