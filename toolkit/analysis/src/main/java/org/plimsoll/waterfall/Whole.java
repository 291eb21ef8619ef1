package org.plimsoll.waterfall;

import java.util.OptionalDouble;
import org.plimsoll.units.Columns;

/** Another rule's contracts, rounded to whole ones. */
record Whole(AdlPolicy rule) implements AdlPolicy {
  @Override
  public String name() {
    return rule.name() + " in whole contracts";
  }

  @Override
  public Shares shares(AdlWinners winners, AdlNeed need) {
    double contracts = WholeContracts.count(name(), need);
    double[] sizes = winners.sizes();
    Shares divided = rule.shares(winners, need);
    double[] weights = divided.amounts();
    double[] closed = new double[sizes.length];
    double total = CompensatedSum.of(weights);
    if (total > 0) {
      double asked = Math.min(contracts, Math.floor(total + Math.ulp(total)));
      closed = WholeContracts.byLargestRemainder(Columns.of(weights), asked).copy();
    }
    for (int i = 0; i < closed.length; i++) {
      closed[i] = Math.min(closed[i], Math.floor(sizes[i]));
    }
    return Shares.of(
        closed, sizes, OptionalDouble.empty(), Math.floor(divided.available()), contracts);
  }

  @Override
  public String toString() {
    return name();
  }
}
