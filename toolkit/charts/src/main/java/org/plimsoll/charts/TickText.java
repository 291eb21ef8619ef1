package org.plimsoll.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plimsoll.units.Unit;

/** How numbers stand at an axis: percent, multiples, grouped thousands, k, mn and bn for money. */
final class TickText {
  private static final double LARGE = 1e6;
  private static final int MOST_DECIMALS = 12;
  private static final MathContext THREE_DIGITS = new MathContext(3);
  private static final char MINUS = '−';

  private TickText() {}

  /** Labels all places alike: as many decimals as their step needs, one factor for all. */
  static List<Tick> label(Axis axis, double[] values) {
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    return Arrays.stream(values)
        .mapToObj(
            value -> {
              Factor factor = factor(axis.isLogarithmic() ? value : largest, largest);
              int decimals =
                  axis.isLogarithmic()
                      ? decimalsOf(value / factor.size)
                      : decimalsOf(step(values) / factor.size);
              return new Tick(value, text(axis.unit(), value, factor, decimals));
            })
        .toList();
  }

  /** One number by itself, whole or to three digits that count. */
  static String of(Unit unit, double value) {
    Factor factor = factor(value, value);
    BigDecimal rounded =
        new BigDecimal(value / factor.size).round(THREE_DIGITS).stripTrailingZeros();
    return text(unit, value, factor, Math.min(MOST_DECIMALS, Math.max(0, rounded.scale())));
  }

  private static String text(Unit unit, double value, Factor factor, int decimals) {
    double shown = value == 0 ? 0 : value / factor.size;
    String digits =
        String.format(Locale.ROOT, "%,." + (shown == 0 ? 0 : decimals) + "f", shown)
            .replace('-', MINUS);
    String number = value == 0 || factor.name.isEmpty() ? digits : digits + " " + factor.name;
    return switch (unit) {
      case RATE -> number + " %";
      case LEVERAGE, MULTIPLE -> number + "x";
      case HOURS -> number + " h";
      default -> number;
    };
  }

  /** A thousand, a million or a billion, once numbers of the axis reach a million. */
  private static Factor factor(double value, double largest) {
    double size = Math.abs(value);
    if (Math.abs(largest) < LARGE || size < 1e3) {
      return new Factor(1, "");
    }
    return size >= 1e9
        ? new Factor(1e9, "bn")
        : size >= LARGE ? new Factor(LARGE, "mn") : new Factor(1e3, "k");
  }

  private static double step(double[] values) {
    return values.length < 2 ? Math.abs(values[0]) : values[1] - values[0];
  }

  /** Digits after the point that a round number has. */
  private static int decimalsOf(double value) {
    double size = Math.abs(value);
    int decimals = 0;
    while (decimals < MOST_DECIMALS && Math.abs(size - Math.rint(size)) > 1e-6 * size) {
      size *= 10;
      decimals++;
    }
    return decimals;
  }

  private record Factor(double size, String name) {}
}
