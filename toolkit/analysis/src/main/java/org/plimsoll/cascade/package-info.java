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
 * <p>{@link org.plimsoll.cascade.CrossBook} holds cross-margin accounts over several assets; a
 * {@link org.plimsoll.cascade.CrossCascade} shocks its prices and closes accounts round by round.
 *
 * <pre>
 * assets and accounts --of--> CrossBook --shock, impacts, run--> CrossCascadeRun
 * </pre>
 *
 * <p>Values outside, arrays inside: loops live in classes of static methods named {@code *Loop}.
 * Uses units, venue, account, market and liquidity.
 */
@NullMarked
package org.plimsoll.cascade;

import org.jspecify.annotations.NullMarked;
