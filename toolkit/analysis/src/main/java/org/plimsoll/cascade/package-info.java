/**
 * What happens when many stand or fall together?
 *
 * <p>{@link org.plimsoll.cascade.PositionBook} holds the isolated positions of one contract as
 * columns; {@link org.plimsoll.cascade.Revaluation} is the whole book at one mark: every
 * liquidation price, every margin ratio, and how they are spread.
 *
 * <pre>
 * positions or columns --of--> PositionBook --at(mark)--> Revaluation --histogram--> counts
 * </pre>
 *
 * <p>Values outside, arrays inside: loops live in classes of static methods named {@code *Loop}.
 * Uses units, venue, account and market.
 */
@NullMarked
package org.plimsoll.cascade;

import org.jspecify.annotations.NullMarked;
