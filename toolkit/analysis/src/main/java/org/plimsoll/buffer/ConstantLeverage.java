package org.plimsoll.buffer;

import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.RATE;

import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.In;

/**
 * Leverage held constant by trading all the time, in an asset that follows geometric Brownian
 * motion.
 *
 * <pre>
 * mean log growth       = L mu + (1 - L) r - L^2 sigma^2 / 2        per year
 * expected gross return = exp((L mu + (1 - L) r) T)
 * median gross return   = exp(mean log growth x T)
 * volatility drag       = (L^2 - L) sigma^2 / 2                     per year
 * growth-optimal L      = (mu - r) / sigma^2                        (Kelly)
 * trade after return u  = L (L - 1) u x equity
 * </pre>
 *
 * <p>with L the leverage, mu the drift, sigma the volatility, r the financing rate, all per year
 * and continuously compounded, and T years. The drag is what is lost against L times the log growth
 * of the asset itself, with (1 - L) r of financing; it is 0 at L = 0 and L = 1. The growth-optimal
 * leverage does not exist without volatility. A constantly leveraged account is never liquidated in
 * this model, for it trades before it must; gaps and costs are left out. Returns beyond the largest
 * double are infinite.
 *
 * <pre>{@code
 * new ConstantLeverage(3, 0.2, 0.6, 0).meanLogGrowth(); // -1.02
 * }</pre>
 *
 * <p>Source: Merton, Lifetime portfolio selection, 1969; Kelly, A new interpretation of information
 * rate, 1956.
 *
 * @param leverage held, notional / equity; negative for a short
 * @param drift mu, of the asset's price per year
 * @param volatility sigma, per year, 0 or more
 * @param financingRate r, paid on what is borrowed and earned on what is left, per year
 */
public record ConstantLeverage(
    @In(LEVERAGE) double leverage,
    @In(RATE) double drift,
    @In(RATE) double volatility,
    @In(RATE) double financingRate) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not finite or the volatility is negative
   */
  public ConstantLeverage {
    Check.finite("leverage", leverage);
    Check.finite("drift", drift);
    Check.notNegative("volatility", volatility);
    Check.finite("financing rate", financingRate);
  }

  /**
   * Gives the growth of the typical path.
   *
   * @return expected log return of equity per year
   */
  public double meanLogGrowth() {
    return meanReturn() - leverage * leverage * volatility * volatility / 2;
  }

  private double meanReturn() {
    return leverage * drift + (1 - leverage) * financingRate;
  }

  /**
   * Gives the average over all paths, which few paths reach.
   *
   * @param years 0 or more
   * @return expected equity after / equity before
   * @throws IllegalArgumentException if the time is negative or not finite
   */
  public double expectedGrossReturn(double years) {
    return Math.exp(meanReturn() * Check.notNegative("years", years));
  }

  /**
   * Gives what half of the paths exceed.
   *
   * @param years 0 or more
   * @return median of equity after / equity before
   * @throws IllegalArgumentException if the time is negative or not finite
   */
  public double medianGrossReturn(double years) {
    return Math.exp(meanLogGrowth() * Check.notNegative("years", years));
  }

  /**
   * Gives what rebalancing loses to volatility.
   *
   * @return loss of log growth per year; negative, a gain, for leverage between 0 and 1
   */
  public double volatilityDrag() {
    return (leverage * leverage - leverage) * volatility * volatility / 2;
  }

  /**
   * Gives the leverage of the fastest growth.
   *
   * @return the Kelly leverage, negative where a short grows fastest; absent without volatility
   */
  public OptionalDouble kellyLeverage() {
    double variance = volatility * volatility;
    return variance > 0
        ? OptionalDouble.of((drift - financingRate) / variance)
        : OptionalDouble.empty();
  }

  /**
   * Gives the trade that restores the leverage after a move.
   *
   * @param assetReturn a small return of the price, finite
   * @return notional to buy (sell if negative) per unit of equity before: with the move for
   *     leverage above 1 or below 0
   * @throws IllegalArgumentException if the return is not finite
   */
  public double tradeAfter(double assetReturn) {
    return leverage * (leverage - 1) * Check.finite("asset return", assetReturn);
  }

  /**
   * Shows the steps.
   *
   * @return growth, drag and the growth-optimal leverage
   */
  public Explanation explain() {
    return Explanation.of("leverage held at " + LEVERAGE.format(leverage))
        .with("mean return", "L x drift + (1 - L) x financing rate", meanReturn(), RATE)
        .with("mean log growth", "mean return - L^2 x volatility^2 / 2", meanLogGrowth(), RATE)
        .with("volatility drag", "(L^2 - L) x volatility^2 / 2", volatilityDrag(), RATE)
        .with(
            "growth-optimal leverage",
            "(drift - financing rate) / volatility^2",
            kellyLeverage().orElse(Double.POSITIVE_INFINITY),
            MULTIPLE);
  }

  @Override
  public String toString() {
    return "leverage held at %s: mean log growth %s a year"
        .formatted(LEVERAGE.format(leverage), RATE.format(meanLogGrowth()));
  }
}
