package org.plimsoll.waterfall;

import java.util.OptionalDouble;

/**
 * The most levered first, until leverage is level.
 *
 * <p>What is drained is a falling convex broken line of the level; the level is reached from below,
 * dropping accounts that are below it until none is left to drop.
 */
record LeverageDraining() implements AdlPolicy {
  @Override
  public String name() {
    return "leverage draining";
  }

  @Override
  public Shares shares(AdlWinners winners, AdlNeed need) {
    if (!need.isContracts()) {
      throw new IllegalArgumentException(Messages.needsContracts(name(), need));
    }
    double[] sizes = winners.sizes();
    double level = level(winners, need.amount());
    double[] amounts = new double[sizes.length];
    for (int i = 0; i < amounts.length; i++) {
      double kept = level == 0 ? 0 : level * winners.equity(i) / winners.mark();
      amounts[i] = Math.max(0, sizes[i] - kept);
    }
    return Shares.of(
        amounts, sizes, OptionalDouble.of(level), CompensatedSum.of(sizes), need.amount());
  }

  private static double level(AdlWinners winners, double contracts) {
    double highest = winners.leverages().stream().max().orElse(0);
    if (contracts == 0) {
      return highest;
    }
    double level = 0;
    int before;
    int below = -1;
    do {
      before = below;
      CompensatedSum notional = new CompensatedSum().add(-contracts * winners.mark());
      CompensatedSum equity = new CompensatedSum();
      below = 0;
      for (int i = 0; i < winners.size(); i++) {
        if (level > 0 && winners.leverage(i) <= level) {
          below++;
        } else {
          notional.add(winners.notional(i));
          equity.add(winners.equity(i));
        }
      }
      if (below > before) {
        level = Math.max(level, ratio(notional.value(), equity.value()));
      }
    } while (below > before);
    return Math.min(level, highest);
  }

  private static double ratio(double notional, double equity) {
    return notional > 0 && equity > 0 ? notional / equity : 0;
  }

  @Override
  public String toString() {
    return name();
  }
}
