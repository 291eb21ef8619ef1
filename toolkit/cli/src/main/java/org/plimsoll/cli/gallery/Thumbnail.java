package org.plimsoll.cli.gallery;

import com.google.gson.JsonElement;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.plimsoll.kernel.document.Notebook;
import org.plimsoll.kernel.document.Output;

/** The small picture on a notebook's card: the first chart its cells drew. */
final class Thumbnail {
  /** Twice the width of a card, for sharp screens. */
  private static final int WIDTH = 720;

  private Thumbnail() {}

  /** Writes the picture; false when the notebook has none that can be read. */
  static boolean write(Notebook notebook, Path file) throws IOException {
    Optional<byte[]> png = firstPng(notebook);
    if (png.isEmpty()) {
      return false;
    }
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.get()));
    if (image == null) {
      return false;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    return ImageIO.write(scaled(image), "png", file.toFile());
  }

  private static Optional<byte[]> firstPng(Notebook notebook) {
    return notebook.cells().stream()
        .flatMap(cell -> cell.outputs().stream())
        .filter(Output.Rich.class::isInstance)
        .map(output -> ((Output.Rich) output).data().get("image/png"))
        .filter(JsonElement.class::isInstance)
        .map(value -> Base64.getMimeDecoder().decode(value.getAsString()))
        .findFirst();
  }

  private static BufferedImage scaled(BufferedImage image) {
    int width = Math.min(WIDTH, image.getWidth());
    int height = Math.max(1, Math.round(image.getHeight() * (float) width / image.getWidth()));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }
}
