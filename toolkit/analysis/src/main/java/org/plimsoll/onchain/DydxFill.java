package org.plimsoll.onchain;

import java.math.BigDecimal;

/**
 * A fill of a liquidation order of dYdX v4.
 *
 * <p>Its quote amount = size x price, cut to 1e-6, received by a sale and paid by a purchase.
 *
 * <pre>{@code
 * new DydxFill("BTC", new BigDecimal("0.1"), false, new BigDecimal("51051")).quoteDelta() // 5105.1
 * }</pre>
 *
 * @param market its name
 * @param size base units, above 0
 * @param buy true if the account buys, as one that is short does
 * @param price quote per base unit, 0 or more
 */
public record DydxFill(String market, BigDecimal size, boolean buy, BigDecimal price) {
  /**
   * Validates the fill.
   *
   * @throws IllegalArgumentException if the size is not above 0 or the price is negative
   */
  public DydxFill {
    Valid.positive("fill size", size);
    Valid.notNegative("fill price", price);
  }

  /**
   * Gives the change of the position.
   *
   * @return base units, negative for a sale
   */
  public BigDecimal sizeDelta() {
    return buy ? size : size.negate();
  }

  /**
   * Gives the change of the quote balance.
   *
   * @return quote, negative for a purchase
   */
  public BigDecimal quoteDelta() {
    BigDecimal amount = Exact.towardsZero(size.multiply(price), DydxPosition.QUANTUM);
    return buy ? amount.negate() : amount;
  }
}
