package org.plimsoll.cascade;

import org.plimsoll.units.Columns;

/**
 * Cross-margin accounts as columns: one row per account, and their legs one after another.
 *
 * <p>The legs of account i are rows {@code firstLegs.get(i)} to {@code firstLegs.get(i + 1) - 1} of
 * the three columns of legs (compressed sparse rows). Nothing is copied; the book checks the
 * values.
 *
 * <pre>{@code
 * // one account, long 2 of asset 0 and short 10 of asset 1
 * new CrossColumns(Columns.of(9_000), Columns.of(0, 2),
 *     Columns.of(0, 1), Columns.of(2, -10), Columns.of(60_000, 3_000));
 * }</pre>
 *
 * @param cash collateral of each account, quote
 * @param firstLegs number of the first leg of each account, and last the number of legs
 * @param assets of each leg, its place in the list of assets, from 0
 * @param quantities of each leg, signed, base units
 * @param entryPrices of each leg, quote per base
 */
public record CrossColumns(
    Columns cash, Columns firstLegs, Columns assets, Columns quantities, Columns entryPrices) {

  /**
   * Checks that the columns fit each other.
   *
   * @throws IllegalArgumentException if the columns of legs are not equally long, or the first legs
   *     are not one more than the accounts, or do not run from 0 to the number of legs
   */
  public CrossColumns {
    int legs = quantities.size();
    if (assets.size() != legs || entryPrices.size() != legs) {
      throw new IllegalArgumentException(
          CrossMessages.unequalLegs(assets.size(), legs, entryPrices.size()));
    }
    if (firstLegs.size() != cash.size() + 1) {
      throw new IllegalArgumentException(
          CrossMessages.firstLegCount(cash.size(), firstLegs.size()));
    }
    double first = firstLegs.get(0);
    double last = firstLegs.get(cash.size());
    if (!(first == 0 && last == legs)) {
      throw new IllegalArgumentException(CrossMessages.firstLegEnds(first, last, legs));
    }
  }

  /** The first leg of an account; of one more than there are, the number of legs. */
  int firstLeg(int row) {
    return (int) firstLegs.get(row);
  }

  int asset(int leg) {
    return (int) assets.get(leg);
  }

  @Override
  public String toString() {
    return "columns of %d cross-margin accounts with %d legs"
        .formatted(cash.size(), quantities.size());
  }
}
