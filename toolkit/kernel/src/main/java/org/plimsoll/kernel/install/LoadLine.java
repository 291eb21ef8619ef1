package org.plimsoll.kernel.install;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws the kernel's icon: the load line on a ship's hull, a circle with a line through it. */
final class LoadLine {
  private static final Color BLUE = new Color(0x12395f);
  private static final String SVG =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
        <rect width="64" height="64" rx="12" fill="#ffffff"/>
        <circle cx="32" cy="32" r="18" fill="none" stroke="#12395f" stroke-width="6"/>
        <path d="M5 32h54" stroke="#12395f" stroke-width="6"/>
      </svg>
      """;

  private LoadLine() {}

  /** Writes the three files that front ends look for. */
  static void write(Path folder) throws IOException {
    for (int size : new int[] {32, 64}) {
      String name = "logo-" + size + "x" + size + ".png";
      ImageIO.write(draw(size), "png", folder.resolve(name).toFile());
    }
    Files.writeString(folder.resolve("logo-svg.svg"), SVG);
  }

  private static BufferedImage draw(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(size / 64.0, size / 64.0);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRoundRect(0, 0, 64, 64, 24, 24);
    graphics.setColor(BLUE);
    graphics.setStroke(new BasicStroke(6, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    graphics.draw(new Ellipse2D.Double(14, 14, 36, 36));
    graphics.draw(new Line2D.Double(5, 32, 59, 32));
    graphics.dispose();
    return image;
  }
}
