package org.plimsoll.contagion;

import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;

/**
 * When events happened in a window that starts at 0.
 *
 * <pre>{@code
 * EventTimes.of(Columns.of(0.3, 0.9, 1.0), 4);
 * }</pre>
 *
 * @param times ascending, from 0 to the end; equal times are events in that order; may be none
 * @param windowEnd end of the observation, above 0
 */
public record EventTimes(Columns times, double windowEnd) {

  /**
   * Validates the times.
   *
   * @throws IllegalArgumentException if the end is not above 0 or the times are outside the window
   *     or fall
   */
  public EventTimes {
    Check.positive("end of the window", windowEnd);
    double before = 0;
    for (int event = 0; event < times.size(); event++) {
      double time = Check.notNegative("event time", times.get(event));
      if (time < before) {
        throw new IllegalArgumentException(Messages.outOfOrder(event, before, time));
      }
      before = time;
    }
    if (before > windowEnd) {
      throw new IllegalArgumentException(Messages.afterWindow(windowEnd, before));
    }
  }

  /**
   * Takes event times.
   *
   * @param times ascending, from 0 to the end
   * @param windowEnd end of the observation, above 0
   * @return the events
   * @throws IllegalArgumentException if the end is not above 0 or the times are outside the window
   *     or fall
   */
  public static EventTimes of(Columns times, double windowEnd) {
    return new EventTimes(times, windowEnd);
  }

  /**
   * Counts the events.
   *
   * @return 0 or more
   */
  public int count() {
    return times.size();
  }
}
