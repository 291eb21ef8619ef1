package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.plimsoll.units.Columns;
import org.plimsoll.units.Unit;

class AxisTest {
  private static final Measure MEASURE = Measure.of("Price", Unit.PRICE);

  @Test
  void placesAgreeWithWhereXChartDraws() {
    Axis x = Axis.logarithmicTight(Measure.of("Leverage", Unit.LEVERAGE), 2, 100);
    Axis y = new Axis(MEASURE, -50, 250, false);
    var line = Series.Line.of("line", Columns.of(2, 7, 100), Columns.of(0, 10, 200), House.INK);
    XYChart chart = SeriesChart.bare(Panel.of(x, y, List.of(line)), 600, 300);
    chart.paint(new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB).createGraphics(), 600, 300);
    Plot plot = new Plot(x, y, 0, 0, 600, 300);
    for (double value : new double[] {2, 7, 33, 100}) {
      assertThat(chart.getScreenXFromChart(value)).isCloseTo(plot.x(value), within(1e-9));
    }
    for (double value : new double[] {-50, 0, 123, 250}) {
      assertThat(chart.getScreenYFromChart(value)).isCloseTo(plot.y(value), within(1e-9));
    }
  }

  @Test
  void roundedAxesEndAtRoundNumbers() {
    Axis axis = Axis.rounded(MEASURE, 101_877, 122_500);
    assertThat(axis.min()).isEqualTo(100_000);
    assertThat(axis.max()).isEqualTo(125_000);
    assertThat(Axis.rounded(MEASURE, 0, 100).max()).isEqualTo(100);
  }

  @Test
  void whatIsNeverNegativeStartsNoLowerThanZero() {
    assertThat(Axis.rounded(MEASURE, 1, 1000).min()).isZero();
    assertThat(Axis.rounded(MEASURE, -1, 1000).min()).isNegative();
  }

  @Test
  void aSinglePlaceGetsRoomOnBothSides() {
    Axis axis = Axis.tight(MEASURE, 60_000, 60_000);
    assertThat(axis.at(60_000)).isCloseTo(0.5, within(1e-9));
    assertThat(Axis.tight(MEASURE, 0, 0).at(0)).isEqualTo(0.5);
    assertThat(Axis.logarithmicTight(MEASURE, 20, 20).at(20)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void stretchesOnlyForWhatItDoesNotShow() {
    Axis axis = new Axis(MEASURE, 0, 10, false);
    assertThat(axis.including(5)).isSameAs(axis);
    assertThat(axis.including(13).contains(13)).isTrue();
    assertThat(axis.including(-3).contains(-3)).isTrue();
  }

  @Test
  void printsItsRange() {
    assertThat(new Axis(Measure.of("Margin ratio", Unit.RATE), 0, 104, false))
        .hasToString("Margin ratio [%] 0 % to 104 %");
  }
}
