package org.plimsoll.onchain;

import java.math.BigDecimal;
import org.plimsoll.venue.Side;

/**
 * A perpetual position of Drift: base units and the quote received or paid for them.
 *
 * <p>Unrealised profit = s size x oracle price + quote balance; a short's quote balance is what it
 * sold for.
 *
 * <pre>{@code
 * new DriftPerpPosition(Side.SHORT, new BigDecimal("2"), new BigDecimal("200"))
 *     .unrealisedProfit(new BigDecimal("90")) // 20
 * }</pre>
 *
 * @param side long or short
 * @param size base units, 0 or more
 * @param quoteBalance quote, negative for what a long has paid
 */
public record DriftPerpPosition(Side side, BigDecimal size, BigDecimal quoteBalance) {
  /**
   * Validates the position.
   *
   * @throws IllegalArgumentException if the size is negative
   */
  public DriftPerpPosition {
    Valid.notNegative("size", size);
  }

  /**
   * Gives the absolute value.
   *
   * @param oraclePrice quote per base unit, 0 or more
   * @return size x price, truncated to 1e-6 quote
   * @throws IllegalArgumentException if the price is negative
   */
  public BigDecimal notional(BigDecimal oraclePrice) {
    Valid.notNegative("oracle price", oraclePrice);
    return Exact.floor(size.multiply(oraclePrice), DriftExposure.QUOTE_DECIMALS);
  }

  /**
   * Gives the profit not yet settled.
   *
   * @param oraclePrice quote per base unit, 0 or more
   * @return signed notional + quote balance, quote
   * @throws IllegalArgumentException if the price is negative
   */
  public BigDecimal unrealisedProfit(BigDecimal oraclePrice) {
    return Exact.signed(side, notional(oraclePrice)).add(quoteBalance);
  }

  /**
   * Gives the margin of this position alone.
   *
   * @param oraclePrice quote per base unit, 0 or more
   * @param marginRatio initial or maintenance, in [0, 1]
   * @return notional x ratio, truncated to 1e-6 quote
   * @throws IllegalArgumentException if a value is outside its range
   */
  public BigDecimal margin(BigDecimal oraclePrice, BigDecimal marginRatio) {
    return new DriftExposure(notional(oraclePrice), BigDecimal.ZERO)
        .margin(new DriftRatios(marginRatio, BigDecimal.ONE));
  }
}
