package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableChartTest {
  private final Table table =
      Table.create(
          "Leverage and luck",
          IntColumn.create("leverage [x]", 1, 2, 5),
          DoubleColumn.create("share [%]", 0.1, Double.NaN, 7.5),
          DoubleColumn.create("other share [%]", 1, 2, 3),
          DoubleColumn.create("amount [quote]", 1e6, 2e6, 3e6),
          StringColumn.create("words", "a", "b", "c"));

  @Test
  void readsUnitsAndTitleFromTheTable() {
    Figure figure = Charts.line(table, "leverage [x]", "share [%]");
    Panel panel = figure.drawing().first();
    assertThat(figure.drawing().title()).isEqualTo("Leverage and luck");
    assertThat(panel.x().measure().header()).isEqualTo("leverage [x]");
    assertThat(panel.y().measure().header()).isEqualTo("share [%]");
    assertThat(panel.y().ticks(3).get(1).label()).endsWith(" %");
    assertThat(panel.series().get(0).columns().get(0).values().copy())
        .containsExactly(0.1, Double.NaN, 7.5);
  }

  @Test
  void columnsOfOneUnitShareIt() {
    Panel same =
        Charts.line(table, "leverage [x]", "share [%]", "other share [%]").drawing().first();
    assertThat(same.y().measure().header()).isEqualTo("share, other share [%]");
    Panel mixed =
        Charts.line(table, "leverage [x]", "share [%]", "amount [quote]").drawing().first();
    assertThat(mixed.y().measure().header()).isEqualTo("share, amount");
  }

  @Test
  void timesAndDatesMakeATimeAxis() {
    Table moments =
        Table.create(
            "t",
            InstantColumn.create(
                "time [UTC]",
                Instant.parse("2025-10-10T00:00:00Z"),
                Instant.parse("2025-10-11T00:00:00Z")),
            DateColumn.create("day", LocalDate.of(2025, 10, 10), LocalDate.of(2025, 10, 11)),
            DoubleColumn.create("y", 1, 2));
    Axis times = Charts.line(moments, "time [UTC]", "y").drawing().first().x();
    assertThat(times.measure().header()).isEqualTo("Time, 2025 [UTC]");
    assertThat(Charts.line(moments, "day", "y").drawing().first().x()).isEqualTo(times);
  }

  @Test
  void aColumnThatIsNotThereIsNamedWithThoseThatAre() {
    assertThatThrownBy(() -> Charts.line(table, "leverage [x]", "shares [%]"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage(
            "no column 'shares [%]' in the table; there are [leverage [x], share [%], other share"
                + " [%], amount [quote], words]");
  }

  @Test
  void wordsCannotBeDrawn() {
    assertThatThrownBy(() -> Charts.line(table, "leverage [x]", "words"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("column 'words' must hold numbers or times, was STRING");
  }

  @Test
  void noColumnsAreRefused() {
    assertThatThrownBy(() -> Charts.line(table, "leverage [x]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("at least one column must be drawn, was none; name it after the x column");
  }

  @Test
  void anEmptyTableIsRefused() {
    assertThatThrownBy(() -> Charts.line(table.emptyCopy(), "leverage [x]", "share [%]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("leverage [x] must hold at least one number to draw, was empty");
  }

  @Test
  void aFigureOfItsOwnDataIsTheSame() {
    Figure figure = Charts.line(table, "leverage [x]", "other share [%]");
    Figure again = Charts.line(figure.data(), "leverage [x]", "other share [%]");
    assertThat(again.png()).isEqualTo(figure.png());
  }
}
