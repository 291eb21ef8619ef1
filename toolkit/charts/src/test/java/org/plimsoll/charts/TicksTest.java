package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.units.Unit;

class TicksTest {

  @Test
  void ratesInPercent() {
    assertThat(labels(linear(Unit.RATE, 0, 100), 6))
        .containsExactly("0 %", "20 %", "40 %", "60 %", "80 %", "100 %");
    assertThat(labels(linear(Unit.RATE, 0, 1), 5))
        .containsExactly("0 %", "0.2 %", "0.4 %", "0.6 %", "0.8 %", "1.0 %");
  }

  @Test
  void pricesGroupedByThousands() {
    assertThat(labels(linear(Unit.PRICE, 56_550, 60_450), 9))
        .containsExactly("57,000", "57,500", "58,000", "58,500", "59,000", "59,500", "60,000");
  }

  @Test
  void tinyPricesWithTheDigitsTheirStepNeeds() {
    assertThat(labels(linear(Unit.PRICE, 0.00001185, 0.00001245), 4))
        .containsExactly("0.0000120", "0.0000122", "0.0000124");
  }

  @Test
  void largeMoneyInMillionsWithARealMinus() {
    assertThat(labels(linear(Unit.QUOTE, -2e7, 4e7), 4))
        .containsExactly("−20 mn", "0", "20 mn", "40 mn");
  }

  @Test
  void logarithmicAxesStepByOneTwoFiveOrByDecades() {
    assertThat(labels(logarithmic(Unit.LEVERAGE, 1, 125), 9))
        .containsExactly("1x", "2x", "5x", "10x", "20x", "50x", "100x");
    assertThat(labels(logarithmic(Unit.QUOTE, 1e4, 3e9), 9))
        .containsExactly("10 k", "100 k", "1 mn", "10 mn", "100 mn", "1 bn");
  }

  @Test
  void narrowLogarithmicAxesStepEvenly() {
    assertThat(labels(logarithmic(Unit.LEVERAGE, 2, 4), 9))
        .containsExactly("2x", "2.5x", "3x", "3.5x", "4x");
  }

  @Test
  void hoursOfADayInUtc() {
    assertThat(labels(time("2025-10-10T12:05:00Z", "2025-10-11T12:00:00Z"), 4))
        .containsExactly("10 Oct 18:00", "11 Oct 00:00", "11 Oct 06:00", "11 Oct 12:00");
  }

  @Test
  void daysMonthsAndYears() {
    assertThat(labels(time("2025-10-07T00:05:00Z", "2025-10-10T00:00:00Z"), 5))
        .containsExactly("8 Oct", "9 Oct", "10 Oct");
    assertThat(labels(time("2025-01-15T00:00:00Z", "2025-06-15T00:00:00Z"), 5))
        .containsExactly("Feb 2025", "Mar 2025", "Apr 2025", "May 2025", "Jun 2025");
    assertThat(labels(time("2017-08-17T00:00:00Z", "2020-10-14T00:00:00Z"), 4))
        .containsExactly("2018", "2019", "2020");
  }

  @Property
  void neverMoreThanAskedForAndAlwaysOnTheAxis(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
      @ForAll @DoubleRange(min = 0.01, max = 1e7) double width,
      @ForAll @IntRange(min = 2, max = 9) int most) {
    Axis axis = linear(Unit.QUOTE, low, low + width);
    List<Tick> ticks = axis.ticks(most);
    assertThat(ticks).hasSizeLessThanOrEqualTo(most + 1).isNotEmpty();
    double slack = 1e-6 * width;
    assertThat(ticks)
        .allSatisfy(tick -> assertThat(tick.value()).isBetween(low - slack, low + width + slack));
    assertThat(ticks).extracting(Tick::label).doesNotHaveDuplicates();
  }

  @Test
  void roundNumbersAboveAndBelow() {
    assertThat(Ticks.niceAbove(3e9)).isEqualTo(5e9);
    assertThat(Ticks.niceAbove(0.2)).isEqualTo(0.2);
    assertThat(Ticks.niceBelow(0.36)).isEqualTo(0.2);
    assertThat(Ticks.niceBelow(1000)).isEqualTo(1000);
    assertThat(Ticks.niceStep(21)).isEqualTo(25);
  }

  private static Axis linear(Unit unit, double min, double max) {
    return Axis.tight(Measure.of("y", unit), min, max);
  }

  private static Axis logarithmic(Unit unit, double min, double max) {
    return Axis.logarithmicTight(Measure.of("y", unit), min, max);
  }

  private static Axis time(String from, String to) {
    double first = Measure.seconds(Instant.parse(from));
    double last = Measure.seconds(Instant.parse(to));
    return Axis.tight(Measure.time(first, last), first, last);
  }

  private static List<String> labels(Axis axis, int most) {
    return axis.ticks(most).stream().map(Tick::label).toList();
  }
}
