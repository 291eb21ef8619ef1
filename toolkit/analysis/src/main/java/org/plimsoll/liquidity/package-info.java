/**
 * What does selling so much do to the price, and what does it cost?
 *
 * <p>Entry point: {@link org.plimsoll.liquidity.PriceImpact}, the price after a net forced sale as
 * a multiple of the price before it. Laws are linear depth, a power law with a straight core, a
 * walk through an {@link org.plimsoll.liquidity.OrderBook} or a {@link
 * org.plimsoll.liquidity.DepthCurve}, a constant-product pool and combinations of these; impact
 * that fades is {@link org.plimsoll.liquidity.TransientImpact}. Beside them stand the schedules of
 * a sale and what delays a liquidation engine. Knows no accounts. Uses units.
 */
@NullMarked
package org.plimsoll.liquidity;

import org.jspecify.annotations.NullMarked;
