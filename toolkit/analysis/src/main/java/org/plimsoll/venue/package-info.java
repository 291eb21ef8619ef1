/**
 * What does the venue demand?
 *
 * <p>A {@link org.plimsoll.venue.Venue} publishes a {@link org.plimsoll.venue.MarginSchedule} per
 * contract: brackets of notional, each with a maintenance margin rate, a maintenance amount and a
 * maximum leverage. Start with {@link org.plimsoll.venue.MarginSchedule}. Uses units only; it never
 * sees an account, a price or a date.
 */
@NullMarked
package org.plimsoll.venue;

import org.jspecify.annotations.NullMarked;
