package org.plimsoll.waterfall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How unequally winners are hit. */
final class Inequality {
  private Inequality() {}

  static double gini(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    CompensatedSum weighted = new CompensatedSum();
    for (int i = 0; i < sorted.length; i++) {
      weighted.add((2.0 * (i + 1) - sorted.length - 1) * sorted[i]);
    }
    double total = CompensatedSum.of(sorted);
    return total > 0 ? Math.max(0, weighted.value() / (sorted.length * total)) : 0;
  }

  static List<LorenzPoint> lorenz(double[] values, int points) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double total = CompensatedSum.of(sorted);
    List<LorenzPoint> curve = new ArrayList<>();
    CompensatedSum sum = new CompensatedSum();
    int next = 0;
    for (int k = 0; k <= points; k++) {
      double place = (double) k / points;
      for (; next < Math.round(place * sorted.length); next++) {
        sum.add(sorted[next]);
      }
      curve.add(new LorenzPoint(place, total > 0 ? Math.min(1, sum.value() / total) : place));
    }
    return curve;
  }

  /** Pairs with more before and less after, by merging. */
  static long inversions(double[] before, double[] after) {
    int[] byRest = DescendingOrder.of(after);
    int[] order = DescendingOrder.of(before, byRest);
    double[] rest = new double[order.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = after[order[i]];
    }
    return merge(rest, new double[rest.length], 0, rest.length);
  }

  private static long merge(double[] values, double[] space, int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long count = merge(values, space, from, middle) + merge(values, space, middle, to);
    int left = from;
    int right = middle;
    for (int k = from; k < to; k++) {
      if (right == to || (left < middle && values[left] >= values[right])) {
        space[k] = values[left++];
      } else {
        count += middle - left;
        space[k] = values[right++];
      }
    }
    System.arraycopy(space, from, values, from, to - from);
    return count;
  }
}
