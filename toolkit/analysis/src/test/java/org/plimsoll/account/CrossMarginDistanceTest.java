package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossMarginDistanceTest {
  private static final double TOL = 1e-9;
  private static final Covariance DAILY =
      Covariance.of(List.of("BTC", "ETH"), List.of(0.03, 0.04), 0.8);

  private static CrossMarginDistance published() {
    return CrossMarginDistance.of(DAILY, List.of(200_000.0, -150_000.0), 30_000, 12_000);
  }

  /** Reference checks, case cross-margin-distance. */
  @Test
  void thePublishedCase() {
    CrossMarginDistance distance = published();
    assertThat(distance.buffer()).isEqualTo(18_000);
    assertThat(distance.standardDeviation()).isCloseTo(3794.733192202055, within(1e-9));
    assertThat(distance.distance().orElseThrow()).isCloseTo(4.743416490252569, within(1e-12));
    assertThat(distance.probability()).isCloseTo(1.050717978006221e-06, within(1e-16));
    assertThat(distance.mostLikelyMoves())
        .satisfiesExactly(
            btc -> assertThat(btc).isCloseTo(-0.045, within(1e-15)),
            eth -> assertThat(eth).isCloseTo(0.06, within(1e-15)));
    assertThat(distance)
        .hasToString("buffer 18,000.00, 4.74 standard deviations, probability 0.00011 %");
  }

  /** Mills ratio far out: erfc keeps its digits where 1 - N(x) has none left. */
  @ParameterizedTest
  @CsvSource({"8, 6.220960574271785e-16", "20, 2.7536241186062337e-89", "-1, 0.8413447460685429"})
  void tailsKeepTheirDigits(double distance, double probability) {
    Covariance one = Covariance.of(List.of("BTC"), List.of(0.01), 0);
    double got = CrossMarginDistance.of(one, List.of(100.0), distance, 0).probability();
    assertThat(got / probability).isCloseTo(1, within(1e-12));
  }

  @Property(tries = 300)
  void theMostLikelyMoveUsesUpTheBufferExactly(
      @ForAll @IntRange(min = 1, max = 6) int assets,
      @ForAll long seed,
      @ForAll @Scale(9) @DoubleRange(min = -1e5, max = 1e6) double equity) {
    List<Double> notionals = CovarianceTest.notionals(assets, seed);
    CrossMarginDistance distance =
        CrossMarginDistance.of(CovarianceTest.random(assets, seed), notionals, equity, 1_000);
    List<Double> moves = distance.mostLikelyMoves();
    double profit =
        IntStream.range(0, moves.size()).mapToDouble(i -> notionals.get(i) * moves.get(i)).sum();
    assertThat(moves).hasSize(assets);
    assertThat(profit + distance.buffer())
        .isCloseTo(0, within(1e-6 * (1 + Math.abs(distance.buffer()))));
  }

  /** Any other move that uses up the buffer has a longer Mahalanobis length than the distance. */
  @Property(tries = 300)
  void noRuinousMoveIsLikelier(@ForAll long seed) {
    Covariance covariance = Covariance.of(List.of("a", "b", "c"), List.of(0.02, 0.03, 0.05), 0.4);
    List<Double> w = CovarianceTest.notionals(3, seed);
    CrossMarginDistance distance = CrossMarginDistance.of(covariance, w, 20_000, 5_000);
    Random random = new Random(seed);
    double[] shock = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
    List<Double> direction = covariance.times(List.of(shock[0], shock[1], shock[2]));
    double loss = -IntStream.range(0, 3).mapToDouble(i -> w.get(i) * direction.get(i)).sum();
    double scale = distance.buffer() / loss;
    double length =
        Math.abs(scale) * Math.sqrt(covariance.variance(List.of(shock[0], shock[1], shock[2])));
    assertThat(length).isGreaterThanOrEqualTo(distance.distance().orElseThrow() * (1 - TOL));
  }

  @Property(tries = 200)
  void moneyScalesAndRatiosDoNot(
      @ForAll long seed, @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 100) double k) {
    Covariance covariance = CovarianceTest.random(3, seed);
    List<Double> w = CovarianceTest.notionals(3, seed);
    CrossMarginDistance one = CrossMarginDistance.of(covariance, w, 50_000, 7_000);
    CrossMarginDistance scaled =
        CrossMarginDistance.of(
            covariance, w.stream().map(x -> x * k).toList(), 50_000 * k, 7_000 * k);
    double d = one.distance().orElseThrow();
    assertThat(scaled.distance().orElseThrow()).isCloseTo(d, within(TOL * d));
    assertThat(scaled.standardDeviation())
        .isCloseTo(k * one.standardDeviation(), within(TOL * k * one.standardDeviation()));
  }

  @Property
  void moreEquityIsFartherAndLessLikely(
      @ForAll @Scale(9) @DoubleRange(min = 1, max = 1e5) double more) {
    CrossMarginDistance less = published();
    CrossMarginDistance rich =
        CrossMarginDistance.of(DAILY, List.of(200_000.0, -150_000.0), 30_000 + more, 12_000);
    assertThat(rich.distance().orElseThrow()).isGreaterThan(less.distance().orElseThrow());
    assertThat(rich.probability()).isLessThan(less.probability());
  }

  @Test
  void withoutRiskThereIsNoDistance() {
    Covariance equal = Covariance.of(List.of("spot", "perpetual"), List.of(0.05, 0.05), 1);
    CrossMarginDistance hedged = CrossMarginDistance.of(equal, List.of(7.0, -7.0), 100, 20);
    assertThat(hedged.standardDeviation()).isZero();
    assertThat(hedged.distance()).isEmpty();
    assertThat(hedged.probability()).isZero();
    assertThat(hedged.mostLikelyMoves()).isEmpty();
    assertThat(hedged.exposures()).allSatisfy(e -> assertThat(e.mostLikelyMove()).isEmpty());
    assertThat(hedged).hasToString("buffer 80.00 without risk");
    assertThat(CrossMarginDistance.of(equal, List.of(0.0, 0.0), 20, 20).probability()).isOne();
  }

  @Test
  void whereLiquidationIsDueTheMoveWouldRestore() {
    CrossMarginDistance due = CrossMarginDistance.of(DAILY, List.of(100_000.0, 0.0), 1_000, 4_000);
    assertThat(due.distance().orElseThrow()).isEqualTo(-1);
    assertThat(due.probability()).isCloseTo(0.8413447460685429, within(1e-15));
    assertThat(due.mostLikelyMoves().get(0)).isCloseTo(0.03, within(1e-15));
  }

  @Test
  void theExplanationNamesEveryAsset() {
    assertThat(published().explain().terms())
        .extracting(term -> term.quantity() + " = " + term.result())
        .containsExactly(
            "buffer = 18,000.00",
            "standard deviation = 3,794.73",
            "distance = 4.74x",
            "probability = 0.00011 %",
            "most likely move of BTC = -4.50 %",
            "most likely move of ETH = 6.00 %");
  }

  @Test
  void badNumbersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrossMarginDistance.of(DAILY, List.of(1.0, 1.0), Double.NaN, 0))
        .withMessage("equity must be a finite number, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrossMarginDistance.of(DAILY, List.of(1.0, 1.0), 1, -1))
        .withMessage("maintenance margin must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrossMarginDistance.of(DAILY, List.of(1.0), 1, 0))
        .withMessage("weights must be 2, one per asset, was 1");
  }
}
