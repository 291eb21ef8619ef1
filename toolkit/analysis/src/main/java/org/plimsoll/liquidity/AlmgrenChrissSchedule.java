package org.plimsoll.liquidity;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plimsoll.units.Check;

/**
 * How to sell a position in equal intervals so that expected cost plus risk aversion times its
 * variance is least.
 *
 * <pre>
 * tau                = horizon / intervals
 * adjusted slope     = temporary slope - permanent slope x tau / 2
 * cosh(kappa tau)    = 1 + tau^2 / 2 x risk aversion x volatility^2 / adjusted slope
 * holding at t       = units x sinh(kappa (T - t)) / sinh(kappa T)
 * expected cost      = permanent slope x units^2 / 2 + half spread x units
 *                      + adjusted slope / tau x sum of (units sold in an interval)^2
 * variance of cost   = volatility^2 x tau x sum of (holding after an interval)^2
 * </pre>
 *
 * <p>Without risk aversion, or without volatility, kappa is 0 and the holding falls along a
 * straight line; with a large one nearly everything is sold in the first interval.
 *
 * <pre>{@code
 * var costs = new LinearTradingCosts(0.95, 0.0625, 2.5e-7, 2.5e-6);
 * AlmgrenChrissSchedule.of(costs, 1_000_000, 5, 5, 1e-6).kappa(); // 0.607 per day
 * }</pre>
 *
 * <p>Source: Almgren and Chriss 2000, Optimal execution of portfolio transactions.
 */
public final class AlmgrenChrissSchedule {
  private final LinearTradingCosts costs;
  private final double interval;
  private final double adjustedSlope;
  private final double kappa;
  private final double[] holdings;

  private AlmgrenChrissSchedule(
      LinearTradingCosts costs, double units, double horizon, int intervals, double riskAversion) {
    this.costs = costs;
    this.interval = horizon / intervals;
    this.adjustedSlope = adjusted(costs, interval);
    double pull = riskAversion * costs.volatility() * costs.volatility() / adjustedSlope;
    this.kappa = 2 / interval * inverseSinh(0.5 * interval * Math.sqrt(pull));
    this.holdings = new double[intervals + 1];
    for (int i = 0; i < intervals; i++) {
      holdings[i] = units * share(i * interval, horizon);
    }
  }

  /**
   * Plans a sale.
   *
   * @param costs of the market
   * @param units to sell, base units, 0 or more
   * @param horizonDays above 0
   * @param intervals of equal length, 1 or more
   * @param riskAversion per unit of quote, 0 or more
   * @return the best schedule
   * @throws IllegalArgumentException if a value is outside its range, or the temporary slope is not
   *     above half the permanent slope times the interval
   */
  public static AlmgrenChrissSchedule of(
      LinearTradingCosts costs,
      double units,
      double horizonDays,
      int intervals,
      double riskAversion) {
    Check.notNegative("units to sell", units);
    Check.positive("horizon", horizonDays);
    Check.notNegative("risk aversion", riskAversion);
    if (intervals < 1) {
      throw new IllegalArgumentException(Messages.tooFewIntervals(intervals));
    }
    return new AlmgrenChrissSchedule(costs, units, horizonDays, intervals, riskAversion);
  }

  private static double adjusted(LinearTradingCosts costs, double interval) {
    double least = 0.5 * costs.permanentSlope() * interval;
    if (!(costs.temporarySlope() > least)) {
      throw new IllegalArgumentException(Messages.temporaryTooSmall(costs.temporarySlope(), least));
    }
    return costs.temporarySlope() - least;
  }

  private static double inverseSinh(double x) {
    return Math.log1p(x + x * x / (1 + Math.sqrt(1 + x * x)));
  }

  /** sinh(kappa (T - t)) / sinh(kappa T), written so that nothing overflows. */
  private double share(double time, double horizon) {
    if (kappa == 0) {
      return (horizon - time) / horizon;
    }
    return Math.exp(-kappa * time)
        * Math.expm1(-2 * kappa * (horizon - time))
        / Math.expm1(-2 * kappa * horizon);
  }

  /**
   * The rate at which the holding is run down.
   *
   * @return per day, 0 for a straight line
   */
  public double kappa() {
    return kappa;
  }

  /**
   * The time in which the holding falls by a factor of e, left to itself; the paper calls it the
   * half-life of the trade.
   *
   * @return 1 / kappa, days; empty for a straight line
   */
  public OptionalDouble halfLife() {
    return kappa > 0 ? OptionalDouble.of(1 / kappa) : OptionalDouble.empty();
  }

  /**
   * What is held at the start and after every interval.
   *
   * @return base units, from all to 0, never rising
   */
  public List<Double> holdings() {
    return DoubleStream.of(holdings).boxed().toList();
  }

  /**
   * What is sold in every interval.
   *
   * @return base units, together all of them
   */
  public List<Double> sales() {
    return sold().boxed().toList();
  }

  /**
   * The cost to expect against selling all at the first price.
   *
   * @return quote
   */
  public double expectedCost() {
    double units = holdings[0];
    return 0.5 * costs.permanentSlope() * units * units
        + costs.halfSpread() * units
        + adjustedSlope / interval * sold().map(sale -> sale * sale).sum();
  }

  /**
   * The variance of the cost.
   *
   * @return quote squared
   */
  public double costVariance() {
    double squares = DoubleStream.of(holdings).skip(1).map(held -> held * held).sum();
    return costs.volatility() * costs.volatility() * interval * squares;
  }

  private DoubleStream sold() {
    return IntStream.range(1, holdings.length).mapToDouble(i -> holdings[i - 1] - holdings[i]);
  }

  @Override
  public String toString() {
    return "sale of %s base in %d intervals of %s days, kappa %s"
        .formatted(holdings[0], holdings.length - 1, interval, kappa);
  }
}
