package org.plimsoll.charts;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.knowm.xchart.internal.chartpart.Chart;

/** Pictures as bytes and text, made in memory. */
final class Encoding {
  private Encoding() {}

  static byte[] png(Chart<?, ?> chart) {
    int scale = House.PIXELS_PER_UNIT;
    BufferedImage image =
        new BufferedImage(
            chart.getWidth() * scale, chart.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(scale, scale);
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    graphics.dispose();
    return PngEncoder.encode(image);
  }

  /**
   * Names what the writer leaves out: a size of 12, which is its default but not a browser's, and
   * what to use where our font is missing.
   */
  private static String corrected(String svg) {
    return svg.replaceFirst("<svg ", "<svg style='font-size:12px' ")
        .replaceAll("(font-family:&quot;[^&;]*&quot;)", "$1,Verdana,sans-serif");
  }

  static String svg(Drawing drawing) {
    VectorGraphics2D graphics = new VectorGraphics2D();
    FigurePainter.paint(drawing, graphics);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Processors.get("svg")
          .getDocument(graphics.getCommands(), new PageSize(House.WIDTH, House.HEIGHT))
          .writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return corrected(bytes.toString(StandardCharsets.UTF_8));
  }
}
