package org.plimsoll.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices as venues show them: to the cent at Binance, to the tick against the trader at Bybit. */
class PriceRoundingTest {
  @ParameterizedTest
  @CsvSource({
    "18778.7349, 0.01, 18778.73",
    "18778.735, 0.01, 18778.74",
    "26316.893, 0.01, 26316.89",
    "7481.481481, 0.5, 7481.5",
    "7481.24, 0.5, 7481.0",
    "0.3, 0.1, 0.3"
  })
  void theNearerTickUpFromTheMiddle(double price, double tick, double shown) {
    assertThat(PriceRounding.nearest(tick).round(price, Side.LONG)).isEqualTo(shown);
    assertThat(PriceRounding.nearest(tick).round(price, Side.SHORT)).isEqualTo(shown);
  }

  @Test
  void againstTheTraderIsUpForALongAndDownForAShort() {
    PriceRounding rounding = PriceRounding.againstTrader(0.5);
    assertThat(rounding.round(19_700.1, Side.LONG)).isEqualTo(19_700.5);
    assertThat(rounding.round(19_700.4, Side.SHORT)).isEqualTo(19_700);
    assertThat(rounding.round(19_700.5, Side.LONG)).isEqualTo(19_700.5);
    assertThat(rounding.round(19_700.5, Side.SHORT)).isEqualTo(19_700.5);
    assertThat(rounding.round(new BigDecimal("19700.00000000000000000001"), Side.LONG))
        .isEqualTo("19700.5");
  }

  @Property
  void neverLaterForTheTraderNorByMoreThanATick(
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double price, @ForAll Side side) {
    double shown = PriceRounding.againstTrader(0.25).round(price, side);
    assertThat(side.sign() * (shown - price) + 0.0).isBetween(0.0, 0.25);
    double nearest = PriceRounding.nearest(0.25).round(price, side);
    assertThat(Math.abs(nearest - price)).isLessThanOrEqualTo(0.125);
    assertThat(PriceRounding.nearest(0.25).round(nearest, side)).isEqualTo(nearest);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, Double.POSITIVE_INFINITY})
  void whatStandsForNoPriceStaysSo(double none) {
    assertThat(PriceRounding.againstTrader(1).round(none, Side.LONG)).isEqualTo(none);
    assertThat(PriceRounding.NONE.round(none, Side.SHORT)).isEqualTo(none);
  }

  @Test
  void withoutATickNothingIsRounded() {
    assertThat(PriceRounding.NONE.round(1.0 / 3, Side.LONG)).isEqualTo(1.0 / 3);
    assertThat(PriceRounding.NONE.round(new BigDecimal("0.333"), Side.LONG)).isEqualTo("0.333");
  }

  @Test
  void aTickIsNotNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceRounding.nearest(-0.01))
        .withMessage("price tick must be 0 or more, was -0.01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceRounding.againstTrader(Double.NaN))
        .withMessage("price tick must be 0 or more, was NaN");
  }
}
