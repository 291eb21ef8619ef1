package org.plimsoll.account;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.plimsoll.units.Check;

/**
 * The covariance matrix of the returns of several assets, from their volatilities and correlations.
 *
 * <p>covariance[i][j] = volatility[i] x volatility[j] x correlation[i][j]. Volatilities are
 * standard deviations of a return over one period, as fractions, for whatever period the caller
 * means: daily volatilities give daily covariances. The correlations are symmetric with ones on the
 * diagonal and positive semidefinite, so that no portfolio has a negative variance.
 *
 * <pre>{@code
 * Covariance daily = Covariance.of(List.of("BTC", "ETH"), List.of(0.03, 0.04), 0.8);
 * daily.variance(Map.of("BTC", 200_000.0, "ETH", -150_000.0)); // 14,400,000 = 3,794.73 squared
 * }</pre>
 *
 * @param assets their names, each once, in the order of the matrix
 * @param volatilities one per asset, 0 or more
 * @param correlations row by row, in [-1, 1]
 */
public record Covariance(
    List<String> assets, List<Double> volatilities, List<List<Double>> correlations) {

  /** Below this share of the squared gross risk a variance is what rounding left of 0. */
  private static final double ROUNDING = 1e-14;

  private static final double EIGENVALUE_TOLERANCE = 1e-10;

  /**
   * Checks that the numbers describe returns that can exist.
   *
   * @throws IllegalArgumentException if there is no asset or one twice, if counts differ, if a
   *     volatility is negative, or if the correlations are not a correlation matrix
   */
  public Covariance {
    assets = List.copyOf(assets);
    volatilities = List.copyOf(volatilities);
    correlations = correlations.stream().map(List::copyOf).toList();
    checkCounts(assets, volatilities, correlations);
    volatilities.forEach(volatility -> Check.notNegative("volatility", volatility));
    checkPairs(assets, correlations);
    checkSemidefinite(correlations);
  }

  /**
   * Builds the matrix of assets that are all correlated alike.
   *
   * @param assets their names, each once
   * @param volatilities one per asset, per period
   * @param correlation of every pair, from -1 / (n - 1) to 1
   * @return the matrix
   * @throws IllegalArgumentException as the constructor
   */
  public static Covariance of(List<String> assets, List<Double> volatilities, double correlation) {
    int n = assets.size();
    return new Covariance(
        assets,
        volatilities,
        IntStream.range(0, n)
            .mapToObj(i -> IntStream.range(0, n).mapToObj(j -> i == j ? 1.0 : correlation).toList())
            .toList());
  }

  /**
   * Builds the matrix from a correlation per pair.
   *
   * @param assets their names, each once
   * @param volatilities one per asset, per period
   * @param correlations row by row
   * @return the matrix
   * @throws IllegalArgumentException as the constructor
   */
  public static Covariance of(
      List<String> assets, List<Double> volatilities, List<List<Double>> correlations) {
    return new Covariance(assets, volatilities, correlations);
  }

  private static void checkCounts(
      List<String> assets, List<Double> volatilities, List<List<Double>> correlations) {
    int n = assets.size();
    if (n == 0) {
      throw new IllegalArgumentException(PortfolioMessages.none("assets"));
    }
    if (new HashSet<>(assets).size() < n) {
      throw new IllegalArgumentException(PortfolioMessages.twice("assets", assets));
    }
    checkCount("volatilities", n, volatilities);
    checkCount("rows of correlations", n, correlations);
    correlations.forEach(row -> checkCount("correlations in a row", n, row));
  }

  private static void checkCount(String subject, int expected, List<?> values) {
    if (values.size() != expected) {
      throw new IllegalArgumentException(
          PortfolioMessages.unequal(subject, expected, values.size()));
    }
  }

  private static void checkPairs(List<String> assets, List<List<Double>> correlations) {
    for (int i = 0; i < assets.size(); i++) {
      double itself = correlations.get(i).get(i);
      if (itself != 1) {
        throw new IllegalArgumentException(PortfolioMessages.diagonal(assets.get(i), itself));
      }
      for (int j = 0; j < i; j++) {
        checkPair(
            assets.get(j), assets.get(i), correlations.get(j).get(i), correlations.get(i).get(j));
      }
    }
  }

  private static void checkPair(String first, String second, double one, double other) {
    if (!(one >= -1 && one <= 1)) {
      throw new IllegalArgumentException(PortfolioMessages.correlationOutside(first, second, one));
    }
    if (one != other) {
      throw new IllegalArgumentException(PortfolioMessages.asymmetric(first, second, one, other));
    }
  }

  private static void checkSemidefinite(List<List<Double>> correlations) {
    double[][] matrix =
        correlations.stream()
            .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    double[] eigenvalues =
        new EigenDecomposition(MatrixUtils.createRealMatrix(matrix)).getRealEigenvalues();
    double smallest =
        IntStream.range(0, eigenvalues.length).mapToDouble(i -> eigenvalues[i]).min().orElse(0);
    if (!(smallest >= -EIGENVALUE_TOLERANCE * correlations.size())) {
      throw new IllegalArgumentException(PortfolioMessages.notSemidefinite(smallest));
    }
  }

  /**
   * Counts the assets.
   *
   * @return at least 1
   */
  public int size() {
    return assets.size();
  }

  /**
   * Reads one entry of the matrix.
   *
   * @param first an asset
   * @param second an asset, which may be the same
   * @return their covariance per period
   * @throws IllegalArgumentException if one is not among the assets
   */
  public double covariance(String first, String second) {
    int i = index(first);
    int j = index(second);
    return volatilities.get(i) * volatilities.get(j) * correlations.get(i).get(j);
  }

  /**
   * Computes the variance of a weighted sum of the returns.
   *
   * @param weights one per asset in their order; signed notionals give the variance of the profit
   * @return the variance per period, exactly 0 where the weights cancel up to rounding
   * @throws IllegalArgumentException if there are more or fewer weights than assets, or if one or
   *     the variance is not finite
   */
  public double variance(List<Double> weights) {
    double[] risks = risks(weights);
    double variance = 0;
    double gross = 0;
    for (int i = 0; i < risks.length; i++) {
      variance += risks[i] * correlated(i, risks);
      gross += Math.abs(risks[i]);
    }
    return Check.finite("variance", variance) > ROUNDING * gross * gross ? variance : 0;
  }

  /**
   * Computes the variance of a weighted sum of the returns.
   *
   * @param weights by asset; an asset left out has weight 0
   * @return the variance per period, exactly 0 where the weights cancel up to rounding
   * @throws IllegalArgumentException if an asset is not in the matrix or a weight or the variance
   *     is not finite
   */
  public double variance(Map<String, Double> weights) {
    return variance(inOrder(weights));
  }

  /**
   * Multiplies the matrix by weights: the covariance of each asset's return with the weighted sum.
   *
   * @param weights one per asset in their order
   * @return one number per asset in their order
   * @throws IllegalArgumentException if there are more or fewer weights than assets or one is not
   *     finite
   */
  public List<Double> times(List<Double> weights) {
    double[] risks = risks(weights);
    return IntStream.range(0, risks.length)
        .mapToObj(i -> volatilities.get(i) * correlated(i, risks))
        .toList();
  }

  /**
   * Puts weights in the order of the assets.
   *
   * @param weights by asset; an asset left out has weight 0
   * @return one weight per asset
   * @throws IllegalArgumentException if an asset is not in the matrix
   */
  public List<Double> inOrder(Map<String, Double> weights) {
    weights.keySet().stream().sorted().forEach(this::index);
    return assets.stream().map(asset -> weights.getOrDefault(asset, 0.0)).toList();
  }

  private double[] risks(List<Double> weights) {
    checkCount("weights", assets.size(), weights);
    return IntStream.range(0, weights.size())
        .mapToDouble(
            i -> Check.finite("weight of " + assets.get(i), weights.get(i)) * volatilities.get(i))
        .toArray();
  }

  private double correlated(int row, double... risks) {
    double sum = 0;
    for (int j = 0; j < risks.length; j++) {
      sum += correlations.get(row).get(j) * risks[j];
    }
    return sum;
  }

  private int index(String asset) {
    int index = assets.indexOf(asset);
    if (index < 0) {
      throw new IllegalArgumentException(PortfolioMessages.unknownAsset(asset, assets));
    }
    return index;
  }

  @Override
  public String toString() {
    return "covariance of " + assets;
  }
}
