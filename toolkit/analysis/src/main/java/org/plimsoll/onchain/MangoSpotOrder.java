package org.plimsoll.onchain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the open orders of a Mango v4 account in one spot market reserve.
 *
 * <p>The reserved funds end up as base or as quote tokens, and nobody knows which. They are
 * converted at the oracle's prices, or at the best price of the account's own orders where that
 * yields less: an order better than the oracle is not credited.
 *
 * <pre>{@code
 * MangoSpotOrder.of("SOL", "USDC", new BigDecimal("15"), new BigDecimal("20"))
 * }</pre>
 *
 * <p>Source: blockworks-foundation/mango-v4, health/cache.rs.
 *
 * @param base the token bought by bids
 * @param quote the token they pay with, another one
 * @param reservedBase base tokens that asks offer, 0 or more
 * @param reservedQuote quote tokens that bids offer, 0 or more
 * @param lowestAsk lowest price of the asks, quote per base, above 0; empty where not known
 * @param highestBid highest price of the bids, quote per base, above 0; empty where not known
 */
public record MangoSpotOrder(
    String base,
    String quote,
    BigDecimal reservedBase,
    BigDecimal reservedQuote,
    Optional<BigDecimal> lowestAsk,
    Optional<BigDecimal> highestBid) {
  /**
   * Validates the order.
   *
   * @throws IllegalArgumentException if base and quote are the same, an amount is negative or a
   *     price is not above 0
   */
  public MangoSpotOrder {
    if (base.equals(quote)) {
      throw new IllegalArgumentException(Messages.twice("token of a spot market", base));
    }
    Valid.notNegative("reserved base", reservedBase);
    Valid.notNegative("reserved quote", reservedQuote);
    lowestAsk.ifPresent(price -> Valid.positive("lowest ask", price));
    highestBid.ifPresent(price -> Valid.positive("highest bid", price));
  }

  /**
   * Makes an order whose prices are not known.
   *
   * @param base the token bought by bids
   * @param quote the token they pay with
   * @param reservedBase base tokens that asks offer, 0 or more
   * @param reservedQuote quote tokens that bids offer, 0 or more
   * @return the order
   * @throws IllegalArgumentException if base and quote are the same or an amount is negative
   */
  public static MangoSpotOrder of(
      String base, String quote, BigDecimal reservedBase, BigDecimal reservedQuote) {
    return new MangoSpotOrder(
        base, quote, reservedBase, reservedQuote, Optional.empty(), Optional.empty());
  }

  /** All of it as base tokens: what the quote would buy at the base's liability price. */
  BigDecimal asBase(MangoPrice basePrice, MangoPrice quotePrice) {
    BigDecimal atOracle =
        Exact.ratio(reservedQuote.multiply(quotePrice.asset()), basePrice.liability());
    return reservedBase.add(
        highestBid.map(bid -> atOracle.min(Exact.ratio(reservedQuote, bid))).orElse(atOracle));
  }

  /** All of it as quote tokens: what the base would fetch at its asset price. */
  BigDecimal asQuote(MangoPrice basePrice, MangoPrice quotePrice) {
    BigDecimal atOracle =
        Exact.ratio(reservedBase.multiply(basePrice.asset()), quotePrice.liability());
    return reservedQuote.add(
        lowestAsk.map(ask -> atOracle.min(reservedBase.multiply(ask))).orElse(atOracle));
  }
}
