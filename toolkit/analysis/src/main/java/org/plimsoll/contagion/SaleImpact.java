package org.plimsoll.contagion;

import java.util.List;
import org.plimsoll.units.Check;

/**
 * Square-root discounts of several assets.
 *
 * <pre>
 * discount = min(1, sqrt(coefficient x value sold))                  per asset
 * coefficient = (constant x daily volatility)^2 / daily volume       in the form of a market law
 * </pre>
 *
 * <p>0 where nothing is sold. A price does not fall below 0.
 *
 * <pre>{@code
 * SaleImpact.squareRoot(List.of(2.2e-5)).discounts(List.of(145.0)); // 0.05648
 * }</pre>
 *
 * <p>Source: Breuer, Summer and Urosevic, Systemic Loss Evaluation.
 *
 * @param coefficients per asset, per unit of value sold, 0 or more
 */
public record SaleImpact(List<Double> coefficients) {

  /**
   * Validates the coefficients.
   *
   * @throws IllegalArgumentException if there is none or one is below 0 or not finite
   */
  public SaleImpact {
    coefficients =
        Lists.checked(
            "impact coefficient",
            Lists.some("impact coefficients", coefficients),
            Check::notNegative);
  }

  /**
   * Takes coefficients as they are.
   *
   * @param coefficients per asset, per unit of value sold, 0 or more
   * @return the impact
   * @throws IllegalArgumentException if there is none or one is below 0 or not finite
   */
  public static SaleImpact squareRoot(List<Double> coefficients) {
    return new SaleImpact(coefficients);
  }

  /**
   * Takes the coefficients of market laws.
   *
   * @param constant of order one, 0 or more
   * @param markets one per asset
   * @return the impact
   * @throws IllegalArgumentException if the constant is below 0 or there is no market
   */
  public static SaleImpact ofMarkets(double constant, List<Market> markets) {
    Check.notNegative("impact constant", constant);
    return new SaleImpact(
        markets.stream()
            .map(market -> Math.pow(constant * market.dailyVolatility(), 2) / market.dailyVolume())
            .toList());
  }

  /**
   * What a day in a market is like.
   *
   * @param dailyVolume value traded, above 0
   * @param dailyVolatility standard deviation of a day's return, 0 or more
   */
  public record Market(double dailyVolume, double dailyVolatility) {

    /**
     * Validates the market.
     *
     * @throws IllegalArgumentException if a component is outside its range
     */
    public Market {
      Check.positive("daily volume", dailyVolume);
      Check.notNegative("daily volatility", dailyVolatility);
    }
  }

  /**
   * Tells the discounts.
   *
   * @param sold value sold per asset, 0 or more
   * @return a fraction per asset
   * @throws IllegalArgumentException if there is not one value of 0 or more per asset
   */
  public List<Double> discounts(List<Double> sold) {
    Lists.checked("value sold", sold, coefficients.size(), Check::notNegative);
    return Lists.of(discounts(Lists.array(sold)));
  }

  double[] discounts(double[] sold) {
    double[] discounts = new double[sold.length];
    for (int asset = 0; asset < sold.length; asset++) {
      discounts[asset] = Math.min(1, Math.sqrt(coefficients.get(asset) * sold[asset]));
    }
    return discounts;
  }
}
