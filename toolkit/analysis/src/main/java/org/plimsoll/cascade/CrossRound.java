package org.plimsoll.cascade;

import java.util.List;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * One round of a cross-margin cascade: the accounts closed at once and what that did.
 *
 * @param round from 1
 * @param accounts closed in this round, 1 or more
 * @param accountsSoFar closed in this round and before
 * @param notionalSold of the assets sold on balance, at the fills, quote
 * @param notionalBought of the assets bought on balance, at the fills, quote
 * @param surplus equity left in the accounts closed, at the fills, quote
 * @param shortfall equity missing in the accounts closed, at the fills, quote; bad debt
 * @param sales what happened to each asset, in their order
 */
public record CrossRound(
    @In(Unit.COUNT) int round,
    @In(Unit.COUNT) int accounts,
    @In(Unit.COUNT) int accountsSoFar,
    @In(Unit.QUOTE) double notionalSold,
    @In(Unit.QUOTE) double notionalBought,
    @In(Unit.QUOTE) double surplus,
    @In(Unit.QUOTE) double shortfall,
    List<CrossSale> sales) {

  /** Copies the list. */
  public CrossRound {
    sales = List.copyOf(sales);
  }
}
