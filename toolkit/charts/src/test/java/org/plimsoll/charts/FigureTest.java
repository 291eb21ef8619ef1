package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

class FigureTest {
  private final Figure figure = Charts.chart(Samples.longAt(20));

  @Test
  void aPngIsTwiceTheLogicalSizeAndOpaque() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.png()));
    assertThat(image.getWidth()).isEqualTo(1640);
    assertThat(image.getHeight()).isEqualTo(920);
    assertThat(image.getColorModel().hasAlpha()).isFalse();
    assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    assertThat(image.getRGB(1639, 919)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void theLineIsPaintedWhereItsNumbersAre() {
    Plot plot = FigureLayout.of(figure.drawing()).panels().get(0).plot();
    int x = (int) Math.round(2 * plot.x(58_500));
    int y = (int) Math.round(2 * plot.y(Samples.longAt(20).at(58_500).equity()));
    assertThat(figure.image().getRGB(x, y)).isEqualTo(House.colour(0).getRGB());
    assertThat(figure.image().getRGB(x, y - 40)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void thePictureIsTheSameEveryTime() {
    assertThat(figure.png()).isEqualTo(Charts.chart(Samples.longAt(20)).png());
  }

  @Test
  void anSvgHasItsWordsAsTextOfTheRightSize() {
    String svg = figure.svg();
    assertThat(svg).contains("<svg style='font-size:12px'", ">liquidation 57,261.31</text>");
    assertThat(svg).contains("Verdana,sans-serif").contains("width=\"820px\"");
  }

  @Test
  void savesByEnding(@TempDir Path folder) throws IOException {
    Path png = figure.save(folder.resolve("a.PNG"));
    Path svg = figure.save(folder.resolve("a.svg"));
    assertThat(Files.readAllBytes(png)).isEqualTo(figure.png());
    assertThat(Files.readString(svg)).startsWith("<?xml").contains("<svg");
    assertThatThrownBy(() -> figure.save(folder.resolve("a.pdf")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("file must end in .png or .svg, was ")
        .hasMessageEndingWith("a.pdf");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsOneSentence(@TempDir Path folder) throws IOException {
    Path lost = folder.resolve("none/a.png");
    assertThatThrownBy(() -> figure.save(lost))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "file '%s' must lie in a folder that exists, was in '%s'; make the folder first",
            lost, lost.getParent());
    Path taken = Files.createDirectory(folder.resolve("b.svg"));
    assertThatThrownBy(() -> figure.save(taken))
        .hasMessage("file '%s' must be a file, was a folder; write another name", taken);
  }

  @Test
  void changesMakeAnotherFigure() {
    String before = figure.summary();
    Figure other = figure.withTitle("New").withSubtitle("Sub").withFooter("Foot");
    assertThat(other.drawing().title()).isEqualTo("New");
    assertThat(other.drawing().subtitle()).isEqualTo("Sub");
    assertThat(other.drawing().footer()).isEqualTo("Foot");
    assertThat(figure.summary()).isEqualTo(before);
  }

  @Test
  void theSummaryIsOneLineWithTitleRangesAndSeries() {
    assertThat(figure)
        .hasToString(
            "Long of 2 BTCUSDT is liquidated by a fall of 4.56 %: Mark price [quote] 56,550 to "
                + "60,450; Equity and maintenance margin [quote] −2,000 to 8,000; shows equity, "
                + "maintenance margin");
    assertThat(figure.summary()).isEqualTo(figure.toString());
  }

  @Test
  void theSummaryOfManySeriesCountsTheRest() {
    double[] leverages = {2, 3, 4, 5, 6, 7, 8, 9};
    assertThat(Charts.chart(Samples.paths(leverages)).summary()).endsWith(" and 2 more");
  }

  @Test
  void aThresholdOffTheAxisStretchesIt() {
    Figure higher = figure.threshold(20_000, "target");
    assertThat(higher.drawing().first().y().contains(20_000)).isTrue();
    assertThat(figure.drawing().first().y().contains(20_000)).isFalse();
    assertThatThrownBy(() -> figure.threshold(Double.NaN, "x"))
        .hasMessage("threshold must be a finite number, was NaN");
  }

  @Test
  void xchartGetsTheSameSeriesToPlayWith() {
    XYChart chart = figure.chart();
    assertThat(chart.getTitle()).isEqualTo(figure.drawing().title());
    assertThat(chart.getXAxisTitle()).isEqualTo("Mark price [quote]");
    assertThat(chart.getSeriesCollection())
        .extracting(XYSeries::getName)
        .containsExactlyInAnyOrder("equity", "maintenance margin");
    chart.setTitle("changed");
    assertThat(figure.chart().getTitle()).isEqualTo(figure.drawing().title());
  }

  @Test
  void accountsOfOneNameAreAllDrawn() {
    Figure twins = Charts.chart(Samples.paths(5, 5));
    assertThat(twins.chart().getSeriesCollection())
        .extracting(XYSeries::getName)
        .containsExactlyInAnyOrder("account at 5.0x", "account at 5.0x (2)");
  }
}
