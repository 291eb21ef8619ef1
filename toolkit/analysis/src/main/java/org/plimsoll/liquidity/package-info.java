/**
 * What does selling so much do to the price, and what does it cost?
 *
 * <p>Entry point: {@link org.plimsoll.liquidity.PriceImpact}, the price after a net forced sale as
 * a multiple of the price before it. Knows no accounts. Uses units.
 */
@NullMarked
package org.plimsoll.liquidity;

import org.jspecify.annotations.NullMarked;
