package org.plimsoll.cascade;

import java.util.List;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * One account of a cross-margin book: cash that backs all of its legs together.
 *
 * <pre>
 * free equity at prices p = cash + sum over legs of Q (p - E) - rate |Q| p
 * </pre>
 *
 * <p>with signed quantity Q, entry price E and maintenance rate of the leg's asset. The account may
 * be liquidated as a whole where its free equity is below 0.
 *
 * <p>It is a row for looking at and for building books from; {@link CrossBook} works on all rows at
 * once. The book checks the values.
 *
 * <pre>{@code
 * new CrossAccount(9_000, List.of(
 *     new CrossLeg("BTCUSDT", 2, 60_000), new CrossLeg("ETHUSDT", -10, 3_000)));
 * }</pre>
 *
 * @param cash collateral, quote; below 0 for a debt
 * @param legs the positions; their order is the order of the sum
 */
public record CrossAccount(@In(Unit.QUOTE) double cash, List<CrossLeg> legs) {

  /** Copies the list. */
  public CrossAccount {
    legs = List.copyOf(legs);
  }

  @Override
  public String toString() {
    return "cash %s, %d leg%s"
        .formatted(Unit.QUOTE.format(cash), legs.size(), legs.size() == 1 ? "" : "s");
  }
}
