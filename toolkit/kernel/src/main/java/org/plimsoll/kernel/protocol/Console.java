package org.plimsoll.kernel.protocol;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The standard streams of the running cell. Text is passed on in batches: when the batch is full,
 * when the other stream is written to, when something else is shown, and every few milliseconds.
 */
final class Console {

  private static final int BATCH = 1 << 16;
  private static final long PERIOD_MILLIS = 25;
  static final long MOST_BYTES = 64L << 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final ByteArrayOutputStream batch = new ByteArrayOutputStream(BATCH);
  private final LineInput in = new LineInput();
  private String current = "stdout";
  private OutputListener listener;
  private long written;
  private boolean cut;
  private final Thread flusher;

  Console(OutputListener listener) {
    this.listener = listener;
    flusher = new Thread(this::flushForever, "console");
    flusher.setDaemon(true);
    flusher.start();
  }

  private void flushForever() {
    while (true) {
      try {
        awaitText();
        Thread.sleep(PERIOD_MILLIS);
        drain();
      } catch (InterruptedException stopped) {
        return;
      } catch (OutOfMemoryError untilTheCellFails) {
        Thread.yield();
      }
    }
  }

  /** Sleeps while nothing is printed, so that an idle kernel uses no processor. */
  private void awaitText() throws InterruptedException {
    synchronized (batch) {
      while (batch.size() == 0) {
        batch.wait();
      }
    }
  }

  /** Makes the process's streams those of a cell, whatever an earlier cell has made of them. */
  Streams begin(OutputListener to, InputSource from) {
    drain();
    Streams before = new Streams(System.out, System.err, System.in, listener, in.ask(from));
    lock.lock();
    try {
      listener = to;
      written = 0;
      cut = false;
    } finally {
      lock.unlock();
    }
    System.setOut(new CellStream("stdout"));
    System.setErr(new CellStream("stderr"));
    System.setIn(in);
    return before;
  }

  void end(Streams before) {
    drain();
    lock.lock();
    try {
      listener = before.listener();
    } finally {
      lock.unlock();
    }
    System.setOut(before.out());
    System.setErr(before.err());
    System.setIn(before.in());
    in.ask(before.source());
  }

  /** Passes on what is waiting, so that whatever is shown next comes after it. */
  void drain() {
    lock.lock();
    try {
      byte[] bytes = takeWhole();
      if (bytes.length > 0) {
        listener.stream(current, new String(bytes, StandardCharsets.UTF_8));
      }
    } finally {
      lock.unlock();
    }
  }

  /** All bytes but those of a character that is not complete yet. */
  private byte[] takeWhole() {
    synchronized (batch) {
      byte[] bytes = batch.toByteArray();
      int whole = wholeLength(bytes);
      batch.reset();
      batch.write(bytes, whole, bytes.length - whole);
      return whole == bytes.length ? bytes : Arrays.copyOf(bytes, whole);
    }
  }

  private static int wholeLength(byte[] bytes) {
    int at = bytes.length - 1;
    int back = 0;
    while (at >= 0 && back < 3 && (bytes[at] & 0xC0) == 0x80) {
      at--;
      back++;
    }
    if (at < 0 || bytes[at] >= 0) {
      return bytes.length;
    }
    int expected = (bytes[at] & 0xE0) == 0xC0 ? 2 : (bytes[at] & 0xF0) == 0xE0 ? 3 : 4;
    return back + 1 < expected ? at : bytes.length;
  }

  private void write(String stream, byte[] bytes, int offset, int length) {
    lock.lock();
    try {
      if (!stream.equals(current)) {
        drain();
        current = stream;
      }
      if (allows(length)) {
        append(bytes, offset, length);
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean allows(int length) {
    written += length;
    if (written > MOST_BYTES && !cut) {
      cut = true;
      String notice = "\n[output cut: this cell printed more than %d MB]\n";
      byte[] bytes = notice.formatted(MOST_BYTES >> 20).getBytes(StandardCharsets.UTF_8);
      append(bytes, 0, bytes.length);
    }
    return !cut;
  }

  private void append(byte[] bytes, int offset, int length) {
    synchronized (batch) {
      batch.write(bytes, offset, length);
      batch.notifyAll();
    }
    if (batch.size() >= BATCH) {
      drain();
    }
  }

  void close() {
    drain();
    flusher.interrupt();
  }

  /** What to put back when a cell has ended. */
  record Streams(
      PrintStream out,
      PrintStream err,
      InputStream in,
      OutputListener listener,
      InputSource source) {}

  /** A print stream that a cell can close without silencing the next one. */
  private final class CellStream extends PrintStream {

    CellStream(String name) {
      super(new Sink(name), false, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
      flush();
    }
  }

  private final class Sink extends OutputStream {

    private final String name;

    Sink(String name) {
      this.name = name;
    }

    @Override
    public void write(int single) {
      Console.this.write(name, new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte @Nullable [] bytes, int offset, int length) {
      if (bytes != null) {
        Console.this.write(name, bytes, offset, length);
      }
    }
  }
}
