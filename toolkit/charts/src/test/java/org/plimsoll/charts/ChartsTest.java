package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.Position;
import org.plimsoll.buffer.HitFrequencies;
import org.plimsoll.buffer.LeverageSensitivity;
import org.plimsoll.market.Bar;
import org.plimsoll.market.Bars;
import org.plimsoll.venue.Side;
import tech.tablesaw.api.Table;

class ChartsTest {

  private static List<String> labels(Panel panel) {
    return panel.flags().stream().map(Flag::label).toList();
  }

  private static Series.Line line(Panel panel, String name) {
    return panel.series().stream()
        .filter(series -> series instanceof Series.Line && series.name().equals(name))
        .map(Series.Line.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void scheduleDrawsMarginPerNotionalAndTheRateOfEachBracket() {
    Figure figure = Charts.chart(Samples.BTC);
    Panel panel = figure.drawing().first();
    assertThat(panel.x().measure().header()).isEqualTo("Notional [quote]");
    assertThat(panel.y().measure().header()).isEqualTo("Maintenance margin [%]");
    assertThat(panel.x().isLogarithmic()).isTrue();
    Series.Line line = line(panel, "margin / notional");
    for (int i = 0; i < line.x().size(); i++) {
      double size = line.x().get(i);
      double expected = 100 * Samples.BTC.maintenanceMargin(size) / size;
      assertThat(line.y().get(i)).isCloseTo(expected, within(1e-12 * expected));
    }
    assertThat(line(panel, "rate of the bracket").y().stream().distinct().toArray())
        .containsExactly(0.4, 0.5, 0.65, 1, 2, 2.5, 5, 10, 12.5, 15, 25, 50);
    assertThat(labels(panel)).startsWith("max leverage 125x", "100x").endsWith("2x", "1x");
    assertThat(figure.drawing().title())
        .isEqualTo("BTCUSDT: maintenance margin grows from 0.4 % to 36 % of notional");
  }

  /** The axis says what the brackets count, the footer how the table is read. */
  @Test
  void schedulesOfOtherRulesAreDrawnByTheirOwnMeasure() {
    Figure flat = Charts.chart(Samples.LEVELS);
    assertThat(flat.drawing().first().x().measure().header()).isEqualTo("Size [base]");
    assertThat(
            line(flat.drawing().first(), "margin / notional").y().stream()
                .map(rate -> Math.rint(1e9 * rate) / 1e9) // a ratio of products rounds
                .distinct()
                .toArray())
        .containsExactly(2, 3, 5);
    assertThat(flat.drawing().footer()).endsWith("rate of the bracket, on the whole position");
    Figure coin = Charts.chart(Samples.COIN);
    assertThat(coin.drawing().first().x().measure().header()).isEqualTo("Notional [base]");
    assertThat(coin.drawing().footer())
        .endsWith("margin = notional × rate − amount, both of the bracket");
  }

  @Test
  void aRateThatGrowsIsDrawnAsItGrows() {
    Figure figure = Charts.chart(Samples.GROWING);
    Series.Line line = line(figure.drawing().first(), "margin / notional");
    for (int i = 0; i < line.x().size(); i++) {
      assertThat(line.y().get(i)).isCloseTo(1 + 0.005 * line.x().get(i), within(1e-9));
    }
    assertThat(figure.drawing().title()).contains("maintenance margin grows from 1 %");
    assertThat(figure.drawing().footer()).endsWith("the rate grows with size");
  }

  @Test
  void positionMarksLiquidationBankruptcyAndEntry() {
    Panel panel = Charts.chart(Samples.longAt(20)).drawing().first();
    assertThat(labels(panel))
        .containsExactly("entry 60,000.00", "liquidation 57,261.31", "bankruptcy 57,000.00");
    assertThat(panel.flags().get(2)).extracting(Flag::x, Flag::y).containsExactly(57_000.0, 0.0);
    Flag liquidation = panel.flags().get(1);
    assertThat(liquidation.y())
        .isCloseTo(Samples.BTC.maintenanceMargin(2 * liquidation.x()), within(1e-6));
    assertThat(panel.x().min()).isLessThan(57_000);
    assertThat(panel.x().max()).isGreaterThan(60_000);
    Series.Line equity = line(panel, "equity");
    Series.Line maintenance = line(panel, "maintenance margin");
    for (int i = 0; i < equity.x().size(); i += 50) {
      var state = Samples.longAt(20).at(equity.x().get(i));
      assertThat(equity.y().get(i)).isEqualTo(state.equity());
      assertThat(maintenance.y().get(i)).isEqualTo(state.maintenanceMargin());
    }
  }

  @Test
  void shortIsMarkedAboveItsEntry() {
    Position position = Samples.shortAt(10);
    Figure figure = Charts.chart(position);
    assertThat(figure.drawing().first().x().contains(position.bankruptcyPrice())).isTrue();
    assertThat(position.bankruptcyPrice()).isEqualTo(66_000);
    assertThat(figure.drawing().title()).startsWith("Short of 2 BTCUSDT is liquidated by a rise");
  }

  @Test
  void longInFullHasNeitherLiquidationNorBankruptcy() {
    Figure figure = Charts.chart(Samples.longAt(1));
    assertThat(labels(figure.drawing().first())).containsExactly("entry 60,000.00");
    assertThat(figure.drawing().title()).isEqualTo("No fall can liquidate this long of 2 BTCUSDT");
  }

  @Test
  void sensitivityDrawsDistancesInPercentAndLeavesOutWhatIsAbsent() {
    Panel panel =
        Charts.chart(LeverageSensitivity.of(Samples.longAt(20)).across(20, 1, 2)).drawing().first();
    assertThat(panel.x().measure().header()).isEqualTo("Leverage [x]");
    assertThat(panel.y().measure().header()).isEqualTo("Adverse move from entry [%]");
    Series.Line bankruptcy = line(panel, "bankruptcy");
    assertThat(bankruptcy.x().copy()).containsExactly(1, 2, 20);
    assertThat(bankruptcy.y().copy()).containsExactly(Double.NaN, 50, 5);
    double distance = 100 * Samples.longAt(20).distanceToLiquidation(60_000);
    assertThat(line(panel, "liquidation").y().get(2)).isCloseTo(distance, within(1e-9));
  }

  @Test
  void liquidationAtEntryIsShownOnALinearAxis() {
    var row = LeverageSensitivity.of(Samples.longAt(20)).across(20).rows().get(0);
    var none =
        new LeverageSensitivity.Row(
            125,
            1,
            row.liquidationPrice(),
            java.util.OptionalDouble.of(0),
            row.bankruptcyPrice(),
            row.distanceToBankruptcy(),
            row.leverageAfterOnePercent());
    var sensitivity = new LeverageSensitivity(Samples.longAt(20), List.of(row, none));
    Axis axis = Charts.chart(sensitivity).drawing().first().y();
    assertThat(axis.isLogarithmic()).isFalse();
    assertThat(axis.contains(0)).isTrue();
  }

  @Test
  void hitFrequenciesKeepZerosAndClampTheirBands() {
    var rows =
        List.of(
            new HitFrequencies.Row(5, 24, 0.19, 0, 0, 100),
            new HitFrequencies.Row(20, 24, 0.04, 0.02, 0.03, 100),
            new HitFrequencies.Row(5, 168, 0.19, 0.1, 0.01, 100));
    Figure figure =
        Charts.chart(new HitFrequencies("BTC/USDT on test", "2020", "2021", Side.LONG, rows));
    Panel panel = figure.drawing().first();
    assertThat(panel.y().isLogarithmic()).isFalse();
    assertThat(line(panel, "24 h").y().copy()).containsExactly(0, 2);
    assertThat(line(panel, "7 d").y().copy()).containsExactly(10);
    Series.Band band = (Series.Band) panel.series().get(2);
    assertThat(band.low().copy()).containsExactly(0, 0);
    assertThat(band.high().copy()).containsExactly(0, 8);
    assertThat(figure.drawing().subtitle()).endsWith("At 0 %: never.");
    assertThat(figure.drawing().title())
        .isEqualTo("At 5x, 10 % of longs would have been liquidated within 7 d");
  }

  @Test
  void neverHitIsSaid() {
    var rows = List.of(new HitFrequencies.Row(2, 0.5, 0.49, 0, 0, 100));
    Figure figure = Charts.chart(new HitFrequencies("x", "2020", "2021", Side.LONG, rows));
    assertThat(figure.drawing().title())
        .isEqualTo("History never went as far as any of these liquidations");
    assertThat(line(figure.drawing().first(), "30 min").y().copy()).containsExactly(0);
  }

  @Test
  void pathsEndAtTheirLiquidationWithTheirName() {
    Figure figure = Charts.chart(Samples.paths(2, 20));
    Panel panel = figure.drawing().first();
    assertThat(panel.thresholds()).containsExactly(new Threshold(100, "liquidation"));
    assertThat(labels(panel)).containsExactly("account at 20.0x");
    assertThat(panel.flags().get(0).x())
        .isEqualTo(Measure.seconds(Samples.NOON.plusSeconds(12 * 300)));
    Series.Line dead = line(panel, "account at 20.0x");
    assertThat(dead.x().size()).isEqualTo(13);
    assertThat(dead.isLabelled()).isFalse();
    Series.Line alive = line(panel, "account at 2.0x");
    assertThat(alive.isLabelled()).isTrue();
    assertThat(alive.y().get(0))
        .isEqualTo(Measure.percent(Samples.longAt(2).at(60_000).marginRatio()));
    assertThat(figure.drawing().title())
        .isEqualTo("1 of 2 accounts were liquidated on 10 Oct 13:00");
  }

  @Test
  void aJumpPastLiquidationIsCutAndSaid() {
    Bars crash = Samples.crash();
    var bars = new java.util.ArrayList<>(crash.rows());
    var gap = bars.get(12);
    bars.set(
        12, new org.plimsoll.market.Bar(gap.time(), 57_050, gap.high(), gap.low(), gap.close()));
    Bars jump = Bars.of("test", "BTC/USDT", Duration.ofMinutes(5), bars);
    Figure figure = Charts.chart(Samples.path(20, jump));
    assertThat(figure.drawing().first().y().max()).isEqualTo(120);
    assertThat(figure.drawing().first().flags().get(0).y()).isGreaterThan(120);
    assertThat(figure.drawing().subtitle()).endsWith("The axis ends at 120 %.");
  }

  @Test
  void utilizationAtLiquidationNeedsEqualFactors() {
    Figure figure = Charts.utilization(Samples.paths(2, 20));
    assertThat(figure.drawing().first().y().isLogarithmic()).isTrue();
    assertThat(figure.drawing().first().y().measure().header()).isEqualTo("Margin utilization [%]");
    assertThat(Charts.utilization(Samples.path(2, Samples.crash())).drawing().first().y().min())
        .isZero();
  }

  @Test
  void noPathsAreRefused() {
    assertThatThrownBy(() -> Charts.chart(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("list of utilization paths must hold at least one number to draw, was empty");
  }

  @Test
  void bookShowsFullnessAboveAndLiquidationsBelow() {
    var book = Samples.book();
    Figure figure = Charts.chart(book);
    Panel above = figure.drawing().panels().get(0);
    Panel below = figure.drawing().panels().get(1);
    assertThat(above.series())
        .extracting(Series::name)
        .containsExactly("margin ratio", "margin utilization", "crowded share");
    assertThat(above.x()).isEqualTo(below.x());
    Series.Line total = line(below, "cumulative");
    assertThat(total.y().get(24)).isCloseTo(book.liquidatedNotional(), within(1e-6));
    Series.Bars bars = (Series.Bars) below.series().get(1);
    assertThat(bars.y().stream().sum()).isCloseTo(book.liquidatedNotional(), within(1e-6));
    assertThat(bars.interval()).isEqualTo(300);
    assertThat(figure.drawing().title()).startsWith("2 of 4 accounts were liquidated");
  }

  @Test
  void barsShowTheirRangeAndLowestPoint() {
    Panel panel = Charts.chart(Samples.crash()).drawing().first();
    assertThat(labels(panel)).containsExactly("lowest 50,000.00, 10 Oct 13:05");
    Series.Band range = (Series.Band) panel.series().get(1);
    assertThat(range.low().get(12)).isEqualTo(50_000);
    assertThat(range.high().get(0)).isEqualTo(60_050);
    assertThat(line(panel, "close").y().copy()).isEqualTo(Samples.crash().close().copy());
    assertThat(Charts.chart(Samples.crash()).drawing().title())
        .isEqualTo("BTC/USDT fell by as much as 16.67 % from its first price");
  }

  @Test
  void aPriceThatNeverMovesIsSaidToStay() {
    Bar bar = new Bar(Samples.NOON, 60_000, 60_000, 60_000, 60_000);
    Bars still = Bars.of("test", "BTC/USDT", Duration.ofMinutes(5), List.of(bar));
    assertThat(Charts.chart(still).drawing().title()).isEqualTo("BTC/USDT stayed at 60,000.00");
  }

  @Test
  void dataAreTheNumbersDrawn() {
    Table table = Charts.data(Charts.chart(Samples.longAt(20)));
    assertThat(table.columnNames())
        .containsExactly("Mark price [quote]", "equity [quote]", "maintenance margin [quote]");
    for (int row : IntStream.of(0, 200, 400).toArray()) {
      var state = Samples.longAt(20).at(table.doubleColumn(0).get(row));
      assertThat(table.doubleColumn(1).get(row)).isEqualTo(state.equity());
    }
  }

  @Test
  void dataOfPathsAreARowPerAccountAndPoint() {
    Table table = Charts.chart(Samples.paths(2, 20)).data();
    assertThat(table.columnNames())
        .containsExactly("series", "Time, 2025 [UTC]", "Margin ratio [%]");
    assertThat(table.rowCount()).isEqualTo(25 + 13);
    assertThat(table.instantColumn(1).get(0)).isEqualTo(Samples.NOON.plusSeconds(300));
  }

  @Test
  void dataKeepEveryPointHoweverMany() {
    double[] x = IntStream.range(0, 50_000).asDoubleStream().toArray();
    Table many =
        Table.create("many")
            .addColumns(
                tech.tablesaw.api.DoubleColumn.create("x", x),
                tech.tablesaw.api.DoubleColumn.create("y [%]", x));
    Figure figure = Charts.line(many, "x", "y [%]");
    assertThat(figure.data().rowCount()).isEqualTo(50_000);
    assertThat(figure.chart().getSeries("y").getXData()).hasSizeLessThan(10_000);
  }
}
