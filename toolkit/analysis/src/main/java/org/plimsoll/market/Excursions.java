package org.plimsoll.market;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.RATE;

import java.time.Duration;
import java.util.Arrays;
import org.plimsoll.units.Check;

/**
 * How far prices went one way within a horizon: the largest fall or rise after every close of a
 * price history.
 *
 * <p>fall = max(0, 1 - lowest price within the horizon / close), rise = max(0, highest / close -
 * 1): fractions of the starting close, 0 or more. A bar is within the horizon if it ends within it.
 * A window counts if the whole horizon lies inside the history and holds at least one bar. The
 * windows overlap, one starting at every bar, so the standard error is taken from the number that
 * fit end to end: sqrt(p (1 - p) / (span / horizon)), span from the first open to the last close.
 *
 * <pre>{@code
 * bars.falls(hours(24)).shareBeyond(0.05); // how often a day took 5 % off
 * }</pre>
 *
 * <p>It is a description of the past, not a forecast.
 */
public final class Excursions {
  private final Duration horizon;
  private final double[] sorted;
  private final double independentWindows;

  private Excursions(Duration horizon, double[] sorted, double independentWindows) {
    this.horizon = horizon;
    this.sorted = sorted;
    this.independentWindows = independentWindows;
  }

  static Excursions of(Bars bars, Duration horizon, int direction) {
    Duration span = Duration.between(bars.time(0), bars.end(bars.size() - 1));
    Duration longest = span.minus(bars.length());
    if (horizon.compareTo(bars.length()) < 0) {
      throw new IllegalArgumentException(Messages.horizonTooShort(horizon, bars.length()));
    }
    if (horizon.compareTo(longest) > 0) {
      throw new IllegalArgumentException(Messages.horizonTooLong(horizon, longest));
    }
    double[] moves = ExcursionLoop.moves(bars, horizon, direction);
    if (moves.length == 0) {
      throw new IllegalArgumentException(Messages.noWindow(horizon));
    }
    Arrays.sort(moves);
    return new Excursions(horizon, moves, (double) span.toMillis() / horizon.toMillis());
  }

  /**
   * Gives the length of the windows.
   *
   * @return the horizon
   */
  public Duration horizon() {
    return horizon;
  }

  /**
   * Counts the windows.
   *
   * @return one per close with a whole horizon after it, at least 1
   */
  public int windows() {
    return sorted.length;
  }

  /**
   * Counts how often the price moved at least that far.
   *
   * @param move fraction of the starting close, 0 or more
   * @return share of the windows, 0 to 1
   * @throws IllegalArgumentException if the move is negative or not finite
   */
  public double shareBeyond(double move) {
    Check.notNegative("move", move);
    return (double) (sorted.length - firstAtLeast(move)) / sorted.length;
  }

  /**
   * Estimates how far a share may be off, from the windows that do not overlap.
   *
   * @param move fraction of the starting close, 0 or more
   * @return standard error of {@link #shareBeyond}; 0 where the share is 0 or 1
   * @throws IllegalArgumentException if the move is negative or not finite
   */
  public double standardError(double move) {
    double share = shareBeyond(move);
    return Math.sqrt(share * (1 - share) / independentWindows);
  }

  /**
   * Finds the move that a share of the windows stayed within.
   *
   * @param share 0 to 1
   * @return the smallest observed move with at least that share of windows at or below it
   * @throws IllegalArgumentException if the share is outside [0, 1]
   */
  public double quantile(double share) {
    Check.fraction("share", share);
    int within = Math.max(1, (int) (share * sorted.length) - 1);
    while ((double) within / sorted.length < share) {
      within++;
    }
    return sorted[within - 1];
  }

  /**
   * Finds the largest move.
   *
   * @return fraction of the starting close
   */
  public double largest() {
    return sorted[sorted.length - 1];
  }

  private int firstAtLeast(double move) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < move) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public String toString() {
    return "%s windows of %s, median %s, 99 %% within %s, largest %s"
        .formatted(
            COUNT.format(windows()),
            Messages.length(horizon),
            RATE.format(quantile(0.5)),
            RATE.format(quantile(0.99)),
            RATE.format(largest()));
  }
}
