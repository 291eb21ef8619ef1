package org.plimsoll.onchain;

import java.math.BigDecimal;

/**
 * A position of a Synthetix v3 account.
 *
 * <p>Profit = size x (oracle - fill price): because a trade pays half of the skew it creates, the
 * profit is negative right after opening in the direction of the skew.
 *
 * <pre>{@code
 * SynthetixPosition.opened(market, new BigDecimal("-2"), new BigDecimal("30000"), BigDecimal.ZERO)
 *     .at(new BigDecimal("30000")).profit() // -600 at a skew scale of 100
 * }</pre>
 *
 * @param market its rules
 * @param size base units, negative for a short
 * @param fillPrice at which it was opened, quote per base unit
 * @param oraclePrice now, quote per base unit, 0 or more
 */
public record SynthetixPosition(
    SynthetixMarket market, BigDecimal size, BigDecimal fillPrice, BigDecimal oraclePrice) {
  /**
   * Validates the price.
   *
   * @throws IllegalArgumentException if the oracle price is negative
   */
  public SynthetixPosition {
    Valid.notNegative("oracle price", oraclePrice);
  }

  /**
   * Opens a position at the market's fill price.
   *
   * @param market its rules
   * @param size base units, negative for a short
   * @param oraclePrice when it is opened, above 0
   * @param skewBefore long less short base units of the market before
   * @return the position at the oracle price it was opened at
   * @throws IllegalArgumentException if the price is not above 0
   */
  public static SynthetixPosition opened(
      SynthetixMarket market, BigDecimal size, BigDecimal oraclePrice, BigDecimal skewBefore) {
    return new SynthetixPosition(
        market, size, market.fillPrice(oraclePrice, skewBefore, size), oraclePrice);
  }

  /**
   * Moves the oracle price.
   *
   * @param newOraclePrice quote per base unit, 0 or more
   * @return the same position at another price
   * @throws IllegalArgumentException if the price is negative
   */
  public SynthetixPosition at(BigDecimal newOraclePrice) {
    return new SynthetixPosition(market, size, fillPrice, newOraclePrice);
  }

  /**
   * Gives the unrealised profit, without funding.
   *
   * @return size x (oracle - fill price), quote
   */
  public BigDecimal profit() {
    return size.multiply(oraclePrice.subtract(fillPrice));
  }

  /**
   * Gives the absolute value.
   *
   * @return |size| x oracle price, quote
   */
  public BigDecimal notional() {
    return size.abs().multiply(oraclePrice);
  }

  /**
   * Gives the initial margin.
   *
   * @return notional x initial ratio + minimum position margin, quote
   */
  public BigDecimal initialMargin() {
    return notional().multiply(market.initialMarginRatio(size)).add(market.minPositionMargin());
  }

  /**
   * Gives the maintenance margin.
   *
   * @return notional x maintenance ratio + minimum position margin, quote
   */
  public BigDecimal maintenanceMargin() {
    return notional().multiply(market.maintenanceMarginRatio(size)).add(market.minPositionMargin());
  }

  /**
   * Gives what the liquidator is paid, before the protocol's floor and cap.
   *
   * @return notional x reward ratio, quote
   */
  public BigDecimal liquidationReward() {
    return notional().multiply(market.liquidationRewardRatio());
  }
}
