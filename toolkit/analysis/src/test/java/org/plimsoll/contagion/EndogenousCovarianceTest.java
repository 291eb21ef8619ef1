package org.plimsoll.contagion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class EndogenousCovarianceTest {
  private static final FundamentalRisk RISK =
      FundamentalRisk.equallyCorrelated(List.of(0.03, 0.04), 0.2);
  private static final List<Double> DEPTHS = List.of(1e5, 8e4);

  /** Reference checks, case endogenous-covariance. */
  @Test
  void thePublishedCase() {
    EndogenousCovariance with =
        EndogenousCovariance.of(RISK, DEPTHS, List.of(new LossSeller(List.of(100.0, 100.0), 0.5)));
    assertThat(with.covariance().get(0).get(0)).isCloseTo(0.00102145, within(1e-15));
    assertThat(with.covariance().get(1).get(0)).isCloseTo(0.0004125625, within(1e-15));
    assertThat(with.covariance().get(1).get(1)).isCloseTo(0.001841640625, within(1e-15));
    assertThat(with.volatilities().get(0)).isCloseTo(0.03196013141399766, within(1e-12));
    assertThat(with.correlation(0, 1).orElseThrow()).isCloseTo(0.3008006361822719, within(1e-12));
    assertThat(with.rows().get(0).ratio().orElseThrow()).isGreaterThan(1);
  }

  @Test
  void withoutSellersTheCovarianceIsTheFundamentalOne() {
    EndogenousCovariance without = EndogenousCovariance.of(RISK, DEPTHS, List.of());
    assertThat(without.volatilities().get(1)).isCloseTo(0.04, within(1e-15));
    assertThat(without.correlation(0, 1).orElseThrow()).isCloseTo(0.2, within(1e-12));
  }

  /** Long funds of one sign raise volatility and correlation together, more with more selling. */
  @Property(tries = 100)
  void volatilityAndCorrelationRiseTogether(
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 2) double sales) {
    EndogenousCovariance less = with(sales);
    EndogenousCovariance more = with(sales + 0.1);
    assertThat(more.volatilities().get(0)).isGreaterThan(less.volatilities().get(0));
    assertThat(more.correlation(0, 1).orElseThrow())
        .isGreaterThan(less.correlation(0, 1).orElseThrow());
  }

  private static EndogenousCovariance with(double sales) {
    return EndogenousCovariance.of(
        RISK, DEPTHS, List.of(new LossSeller(List.of(100.0, 100.0), sales)));
  }

  @Test
  void fundsAddUp() {
    LossSeller half = new LossSeller(List.of(100.0, 50.0), 0.25);
    LossSeller whole = new LossSeller(List.of(100.0, 50.0), 0.5);
    double two = EndogenousCovariance.of(RISK, DEPTHS, List.of(half, half)).volatilities().get(1);
    double one = EndogenousCovariance.of(RISK, DEPTHS, List.of(whole)).volatilities().get(1);
    assertThat(two).isCloseTo(one, within(1e-15));
  }

  @Test
  void anAssetThatDoesNotMoveHasNoCorrelation() {
    FundamentalRisk still = FundamentalRisk.equallyCorrelated(List.of(0.0, 0.04), 0);
    EndogenousCovariance alone = EndogenousCovariance.of(still, DEPTHS, List.of());
    assertThat(alone.correlation(0, 1)).isEmpty();
    assertThat(alone.rows().get(0).ratio()).isEmpty();
    assertThat(
            EndogenousCovariance.of(
                    FundamentalRisk.equallyCorrelated(List.of(0.02), 0.5), List.of(10.0), List.of())
                .volatilities())
        .containsExactly(0.02);
  }

  @Test
  void badNumbersAreRefused() {
    refused(
        () -> FundamentalRisk.equallyCorrelated(List.of(0.1, 0.1, 0.1), -0.75),
        "correlations must be those of some returns, was a smallest eigenvalue of -0.");
    refused(
        () -> FundamentalRisk.equallyCorrelated(List.of(0.1, 0.1), 1.5),
        "correlations must be from -1 to 1, was 1.5");
    refused(
        () -> new FundamentalRisk(List.of(1.0, 1.0), List.of(List.of(1.0, 0.0), List.of(0.5, 1.0))),
        "correlation of 0 and 1 must be one number, was 0 and 0.5");
    refused(
        () -> new FundamentalRisk(List.of(1.0), List.of(List.of(0.5))),
        "correlation of asset 0 with itself must be 1, was 0.5");
    refused(
        () -> FundamentalRisk.equallyCorrelated(List.of(), 0),
        "volatilities must have at least one row, was empty");
    refused(
        () -> EndogenousCovariance.of(RISK, List.of(1.0), List.of()),
        "depth must have 2 numbers, was 1");
  }

  private static void refused(Runnable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessageStartingWith(sentence);
  }
}
