package org.plimsoll.contagion;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.stat.StatUtils;
import org.plimsoll.units.Check;

/**
 * Volatilities and correlations of returns while nobody is forced to sell.
 *
 * <pre>{@code
 * FundamentalRisk.equallyCorrelated(List.of(0.03, 0.04), 0.2);
 * }</pre>
 *
 * @param volatilities standard deviations of returns, fractions of 0 or more
 * @param correlations symmetric, from -1 to 1, 1 with itself; no eigenvalue below 0
 */
public record FundamentalRisk(List<Double> volatilities, List<List<Double>> correlations) {
  private static final double ROUNDING = 1e-9;

  /**
   * Validates the numbers.
   *
   * @throws IllegalArgumentException if there is no asset, a number is outside its range or no
   *     returns can have these correlations
   */
  public FundamentalRisk {
    volatilities =
        Lists.checked("volatility", Lists.some("volatilities", volatilities), Check::notNegative);
    int assets = volatilities.size();
    correlations = Lists.rows("correlations", correlations, assets, FundamentalRisk::correlation);
    if (correlations.size() != assets) {
      throw new IllegalArgumentException(
          Messages.unequal("correlations", assets, correlations.size()));
    }
    symmetric(correlations);
    double least = StatUtils.min(eigenvalues(correlations));
    if (!(least >= -ROUNDING)) {
      throw new IllegalArgumentException(Messages.noCovariance(least));
    }
  }

  /**
   * Gives every pair of assets the same correlation.
   *
   * @param volatilities standard deviations of returns, fractions of 0 or more
   * @param correlation of every pair, from -1 / (assets - 1) to 1
   * @return the risk
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static FundamentalRisk equallyCorrelated(List<Double> volatilities, double correlation) {
    int assets = volatilities.size();
    return new FundamentalRisk(
        volatilities,
        IntStream.range(0, assets)
            .mapToObj(row -> Lists.of(assets, column -> row == column ? 1 : correlation))
            .toList());
  }

  double covariance(int row, int column) {
    return volatilities.get(row) * volatilities.get(column) * correlations.get(row).get(column);
  }

  private static double correlation(String subject, double value) {
    if (!(value >= -1 && value <= 1)) {
      throw new IllegalArgumentException(Messages.within(subject, -1, 1, value));
    }
    return value;
  }

  private static void symmetric(List<List<Double>> correlations) {
    for (int row = 0; row < correlations.size(); row++) {
      double itself = correlations.get(row).get(row);
      if (itself != 1) {
        throw new IllegalArgumentException(Messages.notOnDiagonal(row, itself));
      }
      for (int column = 0; column < row; column++) {
        double below = correlations.get(row).get(column);
        double above = correlations.get(column).get(row);
        if (above != below) {
          throw new IllegalArgumentException(Messages.notSymmetric(column, row, above, below));
        }
      }
    }
  }

  private static double[] eigenvalues(List<List<Double>> correlations) {
    return new EigenDecomposition(new Array2DRowRealMatrix(Lists.arrays(correlations)))
        .getRealEigenvalues();
  }
}
