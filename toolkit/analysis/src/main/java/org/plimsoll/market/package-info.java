/**
 * How do prices move?
 *
 * <p>{@link org.plimsoll.market.Bars} holds observed prices, {@link org.plimsoll.market.Excursions}
 * how far they went against a holder within a horizon. No account here. Uses units only.
 */
@NullMarked
package org.plimsoll.market;

import org.jspecify.annotations.NullMarked;
