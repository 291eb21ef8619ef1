package org.plimsoll.waterfall;

import java.util.OptionalDouble;

/**
 * The level at which capped shares meet a need: fraction = min(cap, level x weight).
 *
 * <p>What is raised is a concave broken line of the level, so the level is reached from below by
 * solving for it with those at their cap known, until no further one reaches its cap.
 */
final class WaterFilling {
  private final double[] capacities;
  private final double[] caps;
  private final double[] weights;
  private final double need;

  WaterFilling(double[] capacities, double[] caps, double[] weights, double need) {
    this.capacities = capacities;
    this.caps = caps;
    this.weights = weights;
    this.need = need;
  }

  Shares shares() {
    double available = capacity();
    double uncovered = Shares.uncovered(need, available);
    double level = uncovered > 0 ? highest() : level();
    double[] fractions = new double[capacities.length];
    double[] amounts = new double[capacities.length];
    for (int i = 0; i < amounts.length; i++) {
      fractions[i] = Math.min(caps[i], weights[i] == 0 ? 0 : level * weights[i]);
      amounts[i] = fractions[i] * capacities[i];
    }
    return new Shares(amounts, fractions, OptionalDouble.of(level), available, uncovered);
  }

  /** All that can be raised. */
  private double capacity() {
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < capacities.length; i++) {
      sum.add(weights[i] > 0 ? capacities[i] * caps[i] : 0);
    }
    return sum.value();
  }

  /** The least level at which all are at their cap; 0 where nobody gives anything. */
  private double highest() {
    double highest = 0;
    for (int i = 0; i < capacities.length; i++) {
      if (weights[i] > 0 && capacities[i] > 0) {
        highest = Math.max(highest, caps[i] / weights[i]);
      }
    }
    return highest;
  }

  private double level() {
    if (need == 0) {
      return 0;
    }
    double level = 0;
    int before;
    int capped = -1;
    do {
      before = capped;
      CompensatedSum slope = new CompensatedSum();
      CompensatedSum left = new CompensatedSum().add(need);
      capped = 0;
      for (int i = 0; i < capacities.length; i++) {
        if (weights[i] * level >= caps[i]) {
          left.add(-capacities[i] * caps[i]);
          capped++;
        } else {
          slope.add(capacities[i] * weights[i]);
        }
      }
      if (capped > before) {
        level = slope.value() > 0 ? Math.max(level, left.value() / slope.value()) : highest();
      }
    } while (capped > before);
    return level;
  }
}
