package org.plimsoll.waterfall;

import java.util.OptionalDouble;

/** From the highest score down. */
record RankedQueue(String name, AdlScore score) implements AdlPolicy {
  @Override
  public Shares shares(AdlWinners winners, AdlNeed need) {
    double[] capacities = need.capacities(winners);
    double[] amounts = QueueHead.take(AdlScores.of(score, winners), capacities, need.amount());
    return Shares.of(
        amounts, capacities, OptionalDouble.empty(), CompensatedSum.of(capacities), need.amount());
  }

  @Override
  public String toString() {
    return name;
  }
}
