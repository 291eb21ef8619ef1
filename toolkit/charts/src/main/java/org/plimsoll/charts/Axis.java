package org.plimsoll.charts;

import java.util.List;
import java.util.stream.IntStream;
import org.plimsoll.units.Unit;

/**
 * One axis: what it measures, its ends, and whether equal steps are equal factors.
 *
 * @param names of the places 0, 1, 2 ... of an axis that lists things; empty for numbers
 */
record Axis(Measure measure, double min, double max, boolean isLogarithmic, List<String> names) {
  private static final int STEPS = 5;
  private static final double HALF_AN_HOUR = 1800;
  private static final double HALF_A_ROW = 0.5;

  Axis {
    names = List.copyOf(names);
  }

  Axis(Measure measure, double min, double max, boolean isLogarithmic) {
    this(measure, min, max, isLogarithmic, List.of());
  }

  /** A row for each of some things, from the bottom up. */
  static Axis named(String header, List<String> names) {
    Measure measure = Measure.of(header, Unit.TEXT);
    return new Axis(measure, -HALF_A_ROW, names.size() - HALF_A_ROW, false, names);
  }

  boolean isNamed() {
    return !names.isEmpty();
  }

  /** Ends where the data end. */
  static Axis tight(Measure measure, double min, double max) {
    if (max > min) {
      return new Axis(measure, min, max, false);
    }
    double half = measure.isTime() ? HALF_AN_HOUR : min == 0 ? 1 : Math.abs(min) * 0.05;
    return new Axis(measure, min - half, min + half, false);
  }

  /** Ends at the round numbers around the data. */
  static Axis rounded(Measure measure, double min, double max) {
    Axis tight = tight(measure, min, max);
    double step = Ticks.niceStep((tight.max - tight.min) / STEPS);
    double slack = 1e-9 * step;
    double low = Math.floor((tight.min + slack) / step) * step;
    double high = Math.ceil((tight.max - slack) / step) * step;
    return new Axis(measure, min >= 0 ? Math.max(0, low) : low, high, false);
  }

  /** Ends at numbers of the series 1, 2, 5, 10 around the data, all above 0. */
  static Axis logarithmic(Measure measure, double min, double max) {
    double low = Ticks.niceBelow(min);
    double high = Ticks.niceAbove(max);
    return new Axis(measure, low, high > low ? high : low * 10, true);
  }

  /** Equal factors, ending where the data end, all above 0. */
  static Axis logarithmicTight(Measure measure, double min, double max) {
    return max > min
        ? new Axis(measure, min, max, true)
        : new Axis(measure, min / 2, min * 2, true);
  }

  /** Stretches the axis so that a value lies on it. */
  Axis including(double value) {
    if (value >= min && value <= max) {
      return this;
    }
    double low = Math.min(min, value);
    double high = Math.max(max, value);
    return isLogarithmic && value > 0
        ? logarithmic(measure, low, high)
        : rounded(measure, low, high);
  }

  /** Where a value lies: 0 at the lower end, 1 at the upper end. */
  double at(double value) {
    return isLogarithmic
        ? Math.log10(value / min) / Math.log10(max / min)
        : (value - min) / (max - min);
  }

  boolean contains(double value) {
    return value >= min && value <= max;
  }

  double clamp(double value) {
    return Math.min(max, Math.max(min, value));
  }

  List<Tick> ticks(int most) {
    return isNamed()
        ? IntStream.range(0, names.size()).mapToObj(i -> new Tick(i, names.get(i))).toList()
        : Ticks.of(this, most);
  }

  @Override
  public String toString() {
    if (isNamed()) {
      return "%s %s to %s".formatted(measure.header(), names.get(names.size() - 1), names.get(0));
    }
    boolean time = measure.isTime();
    return measure.header()
        + " "
        + (time ? TimeTicks.minute(min) : TickText.of(measure.unit(), min))
        + " to "
        + (time ? TimeTicks.minute(max) : TickText.of(measure.unit(), max));
  }

  Unit unit() {
    return measure.unit();
  }
}
