package org.plimsoll.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every check returns what it checked, or says subject, rule, value and remedy. */
class CheckTest {
  @Test
  void goodValuesComeBack() {
    assertThat(Check.finite("x", -3)).isEqualTo(-3);
    assertThat(Check.positive("x", Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    assertThat(Check.notNegative("x", 0)).isZero();
    assertThat(Check.fraction("x", 0)).isZero();
    assertThat(Check.fraction("x", 1)).isOne();
  }

  @ParameterizedTest(name = "positive {0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0         | mark must be above 0, was 0
          -1        | mark must be above 0, was -1
          -0.5      | mark must be above 0, was -0.5
          NaN       | mark must be above 0, was NaN
          Infinity  | mark must be finite and above 0, was Infinity
          -Infinity | mark must be finite and above 0, was -Infinity
          """)
  void whatIsNotPositive(double value, String sentence) {
    refused(() -> Check.positive("mark", value), sentence);
  }

  @Test
  void aRemedyFollowsTheValue() {
    refused(
        () -> Check.positive("quantity", -2, "give the side instead"),
        "quantity must be above 0, was -2; give the side instead");
  }

  @ParameterizedTest(name = "not negative {0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -1e-9    | notional must be 0 or more, was -1.0E-9
          NaN      | notional must be 0 or more, was NaN
          Infinity | notional must be finite and 0 or more, was Infinity
          """)
  void whatIsNegative(double value, String sentence) {
    refused(() -> Check.notNegative("notional", value), sentence);
  }

  @ParameterizedTest(name = "fraction {0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.5      | share must be in [0, 1], was 1.5; rates are fractions, write pct(1.5) for 1.5 %
          65       | share must be in [0, 1], was 65; rates are fractions, write pct(65) for 65 %
          100.5    | share must be in [0, 1], was 100.5
          -0.1     | share must be in [0, 1], was -0.1
          NaN      | share must be in [0, 1], was NaN
          Infinity | share must be in [0, 1], was Infinity
          """)
  void whatIsNoFraction(double value, String sentence) {
    refused(() -> Check.fraction("share", value), sentence);
  }

  private static void refused(ThrowingCallable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage("%s", sentence);
  }
}
