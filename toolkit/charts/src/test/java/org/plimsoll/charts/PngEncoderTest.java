package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read back pixel by pixel by the platform's own reader. */
class PngEncoderTest {
  private static void assertReadBack(BufferedImage image) throws IOException {
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngEncoder.encode(image)));
    assertThat(read.getWidth()).isEqualTo(image.getWidth());
    assertThat(read.getHeight()).isEqualTo(image.getHeight());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        assertThat(read.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 7", "7, 1", "64, 48"})
  void noiseSurvives(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(5);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    assertReadBack(image);
  }

  @Test
  void aChartIsSmall() throws IOException {
    Figure figure = Charts.chart(Samples.longAt(20));
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(figure.png()));
    assertThat(read.getWidth()).isEqualTo(2 * figure.width());
    assertThat(figure.png().length).isLessThan(250_000);
  }
}
