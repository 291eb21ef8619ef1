package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.plimsoll.units.Unit;

class MeasureTest {

  @Test
  void readsTheUnitBackFromAHeader() {
    assertThat(Measure.parse("share [%]").unit()).isEqualTo(Unit.RATE);
    assertThat(Measure.parse("leverage [x]").unit()).isEqualTo(Unit.LEVERAGE);
    assertThat(Measure.parse("share [%]").name()).isEqualTo("share");
    assertThat(Measure.parse("length [cm]"))
        .isEqualTo(new Measure("length [cm]", Unit.COUNT))
        .extracting(Measure::name)
        .isEqualTo("length");
    assertThat(Measure.parse("plain").name()).isEqualTo("plain");
  }

  @Test
  void shiftsPercentExactly() {
    assertThat(Measure.percent(0.055)).isEqualTo(5.5);
    assertThat(Measure.percent(OptionalDouble.empty())).isNaN();
  }

  @Test
  void theHeaderOfTimeCarriesTheYears() {
    double october = Measure.seconds(Instant.parse("2025-10-10T00:00:00Z"));
    double january = Measure.seconds(Instant.parse("2026-01-10T00:00:00Z"));
    assertThat(Measure.time(october, october).header()).isEqualTo("Time, 2025 [UTC]");
    assertThat(Measure.time(october, january).header()).isEqualTo("Time, 2025–2026 [UTC]");
  }

  @Test
  void secondsKeepMilliseconds() {
    Instant moment = Instant.parse("2025-10-10T12:34:56.789Z");
    assertThat(Measure.instant(Measure.seconds(moment))).isEqualTo(moment);
  }
}
