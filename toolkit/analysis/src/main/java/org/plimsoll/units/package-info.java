/**
 * What does this number mean?
 *
 * <p>Inside the toolkit a number is a plain {@code double}: rates are fractions, money is in the
 * quote currency of the contract, leverage is a multiple, time is an instant or a duration. At the
 * call site a word carries the unit ({@link org.plimsoll.units.Units#pct pct(65)}); in a result
 * each record component declares it ({@link org.plimsoll.units.In @In}), and every table header,
 * number format, chart axis and export derives from that one declaration. Start with {@link
 * org.plimsoll.units.Units} and {@link org.plimsoll.units.Unit}. Uses no other package.
 */
@NullMarked
package org.plimsoll.units;

import org.jspecify.annotations.NullMarked;
