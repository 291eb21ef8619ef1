package org.plimsoll.charts;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture of plain RGB pixels as PNG: every row as its difference from the row above,
 * which on a chart is mostly nothing. Trying all filters on every row, as the platform's writer
 * does, takes longer than painting the chart.
 */
final class PngEncoder {
  private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final int LEVEL = 6;
  private static final int CHANNELS = 3;
  private static final byte DIFFERENCE_FROM_ABOVE = 2;
  private static final byte BITS_PER_CHANNEL = 8;
  private static final byte RGB = 2;
  private static final int HEADER = 13;
  private static final int BUFFER = 1 << 16;

  private PngEncoder() {}

  /** Encodes a picture of type {@link BufferedImage#TYPE_INT_RGB}. */
  static byte[] encode(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
    bytes.writeBytes(SIGNATURE);
    byte[] header =
        ByteBuffer.allocate(HEADER)
            .putInt(image.getWidth())
            .putInt(image.getHeight())
            .put(BITS_PER_CHANNEL)
            .put(RGB)
            .array();
    chunk(bytes, "IHDR", header);
    chunk(bytes, "IDAT", deflated(rows(image)));
    chunk(bytes, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static byte[] rows(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    byte[] rows = new byte[height * (1 + CHANNELS * width)];
    int at = 0;
    for (int y = 0; y < height; y++) {
      rows[at++] = DIFFERENCE_FROM_ABOVE;
      for (int i = y * width; i < (y + 1) * width; i++) {
        int here = pixels[i];
        int above = y == 0 ? 0 : pixels[i - width];
        if (here != above) {
          rows[at] = (byte) ((here >> 16) - (above >> 16));
          rows[at + 1] = (byte) ((here >> 8) - (above >> 8));
          rows[at + 2] = (byte) (here - above);
        }
        at += CHANNELS;
      }
    }
    return rows;
  }

  private static byte[] deflated(byte[] rows) {
    Deflater deflater = new Deflater(LEVEL);
    try {
      deflater.setInput(rows);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(BUFFER);
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream bytes, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(data.length).array());
    bytes.writeBytes(name);
    bytes.writeBytes(data);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt((int) check.getValue()).array());
  }
}
