package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import org.plimsoll.units.In;

/**
 * An account that stands against bankrupt ones and may be closed.
 *
 * <pre>{@code
 * new AdlWinner(1, -10, 60_000, 150_000); // a short of 10
 * }</pre>
 *
 * @param account its number
 * @param quantity base, above 0 for a long, below 0 for a short
 * @param entryPrice quote per base, above 0
 * @param equity margin and unrealised profit at the mark, quote, 0 or more
 */
public record AdlWinner(
    @In(COUNT) long account,
    @In(BASE) double quantity,
    @In(PRICE) double entryPrice,
    @In(QUOTE) double equity) {}
