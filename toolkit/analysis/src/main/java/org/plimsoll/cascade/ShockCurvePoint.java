package org.plimsoll.cascade;

import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * What one shock does, as a point of the curve.
 *
 * @param shock fall as a fraction, below 0 for a rise
 * @param finalPrice when nobody is due any more, quote per base
 * @param totalFall 1 - final price / initial price; below 0 for a rise
 * @param accounts closed
 * @param quantity closed, base units
 * @param surplus margin left of those closed before bankruptcy, quote
 * @param shortfall bad debt, quote
 */
public record ShockCurvePoint(
    @In(Unit.RATE) double shock,
    @In(Unit.PRICE) double finalPrice,
    @In(Unit.RATE) double totalFall,
    @In(Unit.COUNT) int accounts,
    @In(Unit.BASE) double quantity,
    @In(Unit.QUOTE) double surplus,
    @In(Unit.QUOTE) double shortfall) {}
