package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.account.Position;
import org.plimsoll.buffer.BookUtilization;
import org.plimsoll.buffer.LeverageSensitivity;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginSchedule;

/** No type of any figure overlaps other type or leaves the page. */
class LayoutTest {

  static Stream<Figure> figures() {
    return Stream.concat(single(), CascadeChartTest.figures().stream());
  }

  private static Stream<Figure> single() {
    return Stream.of(
        Charts.chart(Samples.BTC),
        Charts.chart(MarginSchedule.ofRates("XUSDT", List.of(0.0), List.of(.01), List.of(50.0))),
        Charts.chart(Samples.LEVELS),
        Charts.chart(Samples.GROWING),
        Charts.chart(Samples.COIN),
        Charts.chart(Samples.longAt(20)),
        Charts.chart(Samples.longAt(2)),
        Charts.chart(Samples.longAt(1)),
        Charts.chart(Samples.shortAt(75)),
        Charts.chart(Position.longOf(3e8, Samples.SHIB).at(0.0000123).leverage(40)),
        Charts.chart(Position.longOf(1e5, Samples.BTC).at(6_000).leverage(2)),
        Charts.chart(LeverageSensitivity.of(Samples.longAt(20))),
        Charts.chart(LeverageSensitivity.of(Samples.longAt(20)).across(20)),
        hits(20, 50, 100),
        hits(2),
        Charts.chart(Samples.paths(2, 5, 10, 20, 50, 100)),
        Charts.chart(Samples.paths(15, 15, 15, 15, 15, 15)),
        Charts.chart(Samples.paths(DoubleStream.iterate(2, l -> l + 1).limit(30).toArray())),
        Charts.utilization(Samples.paths(2, 5, 10, 20, 50, 100)),
        Charts.chart(Samples.path(5, Samples.firstBar())),
        Charts.chart(Samples.book()),
        Charts.chart(BookUtilization.of(List.of(Samples.longAt(2)), Samples.firstBar())),
        Charts.chart(Samples.crash()),
        Charts.chart(Samples.firstBar()),
        Charts.chart(Samples.crash()).withTitle("A title without end ".repeat(20)),
        Charts.chart(Samples.crash()).withFooter("A footer without end ".repeat(20)),
        Charts.chart(AccountChartsTest.venues(AccountChartsTest.longAt(10))),
        Charts.chart(AccountChartsTest.venues(AccountChartsTest.longAt(75))),
        Charts.chart(AccountChartsTest.venues(AccountChartsTest.longAt(1).opposite())),
        Charts.chart(AccountChartsTest.crowded(AccountChartsTest.longAt(10))),
        Charts.chart(AccountChartsTest.crowded(AccountChartsTest.longAt(10).opposite())),
        Charts.chart(AccountChartsTest.crowded(AccountChartsTest.longAt(1))),
        Charts.staircase(AccountChartsTest.venues(AccountChartsTest.longAt(1))),
        Charts.chart(AccountChartsTest.venues(AccountChartsTest.longAt(10)).why("mark", "coin")),
        Charts.chart(AccountChartsTest.venues(AccountChartsTest.longAt(10)).why("coin", "mark")),
        Charts.chart(AccountChartsTest.account(), AccountChartsTest.marks(), "BTCUSDT"),
        Charts.chart(AccountChartsTest.account(), AccountChartsTest.marks(), "SHIBUSDT"),
        shortNameBesideALongTick(),
        twentyLinesInOnePlace());
  }

  private static Figure hits(double... leverages) {
    return Charts.chart(
        LeverageSensitivity.of(Samples.longAt(20))
            .across(leverages)
            .onHistory(Samples.crash(), Duration.ofMinutes(10), Duration.ofHours(1)));
  }

  private static Figure shortNameBesideALongTick() {
    double noon = Measure.seconds(Samples.NOON);
    Axis time = Axis.tight(Measure.time(noon, noon), noon, noon + 86_400);
    var line = Series.Line.of("y", Columns.of(noon, noon + 86_400), Columns.of(0, 1), House.INK);
    return new Figure(
        Drawing.of(Panel.of(time, Axis.tight(Measure.parse("y"), 0, 1), List.of(line))));
  }

  private static Figure twentyLinesInOnePlace() {
    List<Series> lines = new ArrayList<>();
    Columns x = Columns.of(0, 1);
    for (int i = 0; i < 20; i++) {
      String name = "a line with a rather long name, number " + i;
      lines.add(Series.Line.of(name, x, Columns.of(0, 1 + 1e-6 * i), House.colour(i)));
    }
    Axis axis = Axis.tight(Measure.parse("y"), 0, 1.1);
    return new Figure(Drawing.of(Panel.of(Axis.tight(Measure.parse("x"), 0, 1), axis, lines)))
        .threshold(1, "limit");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void textsNeverOverlap(Figure figure) {
    List<Text> texts = FigureLayout.of(figure.drawing()).allTexts();
    for (int i = 0; i < texts.size(); i++) {
      for (int k = 0; k < i; k++) {
        assertThat(texts.get(i).box().intersects(texts.get(k).box()))
            .as("'%s' touches '%s' in %s", texts.get(i), texts.get(k), figure)
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void textsStayOnThePage(Figure figure) {
    var page = new Rectangle2D.Double(0, 0, House.WIDTH, House.HEIGHT);
    assertThat(FigureLayout.of(figure.drawing()).allTexts())
        .isNotEmpty()
        .allSatisfy(text -> assertThat(page.contains(text.box())).as("%s", text).isTrue());
  }

  @ParameterizedTest
  @MethodSource("figures")
  void thePlotKeepsMostOfThePage(Figure figure) {
    for (PanelLayout panel : FigureLayout.of(figure.drawing()).panels()) {
      assertThat(panel.plot().width()).isGreaterThan(0.55 * House.WIDTH);
      assertThat(panel.plot().height()).isGreaterThan(50);
    }
  }

  @Test
  void aThresholdIsADashedLineWithItsName() {
    var layout = FigureLayout.of(Charts.chart(Samples.path(5, Samples.crash())).drawing());
    PanelLayout panel = layout.panels().get(0);
    assertThat(panel.before())
        .filteredOn(rule -> rule.pen() == House.DASHED && rule.colour() == House.RED)
        .singleElement()
        .satisfies(rule -> assertThat(rule.y1()).isEqualTo(panel.plot().y(100)));
    assertThat(panel.texts())
        .filteredOn(text -> text.words().equals("liquidation"))
        .singleElement()
        .satisfies(text -> assertThat(text.x()).isGreaterThan(panel.plot().right()));
  }

  @Test
  void anEndLabelStandsAtTheHeightOfItsLine() {
    PanelLayout panel = FigureLayout.of(Charts.chart(Samples.longAt(20)).drawing()).panels().get(0);
    Series.Line equity = (Series.Line) panel.panel().series().get(0);
    double end = panel.plot().y(equity.y().get(equity.y().size() - 1));
    Text label = panel.texts().stream().filter(t -> t.words().equals("equity")).findFirst().get();
    assertThat(label.box().getMinY()).isLessThan(end);
    assertThat(label.box().getMaxY()).isGreaterThan(end);
  }

  @Test
  void bracketFloorsAreDrawnBehindTheLines() {
    PanelLayout panel = FigureLayout.of(Charts.chart(Samples.BTC).drawing()).panels().get(0);
    assertThat(panel.behind()).filteredOn(rule -> rule.x1() == rule.x2()).hasSize(12);
  }

  @Test
  void panelsShareTheTimeAxis() {
    List<PanelLayout> panels = FigureLayout.of(Charts.chart(Samples.book()).drawing()).panels();
    assertThat(panels).hasSize(2);
    assertThat(panels.get(0).plot().left()).isEqualTo(panels.get(1).plot().left());
    assertThat(panels.get(0).plot().right()).isEqualTo(panels.get(1).plot().right());
    assertThat(panels.get(0).plot().bottom()).isLessThan(panels.get(1).plot().top());
  }
}
