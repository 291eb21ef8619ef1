package org.plimsoll.charts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places labels in a column as close as possible to where they would like to be, without overlap.
 *
 * <p>Labels that want the same place form a block around the mean of their wishes (least squares);
 * blocks that touch merge.
 */
final class EndLabels {
  private EndLabels() {}

  /** How many labels of a height find room. */
  static int capacity(double top, double bottom, double height) {
    return Math.max(1, (int) Math.floor((bottom - top) / height));
  }

  /**
   * Spreads the middles of labels.
   *
   * @param wishes the middles wanted, at most as many as there is capacity for
   * @param height of one label with the space around it
   * @param top upper end of the column
   * @param bottom lower end of the column
   * @return the middles, each at least a height from the next
   */
  static double[] spread(List<Double> wishes, double height, double top, double bottom) {
    List<Integer> order =
        IntStream.range(0, wishes.size())
            .boxed()
            .sorted(Comparator.comparing(wishes::get))
            .toList();
    double[] mean = new double[order.size()];
    int[] size = new int[order.size()];
    int blocks = 0;
    for (int k = 0; k < order.size(); k++) {
      mean[blocks] = wishes.get(order.get(k)) - k * height;
      size[blocks] = 1;
      blocks++;
      while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
        blocks--;
        int both = size[blocks - 1] + size[blocks];
        mean[blocks - 1] =
            (mean[blocks - 1] * size[blocks - 1] + mean[blocks] * size[blocks]) / both;
        size[blocks - 1] = both;
      }
    }
    double lowest = top + height / 2;
    double highest = Math.max(lowest, bottom - height / 2 - (order.size() - 1) * height);
    double[] middles = new double[order.size()];
    int k = 0;
    for (int block = 0; block < blocks; block++) {
      for (int i = 0; i < size[block]; i++, k++) {
        double shared = Math.min(highest, Math.max(lowest, mean[block]));
        middles[order.get(k)] = shared + k * height;
      }
    }
    return middles;
  }
}
