package org.plimsoll.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static long millisFor(Pace pace, int messages) {
    long begun = System.nanoTime();
    for (int i = 0; i < messages; i++) {
      pace.take();
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }

  @Test
  void aBurstPassesAndAFloodIsHeldBack() {
    Pace pace = new Pace();
    millisFor(pace, Pace.BURST);
    long each = Pace.NANOS_EACH;
    assertThat(millisFor(pace, 500)).isGreaterThan(TimeUnit.NANOSECONDS.toMillis(200 * each));
  }

  @Test
  void anInterruptedThreadDoesNotWaitAndStaysInterrupted() {
    Pace pace = new Pace();
    millisFor(pace, 2 * Pace.BURST / 3);
    Thread.currentThread().interrupt();
    millisFor(pace, 10 * Pace.BURST);
    assertThat(Thread.interrupted()).isTrue();
  }
}
