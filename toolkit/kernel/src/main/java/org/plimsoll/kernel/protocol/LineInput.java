package org.plimsoll.kernel.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;

/** {@code System.in} of a cell: asks for a line whenever the last one is read up. */
final class LineInput extends InputStream {

  private final InputSource source;
  private byte[] line = {};
  private int at;

  LineInput(InputSource source) {
    this.source = source;
  }

  @Override
  public synchronized int read() throws IOException {
    return fill() ? line[at++] & 0xFF : -1;
  }

  /** Never asks for a second line to fill a large buffer: what is there is given at once. */
  @Override
  public synchronized int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, line.length - at);
    System.arraycopy(line, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public synchronized int available() {
    return line.length - at;
  }

  private boolean fill() throws IOException {
    if (at < line.length) {
      return true;
    }
    try {
      String next = source.readLine();
      line = next == null ? new byte[0] : (next + "\n").getBytes(StandardCharsets.UTF_8);
      at = 0;
      return next != null;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the cell was interrupted while it waited for input");
    }
  }
}
