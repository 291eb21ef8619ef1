package org.plimsoll.cascade;

import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * One round of a cascade: all positions due at a price, closed together.
 *
 * @param round from 1
 * @param priceBefore at which they were due, quote per base
 * @param fillPrice average they were closed at
 * @param priceAfter where their sale leaves the price
 * @param accounts how many were closed, above 0
 * @param quantity closed, base units
 * @param notional quantity x fill price
 * @param surplus margin left of those closed before bankruptcy, fees included
 * @param fees taken from it
 * @param shortfall missing from those closed beyond bankruptcy
 * @param bankrupt how many those are
 * @param fund insurance fund after the round
 * @param unfunded part of the shortfall the fund could not pay
 */
public record CascadeRound(
    @In(Unit.COUNT) int round,
    @In(Unit.PRICE) double priceBefore,
    @In(Unit.PRICE) double fillPrice,
    @In(Unit.PRICE) double priceAfter,
    @In(Unit.COUNT) int accounts,
    @In(Unit.BASE) double quantity,
    @In(Unit.QUOTE) double notional,
    @In(Unit.QUOTE) double surplus,
    @In(Unit.QUOTE) double fees,
    @In(Unit.QUOTE) double shortfall,
    @In(Unit.COUNT) int bankrupt,
    @In(Unit.QUOTE) double fund,
    @In(Unit.QUOTE) double unfunded) {}
