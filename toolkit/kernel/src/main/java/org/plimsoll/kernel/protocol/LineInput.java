package org.plimsoll.kernel.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code System.in} of all cells: asks for a line whenever the last one is read up. It is one
 * stream, so that a scanner made in an earlier cell asks on behalf of the cell that runs now.
 */
final class LineInput extends InputStream {

  private volatile InputSource source = InputSource.NONE;
  private volatile byte[] line = {};
  private int at;

  /** Whose lines are read from now on; what is left of an earlier cell's line is forgotten. */
  InputSource ask(InputSource next) {
    InputSource before = source;
    source = next;
    line = new byte[0];
    return before;
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
