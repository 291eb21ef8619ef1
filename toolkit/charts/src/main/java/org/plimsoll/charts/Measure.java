package org.plimsoll.charts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.plimsoll.units.Unit;

/**
 * What an axis or column holds: its header and its unit.
 *
 * <p>All numbers inside this module are the printed ones, as the header says: a rate is in percent.
 */
record Measure(String header, Unit unit) {

  static Measure of(String name, Unit unit) {
    return new Measure(unit.header(name), unit);
  }

  /** Reads the unit back from a header such as "margin ratio [%]"; unknown units print plainly. */
  static Measure parse(String header) {
    return Arrays.stream(Unit.values())
        .filter(unit -> !unit.symbol().isEmpty() && header.endsWith("[" + unit.symbol() + "]"))
        .findFirst()
        .map(unit -> new Measure(header, unit))
        .orElse(new Measure(header, Unit.COUNT));
  }

  /** Time between two moments; the header carries the year, so that ticks need not. */
  static Measure time(double firstSecond, double lastSecond) {
    int first = year(firstSecond);
    int last = year(lastSecond);
    String years = first == last ? Integer.toString(first) : first + "–" + last;
    return of("Time, " + years, Unit.TIME);
  }

  /** A rate as it is printed, its decimal point shifted exactly: 5.5 for 0.055. */
  static double percent(double rate) {
    return Double.isFinite(rate)
        ? BigDecimal.valueOf(rate).scaleByPowerOfTen(2).doubleValue()
        : Double.NaN;
  }

  /** A rate as it is printed, NaN where there is none. */
  static double percent(OptionalDouble rate) {
    return percent(rate.orElse(Double.NaN));
  }

  static double seconds(Instant time) {
    return time.getEpochSecond() + time.getNano() / 1e9;
  }

  static Instant instant(double second) {
    return Instant.ofEpochMilli(Math.round(second * 1000));
  }

  private static int year(double second) {
    return instant(second).atZone(ZoneOffset.UTC).getYear();
  }

  boolean isTime() {
    return unit == Unit.TIME;
  }

  /** The header without its unit. */
  String name() {
    int bracket = header.lastIndexOf(" [");
    return bracket > 0 ? header.substring(0, bracket) : header;
  }
}
