/**
 * How much margin survives that?
 *
 * <p>Joins one account, or a small book of them, with prices: {@link
 * org.plimsoll.buffer.LeverageSensitivity} shows what leverage does to the distance to liquidation,
 * {@link org.plimsoll.buffer.HitFrequencies} how often history went that far, {@link
 * org.plimsoll.buffer.UtilizationPath} and {@link org.plimsoll.buffer.BookUtilization} how full
 * accounts were through an episode. Three closed forms need no history: {@link
 * org.plimsoll.buffer.LeverageResponse} for one move, {@link org.plimsoll.buffer.ConstantLeverage}
 * for leverage held by trading, {@link org.plimsoll.buffer.FundingCarry} for what holding costs.
 * Uses units, venue, account and market.
 */
@NullMarked
package org.plimsoll.buffer;

import org.jspecify.annotations.NullMarked;
