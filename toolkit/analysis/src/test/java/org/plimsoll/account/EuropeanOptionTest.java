package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.junit.jupiter.api.Test;

class EuropeanOptionTest {
  private static final double TOL = 1e-12;

  /** Hull, Options, Futures and Other Derivatives: a put on crude oil futures is worth 1.12. */
  @Test
  void thePrintedExample() {
    EuropeanOption put = new EuropeanOption(OptionRight.PUT, 20, 4 / 12.0, 0.09);
    assertThat(put.value(20, 0.25)).isCloseTo(1.12, within(0.005));
  }

  @Property
  void callLessPutIsTheDiscountedForwardLessStrike(
      @ForAll @Scale(9) @DoubleRange(min = 1, max = 1e5) double forward,
      @ForAll @Scale(9) @DoubleRange(min = 1, max = 1e5) double strike,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 3) double years,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 4) double volatility) {
    double rate = 0.05;
    double call =
        new EuropeanOption(OptionRight.CALL, strike, years, rate).value(forward, volatility);
    double put =
        new EuropeanOption(OptionRight.PUT, strike, years, rate).value(forward, volatility);
    double discount = Math.exp(-rate * years);
    assertThat(call - put)
        .isCloseTo(discount * (forward - strike), within(TOL * (forward + strike)));
    assertThat(call)
        .isBetween(discount * Math.max(0, forward - strike) - TOL * (forward + strike), forward);
  }

  /** A second derivation: the expected payoff under the lognormal law, by quadrature. */
  @Property(tries = 30)
  void theValueIsTheExpectedPayoff(
      @ForAll @Scale(9) @DoubleRange(min = 50, max = 200) double forward,
      @ForAll @Scale(9) @DoubleRange(min = 0.05, max = 1.5) double deviation) {
    double strike = 100;
    double low = (Math.log(strike / forward) + deviation * deviation / 2) / deviation;
    double expected =
        new SimpsonIntegrator(1e-11, 1e-11, 4, 40)
            .integrate(
                2_000_000,
                z ->
                    (forward * Math.exp(deviation * z - deviation * deviation / 2) - strike)
                        * Math.exp(-z * z / 2)
                        / Math.sqrt(2 * Math.PI),
                low,
                Math.max(low, 0) + 14);
    assertThat(EuropeanOption.call(strike, 1).value(forward, deviation))
        .isCloseTo(expected, within(1e-6));
  }

  @Property
  void moreVolatilityAndTimeAreWorthMore(
      @ForAll @Scale(9) @DoubleRange(min = 10, max = 1000) double forward,
      @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 2) double volatility,
      @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 2) double years) {
    for (OptionRight right : OptionRight.values()) {
      EuropeanOption option = new EuropeanOption(right, 100, years, 0);
      EuropeanOption longer = new EuropeanOption(right, 100, years * 1.1, 0);
      double value = option.value(forward, volatility);
      assertThat(option.value(forward, volatility * 1.1)).isGreaterThanOrEqualTo(value - TOL * 1e3);
      assertThat(longer.value(forward, volatility)).isGreaterThanOrEqualTo(value - TOL * 1e3);
    }
  }

  @Test
  void withoutVolatilityTimeOrPriceItIsThePayoff() {
    assertThat(EuropeanOption.call(100, 1).value(130, 0)).isEqualTo(30);
    assertThat(EuropeanOption.put(100, 0).value(70, 0.8)).isEqualTo(30);
    assertThat(EuropeanOption.put(100, 1).value(0, 0.8)).isEqualTo(100);
    assertThat(EuropeanOption.call(100, 1).value(0, 0.8)).isZero();
    assertThat(EuropeanOption.call(1e6, 0.001).value(1, 0.1)).isZero();
    assertThat(EuropeanOption.call(100, 1)).hasToString("call struck at 100.000");
    assertThat(EuropeanOption.put(100, 1)).hasToString("put struck at 100.000");
  }

  @Test
  void badTermsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EuropeanOption.call(0, 1))
        .withMessage("strike must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EuropeanOption.put(1, -1))
        .withMessage("years to expiry must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EuropeanOption(OptionRight.PUT, 1, 1, Double.NaN))
        .withMessage("rate must be a finite number, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EuropeanOption.put(1, 1).value(-1, 0.5))
        .withMessage("forward price must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EuropeanOption.put(1, 1).value(1, Double.NaN))
        .withMessage("volatility must be 0 or more, was NaN");
  }
}
