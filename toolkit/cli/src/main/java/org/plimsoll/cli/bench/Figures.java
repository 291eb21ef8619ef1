package org.plimsoll.cli.bench;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Writes figures as lines for programs to read: {@code name value} and {@code check name value}.
 */
record Figures(Consumer<String> lines) {

  /** The median under the name, the least under the name with _min. */
  void time(String name, Timing timing) {
    lines.accept("%s %s".formatted(name, time(timing.median())));
    lines.accept("%s_min %s".formatted(name, time(timing.least())));
  }

  private static String time(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  void check(String name, long value) {
    lines.accept("check %s %d".formatted(name, value));
  }

  /** With all digits a double has and without an exponent. */
  void check(String name, double value) {
    lines.accept("check %s %s".formatted(name, BigDecimal.valueOf(value).toPlainString()));
  }
}
