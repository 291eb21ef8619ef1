package org.plimsoll.charts;

import java.util.ArrayList;
import java.util.List;

/** One plot: two axes and what is drawn between them. */
record Panel(Axis x, Axis y, List<Series> series, List<Threshold> thresholds, List<Flag> flags) {

  Panel {
    series = List.copyOf(series);
    thresholds = List.copyOf(thresholds);
    flags = List.copyOf(flags);
  }

  static Panel of(Axis x, Axis y, List<? extends Series> series) {
    return new Panel(x, y, List.copyOf(series), List.of(), List.of());
  }

  /** Adds a level, and room for it where the axis did not reach. */
  Panel threshold(double value, String label) {
    List<Threshold> more = new ArrayList<>(thresholds);
    more.add(new Threshold(value, label));
    return new Panel(x, y.including(value), series, more, flags);
  }

  Panel flags(List<Flag> more) {
    List<Flag> all = new ArrayList<>(flags);
    all.addAll(more);
    return new Panel(x, y, series, thresholds, all);
  }
}
