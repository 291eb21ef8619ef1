package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import org.plimsoll.units.In;

/**
 * What a sale into a constant-product pool brings.
 *
 * <pre>{@code
 * new ConstantProductPool(1_000, 2_000_000, 0.003).sale(25).slippageVersusSpot(); // 2.72 %
 * }</pre>
 *
 * <p>For an amount of 0 the average price is its limit, the spot price less the fee.
 *
 * @param amountOut received, quote
 * @param averagePrice received per unit sold, quote per base
 * @param marginalPriceAfter price of the curve after the sale, without the fee, quote per base
 * @param slippageVersusSpot 1 - average price / spot price, the fee included
 */
public record PoolSale(
    @In(QUOTE) double amountOut,
    @In(PRICE) double averagePrice,
    @In(PRICE) double marginalPriceAfter,
    @In(RATE) double slippageVersusSpot) {}
