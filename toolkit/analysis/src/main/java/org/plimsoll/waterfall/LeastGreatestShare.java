package org.plimsoll.waterfall;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.PriorityQueue;

/**
 * Whole contracts, the greatest fraction least: one contract after the other from whom it would
 * bring to the least fraction, started where divided contracts would end.
 */
record LeastGreatestShare() implements AdlPolicy {
  /** An account and the fraction one more contract would bring it to. */
  private record Next(int row, double fraction) {}

  private static final Comparator<Next> LEAST_FIRST =
      Comparator.comparingDouble(Next::fraction).thenComparingInt(Next::row);

  @Override
  public String name() {
    return "least greatest share";
  }

  @Override
  public Shares shares(AdlWinners winners, AdlNeed need) {
    double contracts = WholeContracts.count(name(), need);
    double[] sizes = winners.sizes();
    double[] closed = started(sizes, contracts);
    double left = contracts - CompensatedSum.of(closed);
    PriorityQueue<Next> queue = new PriorityQueue<>(LEAST_FIRST);
    for (int i = 0; i < sizes.length && left > 0; i++) {
      offer(queue, i, closed[i], sizes[i]);
    }
    while (left > 0 && !queue.isEmpty()) {
      int row = queue.remove().row();
      closed[row]++;
      left--;
      offer(queue, row, closed[row], sizes[row]);
    }
    double available = Arrays.stream(sizes).map(Math::floor).sum();
    Shares shares = Shares.of(closed, sizes, OptionalDouble.empty(), available, contracts);
    double greatest = Arrays.stream(shares.fractions()).max().orElse(0);
    return Shares.of(closed, sizes, OptionalDouble.of(greatest), available, contracts);
  }

  /** What every division with this greatest fraction takes at least. */
  private static double[] started(double[] sizes, double contracts) {
    double total = CompensatedSum.of(sizes);
    double fraction = total > 0 ? Math.min(1, contracts / total) : 0;
    double[] closed = new double[sizes.length];
    for (int i = 0; i < closed.length; i++) {
      closed[i] = Math.floor(fraction * sizes[i]);
    }
    return closed;
  }

  private static void offer(PriorityQueue<Next> queue, int row, double closed, double size) {
    if (closed + 1 <= size) {
      queue.add(new Next(row, (closed + 1) / size));
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
