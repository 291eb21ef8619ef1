package org.plimsoll.cascade;

import org.plimsoll.liquidity.PriceImpact;

/**
 * One pass over a sorted side that answers for every shock.
 *
 * <p>A shock is written as key = sign x (1 - shock): keys fall as shocks grow, on both sides.
 */
final class ShockCurveLoop {
  private ShockCurveLoop() {}

  /** What is left and what is missing at each shock. */
  record Losses(double[] surplus, double[] shortfall) {}

  /** For each position the highest key at which it and all before it are closed. */
  static double[] reach(Ladder ladder, PriceImpact impact, double price) {
    double[] reach = new double[ladder.size()];
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < reach.length; k++) {
      least = Math.min(least, reach(ladder, impact, price, k));
      reach[k] = least;
    }
    return reach;
  }

  private static double reach(Ladder ladder, PriceImpact impact, double price, int k) {
    return ladder.keys[k] / (price * impact.factor(ladder.sign * ladder.sold[k]));
  }

  /**
   * Each position enters at the first shock that closes it, with a surplus or bankrupt; one with a
   * surplus turns bankrupt at a later shock, or never. Sums over those that entered then give all
   * shocks.
   */
  static Losses losses(Ladder ladder, PriceImpact impact, double price, double[] keys) {
    Entries left = new Entries(keys.length);
    Entries turned = new Entries(keys.length);
    Entries bankrupt = new Entries(keys.length);
    double sign = ladder.sign;
    double least = Double.POSITIVE_INFINITY;
    int entry = 0;
    for (int k = 0; k < ladder.size(); k++) {
      least = Math.min(least, reach(ladder, impact, price, k));
      while (entry < keys.length && keys[entry] > least) {
        entry++;
      }
      if (entry == keys.length) {
        break;
      }
      double owed = ladder.bankruptcyValues[k];
      double mean = impact.fillFactor(sign * ladder.sold[k], sign * ladder.sold[k + 1]);
      double value = price * mean * ladder.quantities[k];
      double turn = sign * owed / value;
      if (keys[entry] < turn) {
        bankrupt.add(entry, owed, value);
      } else {
        left.add(entry, owed, value);
        turned.add(firstBelow(keys, turn, entry), owed, value);
      }
    }
    return sums(sign, keys, left, turned, bankrupt);
  }

  /** Doubling steps: most positions turn a few shocks after they enter. */
  private static int firstBelow(double[] keys, double turn, int from) {
    int step = 1;
    int low = from;
    while (low + step < keys.length && keys[low + step] >= turn) {
      low += step;
      step *= 2;
    }
    int high = Math.min(keys.length, low + step);
    while (low + 1 < high) {
      int middle = (low + high) >>> 1;
      if (keys[middle] >= turn) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static Losses sums(
      double sign, double[] keys, Entries left, Entries turned, Entries bankrupt) {
    double[] surplus = new double[keys.length];
    double[] shortfall = new double[keys.length];
    // Large sums of which small differences are wanted.
    ExactSum leftOwed = new ExactSum();
    ExactSum leftValue = new ExactSum();
    ExactSum shortOwed = new ExactSum();
    ExactSum shortValue = new ExactSum();
    for (int j = 0; j < keys.length; j++) {
      leftOwed.add(left.owed[j]);
      leftOwed.add(-turned.owed[j]);
      leftValue.add(left.value[j]);
      leftValue.add(-turned.value[j]);
      shortOwed.add(bankrupt.owed[j]);
      shortOwed.add(turned.owed[j]);
      shortValue.add(bankrupt.value[j]);
      shortValue.add(turned.value[j]);
      surplus[j] = Math.max(0, keys[j] * leftValue.value() - sign * leftOwed.value());
      shortfall[j] = Math.max(0, sign * shortOwed.value() - keys[j] * shortValue.value());
    }
    return new Losses(surplus, shortfall);
  }

  /** Sums of what enters at each shock; one place more for never. */
  private static final class Entries {
    final double[] owed;
    final double[] value;

    Entries(int shocks) {
      owed = new double[shocks + 1];
      value = new double[shocks + 1];
    }

    void add(int shock, double owedMore, double valueMore) {
      owed[shock] += owedMore;
      value[shock] += valueMore;
    }
  }
}
