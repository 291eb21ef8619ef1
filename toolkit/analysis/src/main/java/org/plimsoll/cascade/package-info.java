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
 * <p>{@link org.plimsoll.cascade.LiquidationMap} puts a book in the order it falls; a {@link
 * org.plimsoll.cascade.Cascade} shocks it. A round, until nobody is due:
 *
 * <pre>
 *        +-----------------------------------------------------+
 *        v                                                     |
 * price --> who is due --> closed at one fill --> net quantity sold --> impact --> next price
 *                               |
 *                               +--> margin left or missing --> fund --> unfunded
 * </pre>
 *
 * <p>{@link org.plimsoll.cascade.ShockCurve} answers for every shock at once, {@link
 * org.plimsoll.cascade.CascadeSweep} for shocks and depths, {@link
 * org.plimsoll.cascade.PathCascade} along price paths with both sides.
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
