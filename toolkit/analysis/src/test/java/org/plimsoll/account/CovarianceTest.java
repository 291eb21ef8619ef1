package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class CovarianceTest {
  private static final List<String> TWO = List.of("BTC", "ETH");

  /** Correlations of random factor loadings: consistent by construction. */
  static Covariance random(int assets, long seed) {
    Random random = new Random(seed);
    double[][] loadings = new double[assets][3];
    for (double[] row : loadings) {
      double length = 0;
      for (int k = 0; k < row.length; k++) {
        row[k] = random.nextGaussian();
        length += row[k] * row[k];
      }
      for (int k = 0; k < row.length; k++) {
        row[k] /= Math.sqrt(length);
      }
    }
    List<List<Double>> correlations = new ArrayList<>();
    for (int i = 0; i < assets; i++) {
      List<Double> row = new ArrayList<>();
      for (int j = 0; j < assets; j++) {
        double dot = 0;
        for (int k = 0; k < 3; k++) {
          dot += loadings[i][k] * loadings[j][k];
        }
        row.add(i == j ? 1.0 : Math.max(-1, Math.min(1, dot)));
      }
      correlations.add(row);
    }
    return Covariance.of(
        IntStream.range(0, assets).mapToObj(i -> "asset " + i).toList(),
        IntStream.range(0, assets).mapToObj(i -> 0.01 + 0.1 * random.nextDouble()).toList(),
        correlations);
  }

  static List<Double> notionals(int assets, long seed) {
    Random random = new Random(seed + 1);
    return IntStream.range(0, assets).mapToObj(i -> 1e5 * random.nextGaussian()).toList();
  }

  @Test
  void theVarianceOfTwoIsTheTextbooks() {
    Covariance covariance = Covariance.of(TWO, List.of(0.03, 0.04), 0.8);
    assertThat(covariance.variance(List.of(200_000.0, -150_000.0)))
        .isCloseTo(6000 * 6000 * (1 + 1 - 2 * 0.8), within(1e-6));
    assertThat(covariance.times(List.of(1.0, 0.0)))
        .satisfiesExactly(
            own -> assertThat(own).isCloseTo(0.0009, within(1e-18)),
            cross -> assertThat(cross).isCloseTo(0.00096, within(1e-18)));
    assertThat(covariance.covariance("ETH", "BTC")).isCloseTo(0.00096, within(1e-18));
    assertThat(covariance.size()).isEqualTo(2);
    assertThat(covariance).hasToString("covariance of [BTC, ETH]");
  }

  @Property(tries = 200)
  void theVarianceIsTheWeightsTimesTheProduct(
      @ForAll @IntRange(min = 1, max = 8) int assets, @ForAll long seed) {
    Covariance covariance = random(assets, seed);
    List<Double> weights = notionals(assets, seed);
    List<Double> product = covariance.times(weights);
    double expected =
        IntStream.range(0, assets).mapToDouble(i -> weights.get(i) * product.get(i)).sum();
    double gross =
        IntStream.range(0, assets)
            .mapToDouble(i -> Math.abs(weights.get(i)) * covariance.volatilities().get(i))
            .sum();
    assertThat(covariance.variance(weights))
        .isNotNegative()
        .isCloseTo(expected, within(2e-14 * gross * gross));
  }

  /** Entry by entry, as the definition has it. */
  @Property(tries = 100)
  void theProductIsTheSumOfTheEntries(
      @ForAll @IntRange(min = 1, max = 6) int assets, @ForAll long seed) {
    Covariance covariance = random(assets, seed);
    List<Double> weights = notionals(assets, seed);
    for (int i = 0; i < assets; i++) {
      double sum = 0;
      for (int j = 0; j < assets; j++) {
        sum +=
            weights.get(j)
                * covariance.covariance(covariance.assets().get(i), covariance.assets().get(j));
      }
      assertThat(covariance.times(weights).get(i)).isCloseTo(sum, within(1e-9));
    }
  }

  @Property
  void aPerfectHedgeHasNoVarianceAtAll(
      @ForAll @IntRange(min = 2, max = 9) int assets,
      @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 2) double volatility) {
    List<String> names = IntStream.range(0, assets).mapToObj(i -> "asset " + i).toList();
    Covariance covariance =
        Covariance.of(names, names.stream().map(name -> volatility).toList(), 1);
    List<Double> weights = new ArrayList<>(names.stream().map(name -> 0.1).toList());
    weights.set(0, -0.1 * (assets - 1));
    assertThat(covariance.variance(weights)).isZero();
  }

  @Test
  void weightsGoByNameToo() {
    Covariance covariance = Covariance.of(TWO, List.of(0.03, 0.04), 0.8);
    assertThat(covariance.variance(Map.of("ETH", 2.0)))
        .isEqualTo(covariance.variance(List.of(0.0, 2.0)));
    assertThat(covariance.inOrder(Map.of("ETH", 2.0))).containsExactly(0.0, 2.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> covariance.variance(Map.of("SOL", 1.0)))
        .withMessage("asset must be one of [BTC, ETH], was 'SOL'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> covariance.covariance("BTC", "DOGE"))
        .withMessage("asset must be one of [BTC, ETH], was 'DOGE'");
  }

  @Test
  void oneCorrelationForAllIsAMatrixOfIt() {
    List<String> names = List.of("a", "b", "c");
    List<Double> volatilities = List.of(0.1, 0.2, 0.3);
    assertThat(Covariance.of(names, volatilities, 0.5))
        .isEqualTo(
            Covariance.of(
                names,
                volatilities,
                List.of(List.of(1.0, 0.5, 0.5), List.of(0.5, 1.0, 0.5), List.of(0.5, 0.5, 1.0))));
  }

  /** n assets cannot all be correlated below -1 / (n - 1). */
  @Test
  void theLowestCommonCorrelationIsAccepted() {
    List<String> names = List.of("a", "b", "c");
    Covariance lowest = Covariance.of(names, List.of(0.1, 0.1, 0.1), -0.5);
    assertThat(lowest.variance(List.of(1.0, 1.0, 1.0))).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Covariance.of(names, List.of(0.1, 0.1, 0.1), -0.51))
        .withMessageMatching(
            "correlations must be consistent with each other \\(no negative variance\\), "
                + "was a smallest eigenvalue of -0\\.0[12]\\d*; move them towards 0");
  }

  @Test
  void whatIsNoCovarianceIsRefused() {
    List<Double> two = List.of(0.03, 0.04);
    refused(List.of(), List.of(), List.of(), "assets must have at least one entry, was empty");
    refused(
        List.of("BTC", "BTC"),
        two,
        matrix(1, 0, 0, 1),
        "assets must be named once each, was [BTC, BTC]");
    refused(TWO, List.of(0.03), matrix(1, 0, 0, 1), "volatilities must be 2, one per asset, was 1");
    refused(
        TWO,
        two,
        List.of(List.of(1.0, 0.0)),
        "rows of correlations must be 2, one per asset, was 1");
    refused(
        TWO,
        two,
        List.of(List.of(1.0, 0.0), List.of(1.0)),
        "correlations in a row must be 2, one per asset, was 1");
    refused(
        TWO, List.of(0.03, -0.04), matrix(1, 0, 0, 1), "volatility must be 0 or more, was -0.04");
    refused(TWO, two, matrix(1, 0, 0, 0.9), "correlation of ETH with itself must be 1, was 0.9");
    refused(
        TWO,
        two,
        matrix(1, 0.5, 0.4, 1),
        "correlations of BTC and ETH must be equal both ways, were 0.5 and 0.4");
    refused(
        TWO, two, matrix(1, 1.5, 1.5, 1), "correlation of BTC and ETH must be in [-1, 1], was 1.5");
    refused(
        TWO,
        two,
        matrix(1, Double.NaN, Double.NaN, 1),
        "correlation of BTC and ETH must be in [-1, 1], was NaN");
  }

  @Test
  void weightsMustFit() {
    Covariance covariance = Covariance.of(TWO, List.of(0.03, 0.04), 0.8);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> covariance.variance(List.of(1.0)))
        .withMessage("weights must be 2, one per asset, was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> covariance.times(List.of(1.0, Double.NaN)))
        .withMessage("weight of ETH must be a finite number, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> covariance.variance(List.of(1e200, 1e200)))
        .withMessage("variance must be a finite number, was Infinity");
  }

  private static List<List<Double>> matrix(double a, double b, double c, double d) {
    return List.of(List.of(a, b), List.of(c, d));
  }

  private static void refused(
      List<String> assets,
      List<Double> volatilities,
      List<List<Double>> correlations,
      String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Covariance.of(assets, volatilities, correlations))
        .withMessage(sentence);
  }
}
