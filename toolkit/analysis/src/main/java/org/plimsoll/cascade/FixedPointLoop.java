package org.plimsoll.cascade;

import org.plimsoll.liquidity.PriceImpact;

/** Iterates on how many of one side are closed, from nobody up or from all down. */
final class FixedPointLoop {
  private FixedPointLoop() {}

  /** Fewest closed: rounds from the undisturbed price, at a multiple of the impact's depth. */
  static int least(Ladder ladder, PriceImpact impact, double depthMultiple, double undisturbed) {
    int closed = 0;
    int due = ladder.due(undisturbed);
    while (due > closed) {
      closed = due;
      double sold = ladder.sign * ladder.sold[closed];
      due = ladder.due(undisturbed * impact.factor(sold / depthMultiple));
    }
    return closed;
  }

  /** Most closed: from all, those not due at the price that leaves are given back. */
  static int greatest(Ladder ladder, PriceImpact impact, double undisturbed) {
    int closed = ladder.size();
    int due = ladder.due(undisturbed * impact.factor(ladder.sign * ladder.sold[closed]));
    while (due < closed) {
      closed = due;
      due = ladder.due(undisturbed * impact.factor(ladder.sign * ladder.sold[closed]));
    }
    return closed;
  }
}
