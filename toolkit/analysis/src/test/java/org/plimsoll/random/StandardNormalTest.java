package org.plimsoll.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The quantile against values of 40 digits (mpmath, erfc inverted), and against its own inverse.
 */
class StandardNormalTest {
  @ParameterizedTest
  @CsvSource({
    "0.5000009536743164, 2.3905070062955740613e-6",
    "0.6, 0.25334710313579974132",
    "0.9, 1.2815515655446005935",
    "0.925, 1.4395314709384562291",
    "0.926, 1.446632067158978807",
    "0.975, 1.9599639845400538556",
    "0.001, -3.0902323061678135354",
    "1e-05, -4.2648907939228246102",
    "1e-10, -6.3613409024040561991",
    "1.4e-11, -6.6567230915181836356",
    "1e-11, -6.7060231554951362961",
    "1e-15, -7.9413453261709967713",
    "1e-300, -37.047096299361199237"
  })
  void quantilesToFifteenDigits(double share, double quantile) {
    assertThat(StandardNormal.quantile(share) / quantile).isCloseTo(1, within(1e-15));
  }

  @Property
  void theDistributionTakesItBack(
      @ForAll @Scale(14) @DoubleRange(min = 1e-12, max = 0.999999) double share) {
    double quantile = StandardNormal.quantile(share);
    double below = Erf.erfc(-quantile / Math.sqrt(2)) / 2;
    assertThat(below / share).isCloseTo(1, within(1e-11));
  }

  @Property
  void mirroredAroundOneHalf(
      @ForAll @Scale(14) @DoubleRange(min = 0.5, max = 0.9999) double share) {
    assertThat(StandardNormal.quantile(1 - share)).isEqualTo(0 - StandardNormal.quantile(share));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aShareLiesBetween(double share) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StandardNormal.quantile(share))
        .withMessage("share must be above 0 and below 1, was " + share);
  }
}
