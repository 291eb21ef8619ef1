package org.plimsoll.cascade;

import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * A state a cascade can rest in: those due at the price it makes are exactly those closed.
 *
 * @param accounts closed
 * @param quantity closed, base units
 * @param price after their sale, quote per base
 */
public record FixedPoint(
    @In(Unit.COUNT) int accounts, @In(Unit.BASE) double quantity, @In(Unit.PRICE) double price) {}
