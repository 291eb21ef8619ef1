package org.plimsoll.charts;

import java.awt.Color;

/**
 * A point that matters: a dot, and its name in the strip above the plot, joined by a leader. Names
 * above the plot never cover data, however close the points are.
 */
record Flag(double x, double y, String label, Color colour, Pin pin) {
  /** How the point itself is shown. */
  enum Pin {
    /** A dot with a dashed leader, for what ends a position. */
    ALARM,
    /** A dot with a plain leader. */
    DOT,
    /** A dot without a name. */
    BARE,
    /** A name and its leader without a dot. */
    LEADER,
    /** A name and a dashed line down to the point, without a dot: a level of the x axis. */
    LEVEL,
    /** A dot with its name under it, for the lowest point of all. */
    LOW
  }
}
