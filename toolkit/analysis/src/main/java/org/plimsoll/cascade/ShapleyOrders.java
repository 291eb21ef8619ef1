package org.plimsoll.cascade;

import java.util.BitSet;
import java.util.OptionalDouble;
import org.plimsoll.random.Draws;

/** What players add on average over orders: all of them, or some drawn under a seed. */
final class ShapleyOrders {
  private ShapleyOrders() {}

  /** Means over orders, and the sums of squared deviations of those that were sampled. */
  record Means(double[] means, double[] squares, int sampled) {
    OptionalDouble error(int player) {
      return sampled == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(Math.sqrt(squares[player] / (sampled - 1) / sampled));
    }
  }

  static double value(CascadeGame game, BitSet coalition) {
    double value = game.value(coalition);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(QuestionMessages.value(coalition.toString(), value));
    }
    return value;
  }

  static Means exact(CascadeGame game, int players) {
    double[] values = new double[1 << players];
    for (int set = 0; set < values.length; set++) {
      ShockLine.checkInterrupt();
      values[set] = value(game, BitSet.valueOf(new long[] {set}));
    }
    double[] weights = weights(players);
    double[] means = new double[players];
    for (int set = 0; set < values.length; set++) {
      for (int i = 0; i < players; i++) {
        int bit = 1 << i;
        if ((set & bit) == 0) {
          means[i] += weights[Integer.bitCount(set)] * (values[set | bit] - values[set]);
        }
      }
    }
    return new Means(means, new double[players], 0);
  }

  /** |S|! (n - |S| - 1)! / n! = 1 / (n x (n - 1 over |S|)). */
  private static double[] weights(int players) {
    double[] weights = new double[players];
    double choose = 1;
    for (int size = 0; size < players; size++) {
      weights[size] = 1 / (players * choose);
      choose = choose * (players - 1 - size) / (size + 1);
    }
    return weights;
  }

  static Means sampled(CascadeGame game, int players, int orders, long seed) {
    Draws draws = Draws.seeded(seed).purpose("orders of players");
    double[] means = new double[players];
    double[] squares = new double[players];
    for (int order = 0; order < orders; order++) {
      ShockLine.checkInterrupt();
      BitSet present = new BitSet(players);
      double before = value(game, present);
      for (int player : order(draws, order, players)) {
        present.set(player);
        double after = value(game, present);
        double step = after - before - means[player];
        means[player] += step / (order + 1);
        squares[player] += step * (after - before - means[player]);
        before = after;
      }
    }
    return new Means(means, squares, orders);
  }

  private static int[] order(Draws draws, int path, int players) {
    int[] order = new int[players];
    for (int i = 0; i < players; i++) {
      int place = (int) (draws.uniform(path, i) * (i + 1));
      order[i] = order[place];
      order[place] = i;
    }
    return order;
  }
}
