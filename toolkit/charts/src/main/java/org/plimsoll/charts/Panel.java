package org.plimsoll.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * One plot: two axes and what is drawn between them.
 *
 * @param series the most important first: it is painted last, over the others
 */
record Panel(
    Axis x,
    Axis y,
    List<Series> series,
    List<Threshold> thresholds,
    List<Flag> flags,
    List<Note> notes) {

  private static final double ROOM_BELOW = 0.1;

  Panel {
    series = List.copyOf(series);
    thresholds = List.copyOf(thresholds);
    flags = List.copyOf(flags);
    notes = List.copyOf(notes);
  }

  static Panel of(Axis x, Axis y, List<? extends Series> series) {
    return new Panel(x, y, List.copyOf(series), List.of(), List.of(), List.of());
  }

  /** Adds a level, and room for it where the axis did not reach. */
  Panel threshold(double value, String label) {
    List<Threshold> more = new ArrayList<>(thresholds);
    more.add(new Threshold(value, label));
    return new Panel(x, y.including(value), series, more, flags, notes);
  }

  /** The flags named in the strip above the plot. */
  List<Flag> flagsAbove() {
    return flags.stream().filter(flag -> flag.pin() != Flag.Pin.BARE && !isBelow(flag)).toList();
  }

  /** Whether a flag is named under its dot, as the lowest point is where there is room. */
  boolean isBelow(Flag flag) {
    return flag.pin() == Flag.Pin.LOW && y.at(flag.y()) > ROOM_BELOW;
  }

  Panel flags(List<Flag> more) {
    List<Flag> all = new ArrayList<>(flags);
    all.addAll(more);
    return new Panel(x, y, series, thresholds, all, notes);
  }

  Panel notes(List<Note> more) {
    return new Panel(x, y, series, thresholds, flags, more);
  }
}
