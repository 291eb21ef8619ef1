package org.plimsoll.charts;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Round places on an axis: steps of 1, 2 or 5 times a power of ten, or of the calendar. */
final class Ticks {
  private static final double SLACK = 1e-9;
  private static final double[] ONE_TWO_FIVE = {1, 2, 5};
  private static final int FEW = 6;
  private static final double[] ONE = {1};
  private static final double[] STEPS = {1, 2, 2.5, 5};

  private Ticks() {}

  static List<Tick> of(Axis axis, int most) {
    if (axis.measure().isTime()) {
      return TimeTicks.of(axis, most);
    }
    double[] values = axis.isLogarithmic() ? logarithmic(axis, most) : linear(axis, most);
    return TickText.label(axis, values);
  }

  private static double[] linear(Axis axis, int most) {
    double step = niceStep((axis.max() - axis.min()) / most);
    long first = (long) Math.ceil(axis.min() / step - SLACK);
    long last = (long) Math.floor(axis.max() / step + SLACK);
    return LongStream.rangeClosed(first, last).mapToDouble(i -> multiple(i, step)).toArray();
  }

  /** Dividing by a whole number gives the double nearest to the decimal; 3 x 0.1 would not. */
  private static double multiple(long i, double step) {
    return step < 1 ? i / Math.rint(1 / step) : i * step;
  }

  private static double[] logarithmic(Axis axis, int most) {
    double[] fine = decades(axis, ONE_TWO_FIVE, 1);
    if (fine.length <= most) {
      return fine.length >= 3 ? fine : linear(axis, Math.min(most, FEW));
    }
    for (int every = 1; ; every++) {
      double[] coarse = decades(axis, ONE, every);
      if (coarse.length <= most) {
        return coarse.length >= 2 ? coarse : thinned(fine);
      }
    }
  }

  private static double[] thinned(double[] values) {
    return new double[] {values[0], values[values.length - 1]};
  }

  private static double[] decades(Axis axis, double[] digits, int every) {
    int first = (int) Math.floor(Math.log10(axis.min()));
    int last = (int) Math.ceil(Math.log10(axis.max()));
    return LongStream.rangeClosed(first, last)
        .filter(exponent -> Math.floorMod(exponent, every) == 0)
        .mapToObj(e -> DoubleStream.of(digits).map(digit -> decimal(digit, (int) e)))
        .flatMapToDouble(decade -> decade)
        .filter(v -> v >= axis.min() * (1 - SLACK) && v <= axis.max() * (1 + SLACK))
        .toArray();
  }

  /** The smallest step of 1, 2, 2.5 or 5 times a power of ten that is at least as large. */
  static double niceStep(double rough) {
    return above(rough, STEPS);
  }

  /** The smallest of 1, 2, 5 times a power of ten that is at least as large. */
  static double niceAbove(double value) {
    return above(value, ONE_TWO_FIVE);
  }

  private static double above(double value, double... digits) {
    int exponent = (int) Math.floor(Math.log10(value));
    for (double digit : digits) {
      if (decimal(digit, exponent) >= value * (1 - SLACK)) {
        return decimal(digit, exponent);
      }
    }
    return decimal(1, exponent + 1);
  }

  /** The largest of 1, 2, 5 times a power of ten that is at most as large. */
  static double niceBelow(double value) {
    int exponent = (int) Math.floor(Math.log10(value));
    double below = decimal(1, exponent);
    for (double digit : ONE_TWO_FIVE) {
      if (decimal(digit, exponent) <= value * (1 + SLACK)) {
        below = decimal(digit, exponent);
      }
    }
    return below;
  }

  private static double decimal(double digit, int exponent) {
    return exponent < 0 ? digit / Math.pow(10, -exponent) : digit * Math.pow(10, exponent);
  }
}
