package org.plimsoll.cascade;

import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * A shock at which the set of closed accounts grows: below it fewer are closed, from it on, until
 * the next jump, exactly these.
 *
 * @param shock the least double that closes them; above 0 a fall, below 0 a rise
 * @param row of the account that is due first of those added, from 0
 * @param liquidationPrice of that account, quote per base
 * @param added accounts closed here and not just below, above 0
 * @param accounts closed in all
 * @param byShock of them, those the shocked price alone closes
 * @param quantity closed in all, base units
 * @param finalPrice at this shock, quote per base
 */
public record CascadeJump(
    @In(Unit.RATE) double shock,
    @In(Unit.COUNT) int row,
    @In(Unit.PRICE) double liquidationPrice,
    @In(Unit.COUNT) int added,
    @In(Unit.COUNT) int accounts,
    @In(Unit.COUNT) int byShock,
    @In(Unit.BASE) double quantity,
    @In(Unit.PRICE) double finalPrice) {}
