package org.plimsoll.cascade;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Rows cut into parts of a fixed size, worked on by one thread or several.
 *
 * <p>Where the cuts are depends on the number of rows alone, so a loop that treats each part by
 * itself gives the same bits on any number of threads. The calling thread takes its share; the
 * others come from the common pool, and if that is busy the caller does all the work. Before every
 * part the caller's interrupt flag is looked at.
 */
final class FixedChunks {
  /** Rows of a part: large against the cost of handing it out, small against a second. */
  static final int ROWS = 16_384;

  static final int MOST_THREADS = 1_024;

  private final int size;
  private final Loop loop;
  private final int rows;
  private final int chunks;
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch open;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private volatile boolean stopped;

  private FixedChunks(int size, int rows, Loop loop) {
    this.size = size;
    this.loop = loop;
    this.rows = rows;
    this.chunks = (int) (((long) size + rows - 1) / rows);
    this.open = new CountDownLatch(chunks);
  }

  /** What is done with the rows of one part. */
  @FunctionalInterface
  interface Loop {
    void run(int from, int to);
  }

  /**
   * Does all parts.
   *
   * @throws CancellationException if the calling thread is interrupted; its flag stays set
   */
  static void run(int size, int threads, Loop loop) {
    run(size, ROWS, threads, loop);
  }

  /**
   * Does all parts of so many rows each, for rows that cost more than a number or two.
   *
   * @throws CancellationException if the calling thread is interrupted; its flag stays set
   */
  static void run(int size, int rows, int threads, Loop loop) {
    new FixedChunks(size, rows, loop).run(threads);
  }

  private void run(int threads) {
    for (int helper = 1; helper < Math.min(threads, chunks); helper++) {
      ForkJoinPool.commonPool().execute(this::help);
    }
    int chunk = take();
    while (chunk < chunks) {
      if (Thread.currentThread().isInterrupted()) {
        throw stop();
      }
      work(chunk);
      chunk = take();
    }
    awaitHelpers();
    Throwable thrown = failure.get();
    if (thrown instanceof IllegalArgumentException refusal) {
      throw refusal;
    }
    if (thrown != null) {
      throw new IllegalStateException(thrown);
    }
  }

  private void help() {
    for (int chunk = take(); chunk < chunks && !stopped; chunk = take()) {
      work(chunk);
    }
  }

  private int take() {
    return next.getAndIncrement();
  }

  private void work(int chunk) {
    try {
      int from = chunk * rows;
      loop.run(from, from + Math.min(rows, size - from));
    } catch (RuntimeException | Error thrown) {
      failure.compareAndSet(null, thrown);
    } finally {
      open.countDown();
    }
  }

  private void awaitHelpers() {
    try {
      open.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw stop();
    }
  }

  private CancellationException stop() {
    stopped = true;
    return new CancellationException(
        Messages.stopped(chunks - Math.toIntExact(open.getCount()), chunks));
  }
}
