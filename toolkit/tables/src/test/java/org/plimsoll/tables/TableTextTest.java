package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Tables that a user made, with Tablesaw alone. */
class TableTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "5e-89, 5e-89",
    "-1.23456789e-7, -1.23457e-7",
    "0.000001, 0.000001",
    "0.333333333333, 0.333333",
    "0.1, 0.1",
    "1234.56789, '1,234.57'",
    "12345678.9, '12,345,679'",
    "999999.96, '1,000,000'",
    "1e15, 1e15",
    "1.5e300, 1.5e300",
    "Infinity, ∞",
    "-Infinity, -∞"
  })
  void aNumberWithoutUnitHasSixDigits(double value, String text) {
    assertThat(PlainNumber.text(value)).isEqualTo(text);
  }

  @Test
  void theProbabilityThatTablesawPrintsWith110DigitsIsShort() {
    Table table =
        Table.create(
            "mine",
            DoubleColumn.create("p", 5e-89, Double.NaN, 1.0 / 3),
            StringColumn.create("who", "a\nb", "", "c"),
            IntColumn.create("year", new int[] {2020, 2021, 2022}),
            FloatColumn.create("f", new float[] {0.1f, 2f, 3f}));
    assertThat(TableText.of(table))
        .isEqualTo(
            """
            mine
                    p | who | year |   f
                5e-89 | a b | 2020 | 0.1
                    – | –   | 2021 |   2
             0.333333 | c   | 2022 |   3\
            """);
  }

  @Test
  void aFormatTheUserChoseIsKept() {
    DoubleColumn column = DoubleColumn.create("p", 0.123456789, 0.5);
    column.setPrintFormatter(NumberFormat.getPercentInstance(Locale.ROOT), "none");
    assertThat(TableText.of(Table.create("t", column))).isEqualTo("t\n   p\n 12%\n 50%");
  }

  @Test
  void momentsOfAColumnAreEquallyPrecise() {
    Table minutes = times("2025-10-10T21:20:00Z", "2025-10-10T21:25:00Z");
    Table seconds = times("2025-10-10T21:20:00Z", "2025-10-10T21:25:01Z");
    Table millis = times("2025-10-10T21:20:00.5Z", "2025-10-10T21:25:01Z");
    assertThat(TableText.of(minutes)).contains(" 2025-10-10 21:20\n");
    assertThat(TableText.of(seconds)).contains(" 2025-10-10 21:20:00\n");
    assertThat(TableText.of(millis)).contains(" 2025-10-10 21:20:00.500\n");
  }

  private static Table times(String one, String other) {
    return Table.create(
        "t", InstantColumn.create("time", Instant.parse(one), Instant.parse(other)));
  }

  @Test
  void textThatIsMostlyNumbersStandsToTheRight() {
    Table table =
        Table.create(
            "t",
            StringColumn.create("value", "1,000.00", "5.0 %", "long"),
            StringColumn.create("word", "a", "long one", "5"));
    assertThat(TableText.of(table))
        .contains("    value | word\n 1,000.00 | a\n    5.0 % | long one\n");
  }

  @Test
  void aColumnOfOtherTypesIsPrintedAsTablesawDoes() {
    Table table = Table.create("", DateColumn.create("day", new LocalDate[] {LocalDate.EPOCH}));
    assertThat(TableText.of(table)).isEqualTo(" day\n 1970-01-01");
  }

  @Test
  void aLongTableShowsItsEndsAndSaysWhatIsLeftOut() {
    String text = TableText.of(numbered(2821));
    assertThat(text.lines()).hasSize(1 + 1 + 40 + 1);
    assertThat(text).contains("\n   19\n … 2,781 more rows …\n 2801\n").endsWith("\n 2820");
  }

  @Test
  void theNumberOfRowsCanBeChosen() {
    assertThat(TableText.of(numbered(4), 3)).isEqualTo("t\n n\n 0\n 1\n … 1 more row …\n 3");
    assertThat(TableText.of(numbered(3), 3)).isEqualTo("t\n n\n 0\n 1\n 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableText.of(numbered(3), 1))
        .withMessage("at least 2 rows must be shown, was 1");
  }

  @Test
  void fortyRowsAreShownWhole() {
    assertThat(TableText.of(numbered(40))).doesNotContain("more row");
    assertThat(TableText.of(numbered(41))).contains("… 1 more row …");
  }

  private static Table numbered(int rows) {
    return Table.create("t", IntColumn.create("n", IntStream.range(0, rows).toArray()));
  }

  @Test
  void emptyTablesSaySo() {
    assertThat(TableText.of(Table.create("t"))).isEqualTo("t\n (no rows)");
    assertThat(TableText.of(numbered(0))).isEqualTo("t\n n (no rows)");
  }

  @Test
  void printingChangesNothing() {
    Table table = numbered(3);
    TableText.of(table);
    TableHtml.of(table);
    assertThat(table.print()).isEqualTo(numbered(3).print());
  }
}
