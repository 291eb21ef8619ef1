package org.plimsoll.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.function.Function;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.plimsoll.units.Columns;

/** A panel as an XChart chart: its series, thinned to the pixels there are, and its axes. */
final class SeriesChart {
  private static final Color CLEAR = new Color(0, 0, 0, 0);
  private static final double THINNEST_BAR = 1.5;

  private final Panel panel;
  private final XYChart chart;

  private SeriesChart(Panel panel, int width, int height) {
    this.panel = panel;
    this.chart = new XYChart(width, height);
  }

  /** The series alone, filling the whole chart: what is painted between our own axes. */
  static XYChart bare(Panel panel, int width, int height) {
    XYChart chart = new SeriesChart(panel, width, height).filled();
    XYStyler styler = chart.getStyler();
    styler.setChartTitleVisible(false);
    styler.setChartPadding(0);
    styler.setPlotMargin(0);
    styler.setAxisTicksVisible(false);
    styler.setAxisTitlesVisible(false);
    styler.setPlotGridLinesVisible(false);
    styler.setChartBackgroundColor(CLEAR);
    styler.setPlotBackgroundColor(CLEAR);
    return chart;
  }

  /** A chart in its own right, with XChart's axes and titles. */
  static XYChart whole(Panel panel, String title) {
    XYChart chart = new SeriesChart(panel, House.WIDTH, House.HEIGHT).filled();
    chart.setTitle(title);
    chart.setXAxisTitle(panel.x().measure().header());
    chart.setYAxisTitle(panel.y().measure().header());
    XYStyler styler = chart.getStyler();
    styler.setChartBackgroundColor(House.PAPER);
    styler.setPlotBackgroundColor(House.PAPER);
    styler.setPlotGridLinesColor(House.GRID);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setXAxisTickLabelsFormattingFunction(format(panel.x()));
    styler.setYAxisTickLabelsFormattingFunction(format(panel.y()));
    return chart;
  }

  private static Function<Double, String> format(Axis axis) {
    return axis.measure().isTime() ? TimeTicks::minute : value -> TickText.of(axis.unit(), value);
  }

  private XYChart filled() {
    XYStyler styler = chart.getStyler();
    styler.setPlotContentSize(1);
    styler.setPlotBorderVisible(false);
    styler.setLegendVisible(false);
    styler.setXAxisLogarithmic(panel.x().isLogarithmic());
    styler.setYAxisLogarithmic(panel.y().isLogarithmic());
    styler.setXAxisMin(panel.x().min());
    styler.setXAxisMax(panel.x().max());
    styler.setYAxisMin(panel.y().min());
    styler.setYAxisMax(panel.y().max());
    for (int i = panel.series().size() - 1; i >= 0; i--) {
      add(panel.series().get(i));
    }
    return chart;
  }

  private void add(Series series) {
    if (series.values().findAny().isEmpty()) {
      return;
    }
    if (series instanceof Series.Line line) {
      add(line);
    } else if (series instanceof Series.Band band) {
      area(band.name(), Outline.of(band, panel.x(), columns()), band.colour());
    } else if (series instanceof Series.Bars bars) {
      double thinnest = THINNEST_BAR / chart.getWidth() * (panel.x().max() - panel.x().min());
      area(bars.name(), Outline.of(bars, panel.x(), columns(), thinnest), bars.colour());
    }
  }

  private int columns() {
    return chart.getWidth() * House.PIXELS_PER_UNIT;
  }

  private void add(Series.Line line) {
    Decimation.Points points = Decimation.thin(line.x(), line.y(), panel.x(), columns());
    XYSeries series = add(line.name(), points.x(), points.y());
    series.setLineColor(line.colour());
    series.setLineStyle(
        new BasicStroke(line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }

  private void area(String name, Decimation.Points outline, Color colour) {
    if (outline.x().size() == 0) {
      return;
    }
    XYSeries series = add(name, outline.x(), outline.y());
    series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.PolygonArea);
    series.setFillColor(colour);
    series.setLineColor(CLEAR);
  }

  private XYSeries add(String name, Columns x, Columns y) {
    XYSeries series = chart.addSeries(free(name), x.copy(), y.copy());
    series.setMarker(SeriesMarkers.NONE);
    return series;
  }

  /** XChart wants each name once. */
  private String free(String name) {
    String free = name;
    for (int again = 2; chart.getSeries(free) != null; again++) {
      free = name + " (" + again + ")";
    }
    return free;
  }
}
