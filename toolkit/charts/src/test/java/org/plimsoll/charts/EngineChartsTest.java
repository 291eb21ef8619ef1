package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.plimsoll.cascade.EngineRun;
import org.plimsoll.cascade.EngineStep;
import org.plimsoll.cascade.EngineStress;
import org.plimsoll.cascade.LiquidationEngine;
import org.plimsoll.cascade.PositionBook;
import org.plimsoll.liquidity.LinearDepth;
import org.plimsoll.tables.Tables;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginSchedule;

/** An engine at work and under stress, as pictures and tables. */
class EngineChartsTest {
  private static final LiquidationEngine ENGINE =
      LiquidationEngine.through(LinearDepth.of(2_000)).withThroughput(5);
  private static final Columns PATH =
      Columns.of(DoubleStream.iterate(100, price -> price * 0.998).limit(80).toArray());

  private static PositionBook book() {
    return PositionBook.of(
            MarginSchedule.ofRates("BTCUSDT", List.of(0.0), List.of(0.005), List.of(100.0)),
            Columns.of(10, 10, 10, -10),
            Columns.of(100, 100, 100, 100),
            Columns.of(100, 60, 40, 100))
        .assuming("four positions made up");
  }

  @Test
  void anEngineHasItsPriceAboveAndItsQueueBelow() {
    EngineRun run = ENGINE.run(book(), PATH);
    Drawing drawing = CascadeCharts.chart(run).drawing();
    assertThat(drawing.panels()).hasSize(2);
    Series.Line price = (Series.Line) drawing.panels().get(0).series().get(0);
    assertThat(price.y().get(79)).isEqualTo(run.finalPrice());
    Series.Line waiting = (Series.Line) drawing.panels().get(1).series().get(0);
    assertThat(waiting.y().stream().max()).hasValue(run.largestBacklog());
    Series.Line closed = (Series.Line) drawing.panels().get(1).series().get(1);
    assertThat(closed.y().get(79)).isCloseTo(run.quantity(), within(1e-9));
    assertThat(drawing.title()).contains("was closed in time; bad debt");
    assertThat(drawing.footer()).startsWith("four positions made up");
    assertThat(CascadeCharts.chart(run).png()).isNotEmpty();
    assertThat(Tables.table(run).rowCount()).isEqualTo(80);
  }

  @Test
  void anEngineWithNothingToDoIsStillDrawn() {
    Figure figure = CascadeCharts.chart(ENGINE.run(book(), Columns.of(100)));
    assertThat(figure.drawing().title()).startsWith("The engine closed nothing");
    assertThat(figure.png()).isNotEmpty();
  }

  @Test
  void aLinePerDepthAgainstLatency() {
    EngineStress stress = new EngineStress(ENGINE, book(), PATH, 0.4);
    Figure figure = CascadeCharts.chart(stress);
    assertThat(figure.drawing().first().series())
        .extracting(Series::name)
        .hasSize(4)
        .allMatch(name -> name.startsWith("depth "));
    Series.Line deepest = (Series.Line) figure.drawing().first().series().get(0);
    assertThat(deepest.x().copy()).containsExactly(1, 10, 60);
    assertThat(deepest.y().get(0)).isEqualTo(stress.depthByLatency().get(0).deficit());
    assertThat(figure.png()).isNotEmpty();
    assertThat(Tables.table(stress).rowCount()).isEqualTo(38);
  }

  @Test
  void theWidestBarStandsOnTop() {
    EngineStress stress = new EngineStress(ENGINE, book(), PATH, 0.4);
    Figure figure = CascadeCharts.tornado(stress);
    List<String> names = figure.drawing().first().y().names();
    assertThat(names).hasSize(5);
    assertThat(names.get(4)).isEqualTo(stress.tornado().get(0).name());
    assertThat(figure.drawing().title()).contains(names.get(4));
    assertThat(figure.png()).isNotEmpty();
  }

  @Test
  void aTornadoWithoutWindSaysSo() {
    PositionBook none = book();
    Figure figure = CascadeCharts.tornado(new EngineStress(ENGINE, none, Columns.of(100), 0.4));
    Figure flat = CascadeCharts.chart(new EngineStress(ENGINE, none, Columns.of(100), 0.4));
    assertThat(flat.drawing().title()).isEqualTo("No depth and no latency leaves bad debt");
    assertThat(figure.drawing().title()).isEqualTo("No stress alone changes the bad debt");
    assertThat(figure.png()).isNotEmpty();
  }

  @Test
  void stepsAreRows() {
    assertThat(Tables.table(ENGINE.run(book(), PATH)).columnNames())
        .hasSize(EngineStep.class.getRecordComponents().length)
        .contains("backlog [base]", "shortfall [quote]");
  }
}
