package org.plimsoll.cascade;

import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * What is left of closed accounts once their legs are filled, before any fund or fee.
 *
 * <pre>
 * equity of an account at the fills = cash + sum over legs of Q (fill price - E)
 * </pre>
 *
 * @param accounts closed
 * @param bankrupt those whose equity at the fills is below 0
 * @param surplus sum of the equities of 0 or more, quote
 * @param shortfall sum of the others with the sign changed, quote: bad debt
 */
public record CrossSettlement(
    @In(Unit.COUNT) int accounts,
    @In(Unit.COUNT) int bankrupt,
    @In(Unit.QUOTE) double surplus,
    @In(Unit.QUOTE) double shortfall) {

  /** Settles the accounts of one round. */
  static CrossSettlement of(CrossLayout layout, CrossRounds.Round round) {
    ExactSum surplus = new ExactSum();
    ExactSum shortfall = new ExactSum();
    int bankrupt = 0;
    for (int k = 0; k < round.due.size(); k++) {
      double equity = equity(layout, round.due.get(k), round.fills);
      if (equity < 0) {
        bankrupt++;
        shortfall.add(-equity);
      } else {
        surplus.add(equity);
      }
    }
    return new CrossSettlement(round.due.size(), bankrupt, surplus.value(), shortfall.value());
  }

  private static double equity(CrossLayout layout, int place, double[] fills) {
    CrossBlock block = layout.blocks[layout.blockAt(place)];
    double sum = layout.fixed[place];
    for (int j = 0; j < block.assets.length; j++) {
      sum += layout.quantities[place + block.shift(j)] * fills[block.assets[j]];
    }
    return sum;
  }
}
