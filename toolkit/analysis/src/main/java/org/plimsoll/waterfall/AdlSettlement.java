package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.QUOTE;

import org.plimsoll.units.In;

/**
 * Winners closed against a bankrupt position: the books balance before and after.
 *
 * <p>Every contract closed on one side is closed on the other at the same price, so what the
 * winners give up against the mark is what the bankrupt side is spared, and open longs = open
 * shorts stays true. What stands against neither is the rest of the market and is not looked at.
 *
 * <pre>{@code
 * var taken = AdlPolicy.bitmex().allocate(longs, AdlNeed.contracts(20, 650));
 * AdlSettlement.of(-20, taken).imbalance(); // 0
 * }</pre>
 *
 * @param bankruptBefore position of the bankrupt side, base, above 0 for a long
 * @param bankruptAfter what is left of it, base
 * @param winnersBefore position of all winners, base, of the other sign
 * @param winnersAfter what is left of it, base
 * @param winnersGaveUp against the mark, quote
 * @param bankruptSpared against the mark, quote
 */
public record AdlSettlement(
    @In(BASE) double bankruptBefore,
    @In(BASE) double bankruptAfter,
    @In(BASE) double winnersBefore,
    @In(BASE) double winnersAfter,
    @In(QUOTE) double winnersGaveUp,
    @In(QUOTE) double bankruptSpared) {
  /**
   * Settles contracts.
   *
   * @param bankrupt position of the bankrupt side, base, against the winners' side
   * @param allocation what the winners close, in contracts
   * @return both sides
   * @throws IllegalArgumentException if money was raised instead, or the bankrupt position stands
   *     on the winners' side
   */
  public static AdlSettlement of(double bankrupt, AdlAllocation allocation) {
    AdlWinners winners = allocation.winners();
    AdlNeed need = allocation.need();
    double side = winners.isLong() ? 1 : -1;
    if (!need.isContracts()) {
      throw new IllegalArgumentException(Messages.needsContracts("a settlement", need));
    }
    if (!(bankrupt * side <= 0)) {
      throw new IllegalArgumentException(Messages.otherSide());
    }
    double closed = side * allocation.totalClosed();
    double before = side * CompensatedSum.of(winners.sizes());
    double after = CompensatedSum.of(allocation.after().quantities().copy());
    return new AdlSettlement(
        bankrupt,
        bankrupt + closed,
        before,
        after,
        allocation.totalTaken(),
        closed * (winners.mark() - need.price()));
  }

  /**
   * Tells by how much longs and shorts were changed unequally.
   *
   * @return change of the sum of all positions, base; 0 up to rounding
   */
  public double imbalance() {
    return (bankruptAfter + winnersAfter) - (bankruptBefore + winnersBefore);
  }

  @Override
  public String toString() {
    return "%s of %s closed, %s given up"
        .formatted(
            BASE.format(Math.abs(winnersBefore - winnersAfter)),
            BASE.format(Math.abs(winnersBefore)),
            QUOTE.format(winnersGaveUp));
  }
}
