package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.RATE;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * Volatility and correlation of returns when funds sell in proportion to their losses: both rise
 * together, exactly when margin is needed.
 *
 * <pre>
 * K          = diag(1 / depth) x sum over funds of g w w'
 * returns    = (I + K) x fundamental returns
 * covariance = (I + K) Sigma (I + K)'
 * </pre>
 *
 * <p>First order: sales are a response to the fundamental return, not to one another. Without
 * sellers, or at infinite depth, the covariance is the fundamental one.
 *
 * <pre>{@code
 * var risk = FundamentalRisk.equallyCorrelated(List.of(0.03, 0.04), 0.2);
 * var fund = new LossSeller(List.of(100.0, 100.0), 0.5);
 * EndogenousCovariance.of(risk, List.of(1e5, 8e4), List.of(fund)).correlation(0, 1); // 0.30
 * }</pre>
 *
 * <p>Source: in the spirit of Cont and Wagalath 2013 and 2016.
 *
 * @param risk while nobody sells
 * @param covariance of the returns with the sales
 */
public record EndogenousCovariance(FundamentalRisk risk, List<List<Double>> covariance) {

  /** Keeps its own lists. */
  public EndogenousCovariance {
    covariance = covariance.stream().map(List::copyOf).toList();
  }

  /**
   * One asset before and with the sales.
   *
   * @param asset from 0
   * @param fundamental volatility while nobody sells
   * @param volatility with the sales
   * @param ratio of the two, absent for an asset that does not move by itself
   */
  public record Row(
      @In(COUNT) int asset,
      @In(RATE) double fundamental,
      @In(RATE) double volatility,
      @In(MULTIPLE) OptionalDouble ratio) {}

  /**
   * Adds the sales of funds to fundamental risk.
   *
   * @param risk of as many assets as there are depths
   * @param depths quote per unit of return, above 0
   * @param sellers each with one position per asset; may be none
   * @return the covariance
   * @throws IllegalArgumentException if the lists do not fit or a depth is not above 0
   */
  public static EndogenousCovariance of(
      FundamentalRisk risk, List<Double> depths, List<LossSeller> sellers) {
    int assets = risk.volatilities().size();
    Lists.checked("depth", depths, assets, Check::positive);
    sellers.forEach(
        seller -> Lists.checked("positions of a fund", seller.positions(), assets, Check::finite));
    double[][] response = response(depths, sellers);
    double[][] covariance = new double[assets][assets];
    for (int row = 0; row < assets; row++) {
      for (int column = 0; column <= row; column++) {
        double each = covariance(risk, response[row], response[column]);
        covariance[row][column] = each;
        covariance[column][row] = each;
      }
    }
    return new EndogenousCovariance(risk, Lists.of(covariance));
  }

  private static double[][] response(List<Double> depths, List<LossSeller> sellers) {
    int assets = depths.size();
    double[][] response = new double[assets][assets];
    for (int row = 0; row < assets; row++) {
      response[row][row] = 1;
      for (LossSeller seller : sellers) {
        double sales = seller.salesPerUnitLoss() * seller.positions().get(row) / depths.get(row);
        for (int column = 0; column < assets; column++) {
          response[row][column] += sales * seller.positions().get(column);
        }
      }
    }
    return response;
  }

  private static double covariance(FundamentalRisk risk, double[] first, double[] second) {
    double sum = 0;
    for (int row = 0; row < first.length; row++) {
      for (int column = 0; column < second.length; column++) {
        sum += first[row] * risk.covariance(row, column) * second[column];
      }
    }
    return sum;
  }

  /**
   * Tells the volatilities with the sales.
   *
   * @return one per asset, fractions
   */
  public List<Double> volatilities() {
    return Lists.of(covariance.size(), this::volatility);
  }

  /**
   * Tells a correlation with the sales.
   *
   * @param first asset, from 0
   * @param second asset, from 0
   * @return from -1 to 1, absent if one of the two does not move
   * @throws IndexOutOfBoundsException if there is no such asset
   */
  public OptionalDouble correlation(int first, int second) {
    double scale = volatility(first) * volatility(second);
    return scale > 0
        ? OptionalDouble.of(Math.max(-1, Math.min(1, covariance.get(first).get(second) / scale)))
        : OptionalDouble.empty();
  }

  /**
   * Compares the assets before and with the sales.
   *
   * @return one row per asset
   */
  public List<Row> rows() {
    return IntStream.range(0, covariance.size()).mapToObj(this::row).toList();
  }

  private Row row(int asset) {
    double fundamental = risk.volatilities().get(asset);
    return new Row(
        asset,
        fundamental,
        volatility(asset),
        fundamental > 0
            ? OptionalDouble.of(volatility(asset) / fundamental)
            : OptionalDouble.empty());
  }

  private double volatility(int asset) {
    return Math.sqrt(Math.max(0, covariance.get(asset).get(asset)));
  }
}
