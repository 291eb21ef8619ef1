/**
 * What does an on-chain perpetual protocol's own code demand, round and settle?
 *
 * <p>One group of types per protocol, told apart by the first word of the name: {@link
 * org.plimsoll.onchain.DydxAccount dYdX v4}, {@link org.plimsoll.onchain.DriftWeights Drift},
 * {@link org.plimsoll.onchain.MangoAccount Mango v4}, {@link org.plimsoll.onchain.SynthetixAccount
 * Synthetix v3}, {@link org.plimsoll.onchain.GmxV1Position GMX}, {@link
 * org.plimsoll.onchain.PerpCollateral Perpetual Protocol v2}, {@link
 * org.plimsoll.onchain.BluefinPosition Bluefin} and {@link
 * org.plimsoll.onchain.PositionExchangePosition Position Exchange}. Amounts are exact decimals and
 * are rounded where the protocol rounds, in its direction; nothing else is rounded. Uses units and
 * venue.
 */
@NullMarked
package org.plimsoll.onchain;

import org.jspecify.annotations.NullMarked;
