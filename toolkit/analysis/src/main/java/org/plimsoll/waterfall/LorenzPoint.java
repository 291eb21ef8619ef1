package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.RATE;

import org.plimsoll.units.In;

/**
 * A point of a Lorenz curve.
 *
 * <pre>{@code
 * allocation.lorenz(100).get(50).share(); // borne by the half that is hit least
 * }</pre>
 *
 * @param winners share of the winners, the least hit first, in [0, 1]
 * @param share of all that they bear, in [0, 1]
 */
public record LorenzPoint(@In(RATE) double winners, @In(RATE) double share) {}
