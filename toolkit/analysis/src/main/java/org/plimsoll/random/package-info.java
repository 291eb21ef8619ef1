/**
 * Which draw is this?
 *
 * <p>{@link org.plimsoll.random.Draws} are numbers addressed by seed, purpose, path and step, so
 * that any draw can be made again alone; {@link org.plimsoll.random.Philox} makes the bits.
 *
 * <pre>
 * Draws.seeded(7).purpose("sizes").normal(path, step)
 * </pre>
 *
 * <p>Uses units.
 */
@NullMarked
package org.plimsoll.random;

import org.jspecify.annotations.NullMarked;
