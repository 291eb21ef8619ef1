package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plimsoll.units.Unit;

class TickTextTest {

  @Test
  void threeDigitsThatCount() {
    assertThat(TickText.of(Unit.RATE, 0.4)).isEqualTo("0.4 %");
    assertThat(TickText.of(Unit.RATE, 95.55)).isEqualTo("95.6 %");
    assertThat(TickText.of(Unit.LEVERAGE, 100)).isEqualTo("100x");
    assertThat(TickText.of(Unit.QUOTE, 72_200_000)).isEqualTo("72.2 mn");
    assertThat(TickText.of(Unit.QUOTE, 1.2e9)).isEqualTo("1.2 bn");
    assertThat(TickText.of(Unit.PRICE, 0.0000123)).isEqualTo("0.0000123");
    assertThat(TickText.of(Unit.HOURS, 24)).isEqualTo("24 h");
    assertThat(TickText.of(Unit.QUOTE, -2000)).isEqualTo("−2,000");
    assertThat(TickText.of(Unit.QUOTE, 0)).isEqualTo("0");
  }
}
