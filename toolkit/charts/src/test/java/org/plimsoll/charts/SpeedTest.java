package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plimsoll.units.Columns;

/** A million points cost about as much as a few: they are thinned before XChart sees them. */
class SpeedTest {
  /** Counts this thread's work only, so that a busy machine does not fail the test. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final int POINTS = 1_000_000;
  private static final double MOST_SECONDS = 0.25;

  @Test
  void aMillionPointsAreDrawnInAQuarterOfASecondOnceWarm() {
    Columns x = Columns.of(IntStream.range(0, POINTS).asDoubleStream().toArray());
    Columns y =
        Columns.of(x.stream().map(i -> 50 * Math.sin(i * 1e-5) + i * 7919 % 1000 / 50).toArray());
    var line = Series.Line.of("line", x, y, House.INK);
    Axis across = Axis.tight(Measure.parse("x"), 0, POINTS - 1);
    Axis up = Axis.rounded(Measure.parse("y"), -50, 70);
    Figure figure = new Figure(Drawing.of(Panel.of(across, up, List.of(line))));
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 12; i++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      figure.image();
      best = Math.min(best, (CLOCK.getCurrentThreadCpuTime() - start) / 1e9);
    }
    assertThat(best).isLessThan(MOST_SECONDS);
  }
}
