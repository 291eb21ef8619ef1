package org.plimsoll.liquidity;

import org.plimsoll.units.Check;

/**
 * What an order costs that is worked at a constant pace: a permanent part, linear in size, and a
 * temporary part, a power of the pace.
 *
 * <pre>
 * permanent = permanent coefficient x volatility x (X / V) x (Theta / V)^turnover exponent
 * temporary = temporary coefficient x volatility x (X / (V T))^temporary exponent
 * realised  = permanent / 2 + temporary
 * </pre>
 *
 * <p>X is the order, V the daily volume, Theta the shares outstanding, T the days it takes. The
 * permanent part does not depend on T.
 *
 * <pre>{@code
 * var ibm = new StockTurnover(6_561_000, 1_728_000_000, 0.0157);
 * AlmgrenPowerLaw.published().realised(ibm, 656_100, 0.5); // 18.4 basis points
 * }</pre>
 *
 * <p>Source: Almgren, Thum, Hauptmann and Li 2005, Direct estimation of equity market impact. Not
 * the "I-star" form often given under the same citation.
 *
 * @param permanentCoefficient 0 or more
 * @param temporaryCoefficient 0 or more
 * @param turnoverExponent of shares outstanding / daily volume
 * @param temporaryExponent of the pace, 0 or more
 */
public record AlmgrenPowerLaw(
    double permanentCoefficient,
    double temporaryCoefficient,
    double turnoverExponent,
    double temporaryExponent) {
  private static final double HALF = 0.5;

  /**
   * Validates the law.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public AlmgrenPowerLaw {
    Check.notNegative("permanent coefficient", permanentCoefficient);
    Check.notNegative("temporary coefficient", temporaryCoefficient);
    Check.finite("turnover exponent", turnoverExponent);
    Check.notNegative("temporary exponent", temporaryExponent);
  }

  /**
   * The published estimate.
   *
   * @return 0.314, 0.142, 1/4 and 3/5
   */
  public static AlmgrenPowerLaw published() {
    return new AlmgrenPowerLaw(0.314, 0.142, 0.25, 0.6);
  }

  /**
   * The move that stays.
   *
   * @param market the asset
   * @param order shares or base units, 0 or more
   * @return fraction of the price
   * @throws IllegalArgumentException if the order is negative or not finite
   */
  public double permanent(StockTurnover market, double order) {
    double share = Check.notNegative("order", order) / market.dailyVolume();
    double turnover = market.sharesOutstanding() / market.dailyVolume();
    return permanentCoefficient
        * market.dailyVolatility()
        * share
        * Math.pow(turnover, turnoverExponent);
  }

  /**
   * The move that is paid and gone.
   *
   * @param market the asset
   * @param order shares or base units, 0 or more
   * @param days it is worked for, above 0
   * @return fraction of the price, 0 for no order
   * @throws IllegalArgumentException if the order is negative or the time not above 0
   */
  public double temporary(StockTurnover market, double order, double days) {
    Check.notNegative("order", order);
    double pace = order / (market.dailyVolume() * Check.positive("days", days));
    return order == 0
        ? 0
        : temporaryCoefficient * market.dailyVolatility() * Math.pow(pace, temporaryExponent);
  }

  /**
   * What the order costs on average.
   *
   * @param market the asset
   * @param order shares or base units, 0 or more
   * @param days it is worked for, above 0
   * @return fraction of the price
   * @throws IllegalArgumentException if the order is negative or the time not above 0
   */
  public double realised(StockTurnover market, double order, double days) {
    return HALF * permanent(market, order) + temporary(market, order, days);
  }
}
