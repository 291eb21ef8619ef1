package org.plimsoll.waterfall;

import java.util.Arrays;
import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;

/** Water-filling: fraction = min(cap, level x weight). */
record CappedShares(String name, AdlRiskWeight weight, Columns caps) implements AdlPolicy {
  private static final AdlRiskWeight EQUAL = leverage -> 1;
  private static final Columns WHOLE = Columns.of(1);

  CappedShares {
    caps.stream().forEach(cap -> Check.fraction("cap", cap));
  }

  static CappedShares proRata() {
    return new CappedShares("pro-rata", EQUAL, WHOLE);
  }

  static CappedShares capped(Columns caps) {
    return new CappedShares("capped pro-rata", EQUAL, caps);
  }

  static CappedShares weighted(AdlRiskWeight weight, Columns caps) {
    return new CappedShares("risk-weighted", weight, caps);
  }

  @Override
  public Shares shares(AdlWinners winners, AdlNeed need) {
    double[] weights = new double[winners.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight.of(winners.leverage(i));
      if (!(weights[i] >= 0 && Double.isFinite(weights[i]))) {
        throw new IllegalArgumentException(Messages.weight(i, weights[i]));
      }
    }
    double[] capacities = need.capacities(winners);
    return new WaterFilling(capacities, caps(winners.size()), weights, need.amount()).shares();
  }

  private double[] caps(int winners) {
    if (caps.size() == winners) {
      return caps.copy();
    }
    if (caps.size() != 1) {
      throw new IllegalArgumentException(Messages.unequalColumns("caps", winners, caps.size()));
    }
    double[] same = new double[winners];
    Arrays.fill(same, caps.get(0));
    return same;
  }

  @Override
  public String toString() {
    return name;
  }
}
