package org.plimsoll.charts;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.plimsoll.units.Check;
import tech.tablesaw.api.Table;

/**
 * A finished chart: a picture that still knows its numbers.
 *
 * <p>820 x 460 logical pixels, painted at twice that. Immutable: what changes it returns another
 * figure.
 *
 * <pre>{@code
 * Figure figure = Charts.chart(position);
 * figure.save(Path.of("liquidation.svg"));
 * figure.data(); // the numbers drawn
 * }</pre>
 *
 * <p>It is not a live chart: it neither zooms nor follows its data.
 */
public final class Figure {
  private final Drawing drawing;

  Figure(Drawing drawing) {
    this.drawing = drawing;
  }

  Drawing drawing() {
    return drawing;
  }

  /**
   * Changes the title.
   *
   * @param title what is shown, best as a claim
   * @return the same figure under that title
   */
  public Figure withTitle(String title) {
    return new Figure(drawing.titled(title));
  }

  /**
   * Changes the grey line under the title.
   *
   * @param subtitle how to read the figure, empty for none
   * @return the same figure with that subtitle
   */
  public Figure withSubtitle(String subtitle) {
    return new Figure(drawing.subtitled(subtitle));
  }

  /**
   * Changes the grey line at the bottom.
   *
   * @param footer source and method, empty for none
   * @return the same figure with that footer
   */
  public Figure withFooter(String footer) {
    return new Figure(drawing.footed(footer));
  }

  /**
   * Adds a dashed red line at a level, with its name at the end.
   *
   * @param value as the vertical axis counts it: in percent where it says [%]
   * @param label what happens there
   * @return the figure with that level, its axis stretched to show it
   * @throws IllegalArgumentException if the value is not finite
   */
  public Figure threshold(double value, String label) {
    Panel panel = drawing.first().threshold(Check.finite("threshold", value), label);
    return new Figure(drawing.withFirst(panel));
  }

  /**
   * Paints the figure.
   *
   * @return an opaque picture of 1640 x 920 pixels
   */
  public BufferedImage image() {
    int scale = House.PIXELS_PER_UNIT;
    BufferedImage image =
        new BufferedImage(House.WIDTH * scale, House.HEIGHT * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(scale, scale);
    FigurePainter.paint(drawing, graphics);
    graphics.dispose();
    return image;
  }

  /**
   * Gives the width to show the picture at, half its pixels.
   *
   * @return logical pixels
   */
  public int width() {
    return House.WIDTH;
  }

  /**
   * Gives the height to show the picture at, half its pixels.
   *
   * @return logical pixels
   */
  public int height() {
    return House.HEIGHT;
  }

  /**
   * Encodes the picture.
   *
   * @return the bytes of a PNG file of 1640 x 920 pixels
   */
  public byte[] png() {
    return PngEncoder.encode(image());
  }

  /**
   * Encodes the figure as a drawing that scales.
   *
   * @return an SVG document
   */
  public String svg() {
    return Encoding.svg(drawing);
  }

  /**
   * Writes the figure to a file, replacing it.
   *
   * @param file ends in .png or .svg
   * @return the file
   * @throws IllegalArgumentException if the ending is another
   * @throws UncheckedIOException if the file cannot be written
   */
  public Path save(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    try {
      if (name.endsWith(".png")) {
        return Files.write(file, png());
      }
      if (name.endsWith(".svg")) {
        return Files.writeString(file, svg(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(Messages.unwritable(file), e);
    }
    throw new IllegalArgumentException(Messages.unknownEnding(file));
  }

  /**
   * Gives the numbers drawn, all of them, in the units of the headers: percent under [%].
   *
   * @return a new table: a row per place on the horizontal axis, or per series and point where the
   *     series stand at different places
   */
  public Table data() {
    return DrawnTable.of(drawing);
  }

  /**
   * Describes the figure in a line, for where no picture can be shown.
   *
   * @return title, ranges of the axes and names of the series
   */
  public String summary() {
    return drawing.toString();
  }

  /**
   * Gives the series to XChart, for what this figure does not do.
   *
   * @return a new chart of the (first) panel with XChart's own axes and titles; changing it does
   *     not change this figure
   */
  public XYChart chart() {
    return SeriesChart.whole(drawing.first(), drawing.title());
  }

  @Override
  public String toString() {
    return summary();
  }
}
