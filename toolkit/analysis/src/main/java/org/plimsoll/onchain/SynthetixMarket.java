package org.plimsoll.onchain;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;

/**
 * A perpetual market of Synthetix v3: how fills are priced and what positions must hold.
 *
 * <p>Fill price = oracle x (1 + (skew + size / 2) / skew scale): a trade pays half of the skew it
 * creates. Initial margin ratio = |size| / skew scale x fraction + minimum; maintenance ratio =
 * scalar x initial ratio. A skew scale of 0 switches the influence of size off.
 *
 * <pre>{@code
 * market.fillPrice(new BigDecimal("30000"), BigDecimal.ZERO, new BigDecimal("-2")) // 29700, scale 100
 * }</pre>
 *
 * <p>Source: Synthetixio/synthetix-v3, markets/perps-market/contracts/storage.
 *
 * @param skewScale base units of skew that move the price by 100 %, 0 or more
 * @param initialMarginFraction added to the ratio per skew scale of size, 0 or more
 * @param minInitialMarginRatio ratio of a small position, 0 or more
 * @param maintenanceScalar maintenance / initial ratio, 0 or more
 * @param minPositionMargin added to either margin of every position, quote, 0 or more
 * @param liquidationRewardRatio of notional to whoever liquidates, 0 or more
 */
public record SynthetixMarket(
    BigDecimal skewScale,
    BigDecimal initialMarginFraction,
    BigDecimal minInitialMarginRatio,
    BigDecimal maintenanceScalar,
    BigDecimal minPositionMargin,
    BigDecimal liquidationRewardRatio) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /**
   * Validates the market.
   *
   * @throws IllegalArgumentException if a value is negative
   */
  public SynthetixMarket {
    Valid.notNegative("skew scale", skewScale);
    Valid.notNegative("initial margin fraction", initialMarginFraction);
    Valid.notNegative("minimum initial margin ratio", minInitialMarginRatio);
    Valid.notNegative("maintenance scalar", maintenanceScalar);
    Valid.notNegative("minimum position margin", minPositionMargin);
    Valid.notNegative("liquidation reward ratio", liquidationRewardRatio);
  }

  /**
   * Gives the price of a trade.
   *
   * @param oraclePrice quote per base unit, above 0
   * @param skew long less short base units of the market before the trade
   * @param size base units traded, negative for a sale
   * @return quote per base unit
   * @throws IllegalArgumentException if the price is not above 0
   */
  public BigDecimal fillPrice(BigDecimal oraclePrice, BigDecimal skew, BigDecimal size) {
    Valid.positive("oracle price", oraclePrice);
    return oraclePrice.multiply(ONE.add(perScale(skew.add(size.divide(TWO)))));
  }

  /**
   * Gives the initial margin ratio.
   *
   * @param size base units, of either sign
   * @return fraction of notional
   */
  public BigDecimal initialMarginRatio(BigDecimal size) {
    return perScale(size.abs()).multiply(initialMarginFraction).add(minInitialMarginRatio);
  }

  /**
   * Gives the maintenance margin ratio.
   *
   * @param size base units, of either sign
   * @return scalar x initial ratio, fraction of notional
   */
  public BigDecimal maintenanceMarginRatio(BigDecimal size) {
    return initialMarginRatio(size).multiply(maintenanceScalar);
  }

  private BigDecimal perScale(BigDecimal amount) {
    return skewScale.signum() == 0 ? ZERO : Exact.ratio(amount, skewScale);
  }
}
