package org.plimsoll.market;

import java.time.Duration;
import java.util.Arrays;
import org.plimsoll.units.Columns;

/** Sliding extremes over time windows in one pass, by a queue of candidates. */
final class ExcursionLoop {
  private ExcursionLoop() {}

  /**
   * The largest move in one direction after each close, in order of time.
   *
   * <p>A bar still in the queue is more extreme than every later one, so the head is the window's
   * extreme; each bar enters and leaves once.
   */
  static double[] moves(Bars bars, Duration horizon, int direction) {
    long[] start = starts(bars);
    Columns extreme = direction < 0 ? bars.low() : bars.high();
    long length = bars.length().toMillis();
    long window = horizon.toMillis();
    long end = start[start.length - 1] + length;
    int[] queue = new int[start.length];
    int head = 0;
    int tail = 0;
    int next = 1;
    double[] moves = new double[start.length];
    int count = 0;
    for (int i = 0; i < start.length && start[i] + length + window <= end; i++) {
      long close = start[i] + length;
      while (next < start.length && start[next] + length <= close + window) {
        while (tail > head && direction * (extreme.get(next) - extreme.get(queue[tail - 1])) >= 0) {
          tail--;
        }
        queue[tail++] = next++;
      }
      while (head < tail && queue[head] <= i) {
        head++;
      }
      if (head < tail) {
        double move = direction * (extreme.get(queue[head]) / bars.close().get(i) - 1);
        moves[count++] = Math.max(0, move);
      }
    }
    return Arrays.copyOf(moves, count);
  }

  private static long[] starts(Bars bars) {
    long[] millis = new long[bars.size()];
    for (int i = 0; i < millis.length; i++) {
      millis[i] = bars.time(i).toEpochMilli();
    }
    return millis;
  }
}
