/**
 * Which draw is this?
 *
 * <p>Numbers addressed by seed, purpose, path and step, so that any draw can be made again alone.
 * Uses units.
 */
@NullMarked
package org.plimsoll.random;

import org.jspecify.annotations.NullMarked;
