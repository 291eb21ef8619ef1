package org.plimsoll.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Words at the call site shift the decimal point and nothing else. */
class UnitsTest {
  @Test
  void percentOfNinetyNinePointNineIsTheDecimalItself() {
    assertThat(99.9 / 100).isNotEqualTo(0.999);
    assertThat(Units.pct(99.9)).isEqualTo(0.999);
  }

  @Test
  void everyWordShiftsItsOwnPlaces() {
    assertThat(Units.pct(65)).isEqualTo(0.65);
    assertThat(Units.pct(-0.35)).isEqualTo(-0.0035);
    assertThat(Units.bps(50)).isEqualTo(0.005);
    assertThat(Units.bps(1.1)).isEqualTo(0.00011);
    assertThat(Units.thousand(1.1)).isEqualTo(1_100);
    assertThat(Units.million(40)).isEqualTo(40_000_000);
    assertThat(Units.million(1.1)).isEqualTo(1_100_000);
    assertThat(Units.minutes(90)).isEqualTo(Duration.ofMinutes(90));
    assertThat(Units.hours(24)).isEqualTo(Units.days(1)).isEqualTo(Duration.ofDays(1));
  }

  @Property
  void aPercentageWithTwoDecimalsIsReadAsItIsWritten(@ForAll short hundredths) {
    double written = new BigDecimal(hundredths).movePointLeft(2).doubleValue();
    assertThat(Units.pct(written))
        .isEqualTo(new BigDecimal(hundredths).movePointLeft(4).doubleValue());
  }

  @Test
  void whatIsNotANumberIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Units.pct(Double.NaN))
        .withMessage("percentage must be a finite number, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Units.million(Double.POSITIVE_INFINITY))
        .withMessage("number of millions must be a finite number, was Infinity");
  }
}
