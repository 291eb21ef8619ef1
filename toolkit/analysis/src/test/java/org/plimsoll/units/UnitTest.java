package org.plimsoll.units;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader sees of a number: digits, units, and never a zero that is not one. */
class UnitTest {
  @ParameterizedTest(name = "{0} of {1} prints {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PRICE    | 57261.306532663 | 57,261.31
          PRICE    | 0               | 0.00
          PRICE    | 0.0000123456    | 0.0000123456
          PRICE    | 0.12345678      | 0.123457
          PRICE    | 1               | 1.00000
          PRICE    | 999.99996       | 1,000.000
          PRICE    | 1e12            | 1,000,000,000,000.00
          PRICE    | 1e-12           | <0.0000000001
          QUOTE    | 530             | 530.00
          QUOTE    | -448192.89      | -448,192.89
          QUOTE    | 999999.994      | 999,999.99
          QUOTE    | 1000000         | 1,000,000
          QUOTE    | 1e12            | 1,000,000,000,000
          QUOTE    | 0.5             | 0.500
          QUOTE    | 0.01            | 0.0100
          QUOTE    | 0.00175         | 0.00175
          QUOTE    | -0.00175        | -0.00175
          QUOTE    | 1e-12           | <0.00000001
          QUOTE    | -1e-12          | >-0.00000001
          BASE     | 2               | 2.000
          BASE     | 109.488         | 109.488
          BASE     | 0.05            | 0.05000
          BASE     | 3683.979        | 3,684.0
          BASE     | 1e-12           | <0.00000001
          RATE     | 0               | 0.00 %
          RATE     | 0.2650          | 26.50 %
          RATE     | 0.004           | 0.40 %
          RATE     | 0.0001          | 0.010 %
          RATE     | 1               | 100.00 %
          RATE     | 1e-8            | 0.000001 %
          RATE     | 1e-12           | <0.000001 %
          RATE     | 5e-89           | <0.000001 %
          RATE     | -5e-89          | >-0.000001 %
          LEVERAGE | 20              | 20.0x
          LEVERAGE | 0.04            | <0.1x
          MULTIPLE | 1.825           | 1.83x
          HOURS    | 24              | 24.0 h
          HOURS    | 0.5             | 0.5 h
          COUNT    | 70000           | 70,000
          """)
  void prints(Unit unit, double value, String text) {
    assertThat(unit.format(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void whatDoesNotExistPrintsAsNone(Unit unit) {
    assertThat(unit.format(Double.POSITIVE_INFINITY)).isEqualTo("none");
    assertThat(unit.format(Double.NEGATIVE_INFINITY)).isEqualTo("none");
    assertThat(unit.format(Double.NaN)).isEqualTo("none");
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void negativeZeroPrintsAsZero(Unit unit) {
    assertThat(unit.format(-0.0)).isEqualTo(unit.format(0.0)).doesNotContain("-");
  }

  @ParameterizedTest(name = "a column of {0} up to {1} has {2} decimals")
  @CsvSource({
    "TEXT, 5, 0",
    "COUNT, 1e9, 0",
    "TIME, 1e9, 0",
    "PRICE, 0, 2",
    "PRICE, 100000, 2",
    "PRICE, 99.5, 4",
    "PRICE, 0.001, 8",
    "PRICE, 0.0001, 9",
    "PRICE, 1e-30, 10",
    "QUOTE, 999999.99, 2",
    "QUOTE, 1e6, 0",
    "BASE, 1000, 1",
    "BASE, 999, 3",
    "BASE, 0.5, 4",
    "BASE, 1e-30, 8",
    "RATE, 0, 2",
    "RATE, 0.001, 2",
    "RATE, 0.0009, 3",
    "RATE, 1e-30, 6",
    "LEVERAGE, 125, 1",
    "HOURS, 24, 1",
    "MULTIPLE, 2, 2"
  })
  void columnDecimalsFollowTheLargestNumber(Unit unit, double largest, int decimals) {
    assertThat(unit.decimals(largest)).isEqualTo(decimals);
  }

  @Test
  void aColumnKeepsItsDecimalsForSmallNumbersToo() {
    int decimals = Unit.QUOTE.decimals(2_500_000);
    assertThat(Unit.QUOTE.digits(2_500_000, decimals)).isEqualTo("2,500,000");
    assertThat(Unit.QUOTE.digits(0, decimals)).isEqualTo("0");
    assertThat(Unit.QUOTE.digits(0.4, decimals)).isEqualTo("<1");
    assertThat(Unit.RATE.digits(0.1737, 2)).isEqualTo("17.37");
    assertThat(Unit.RATE.digits(0.00003, 2)).isEqualTo("<0.01");
  }

  @Test
  void headersCarryTheSymbolWhereThereIsOne() {
    assertThat(Unit.RATE.header("margin ratio")).isEqualTo("margin ratio [%]");
    assertThat(Unit.PRICE.header("mark")).isEqualTo("mark [quote]");
    assertThat(Unit.COUNT.header("tier")).isEqualTo("tier");
    assertThat(Unit.RATE.scale()).isEqualTo(100);
    assertThat(Unit.QUOTE.scale()).isEqualTo(1);
  }

  /** Digits of every number, over 24 powers of ten, never claim a zero or a wrong sign. */
  @Property
  void onlyZeroPrintsAsZero(
      @ForAll Unit unit, @ForAll @DoubleRange(min = -12, max = 12) double power) {
    double value = Math.pow(10, power);
    assertThat(unit.format(value)).matches(".*[1-9].*").doesNotStartWith("-");
    assertThat(unit.format(-value)).matches(".*[1-9].*").matches("(-|>-).*");
  }

  /** What is printed without a bound is the number to half of its last digit. */
  @Property
  void digitsAreTheNumberRounded(
      @ForAll @DoubleRange(min = -8, max = 9) double power, @ForAll boolean isRate) {
    Unit unit = isRate ? Unit.RATE : Unit.PRICE;
    double value = Math.pow(10, power);
    int decimals = unit.decimals(value);
    String text = unit.digits(value, decimals);
    if (!text.startsWith("<")) {
      double read = Double.parseDouble(text.replace(",", "")) / unit.scale();
      double halfDigit = 0.5 * Math.pow(10, -decimals) / unit.scale();
      assertThat(Math.abs(read - value)).isLessThanOrEqualTo(halfDigit * (1 + 1e-6));
    }
  }
}
