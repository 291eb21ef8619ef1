package org.plimsoll.waterfall;

import java.util.List;
import java.util.OptionalDouble;

/** In a given order of rows. */
record OrderedQueue(List<Integer> rows) implements AdlPolicy {
  @Override
  public String name() {
    return "queue in given order";
  }

  @Override
  public Shares shares(AdlWinners winners, AdlNeed need) {
    double[] capacities = need.capacities(winners);
    double[] amounts = new double[capacities.length];
    boolean[] seen = new boolean[capacities.length];
    CompensatedSum available = new CompensatedSum();
    CompensatedSum left = new CompensatedSum().add(need.amount());
    for (int row : rows) {
      if (row < 0 || row >= seen.length || seen[row]) {
        throw new IllegalArgumentException(Messages.notPlace(row, seen.length));
      }
      seen[row] = true;
      amounts[row] = Math.min(capacities[row], Math.max(0, left.value()));
      left.add(-amounts[row]);
      available.add(capacities[row]);
    }
    return Shares.of(amounts, capacities, OptionalDouble.empty(), available.value(), need.amount());
  }

  @Override
  public String toString() {
    return name();
  }
}
