/**
 * Where does this account stand now?
 *
 * <p>A {@link org.plimsoll.account.Position} joins a contract, the venue's schedule, a side, a
 * size, an entry price and a margin; {@link org.plimsoll.account.Position#at at(mark)} gives its
 * {@link org.plimsoll.account.MarginState}, {@link
 * org.plimsoll.account.Position#liquidationPrice()} the mark at which equity meets maintenance
 * margin. No time and no randomness here. Uses units and venue.
 */
@NullMarked
package org.plimsoll.account;

import org.jspecify.annotations.NullMarked;
