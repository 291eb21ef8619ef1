package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row is worked on once, cuts are where they always are, and an interrupt stops it. */
class FixedChunksTest {
  private static final int ROWS = FixedChunks.ROWS;

  /** An interrupt meant for one test must not stop the next. */
  @AfterEach
  void forgetTheInterrupt() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "16383, 2", "16384, 2", "16385, 2", "200000, 1", "200000, 7"})
  void everyRowIsInOnePart(int size, int threads) {
    int[] seen = new int[size];
    FixedChunks.run(
        size,
        threads,
        (from, to) -> {
          assertThat(from % ROWS).isZero();
          assertThat(to).isEqualTo(Math.min(size, from + ROWS));
          for (int i = from; i < to; i++) {
            seen[i]++;
          }
        });
    assertThat(seen).containsOnly(size == 0 ? new int[0] : new int[] {1});
  }

  /** The helpers take their time, so that a busy machine cannot let them finish first. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void anInterruptStopsItBeforeTheNextPart(int threads) {
    AtomicInteger begun = new AtomicInteger();
    Thread caller = Thread.currentThread();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                FixedChunks.run(
                    1_000 * ROWS,
                    threads,
                    (from, to) -> {
                      begun.incrementAndGet();
                      if (Thread.currentThread() == caller) {
                        caller.interrupt();
                      } else {
                        LockSupport.parkNanos(5_000_000);
                      }
                    }))
        .withMessageMatching("stopped by an interrupt after \\d+ of 1000 parts");
    assertThat(Thread.currentThread().isInterrupted()).as("the flag stays").isTrue();
    assertThat(begun.get()).isLessThan(1_000);
  }

  @Test
  void oneThreadStopsAfterThePartInHand() {
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () -> FixedChunks.run(10 * ROWS, 1, (from, to) -> Thread.currentThread().interrupt()))
        .withMessage("stopped by an interrupt after 1 of 10 parts");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void whatALoopThrowsReachesTheCaller(int threads) {
    IllegalStateException fault = new IllegalStateException("row");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                FixedChunks.run(
                    10 * ROWS,
                    threads,
                    (from, to) -> {
                      if (from == 4 * ROWS) {
                        throw fault;
                      }
                    }))
        .withCause(fault);
  }
}
