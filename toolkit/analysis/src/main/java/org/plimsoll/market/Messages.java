package org.plimsoll.market;

import java.time.Duration;
import java.time.Instant;

/** Every sentence this package refuses a value with. */
final class Messages {
  private Messages() {}

  static String highBelow(Instant time, double high, double needed) {
    return "high at %s must be at least open and close, %s, was %s".formatted(time, needed, high);
  }

  static String lowAbove(Instant time, double low, double needed) {
    return "low at %s must be at most open and close, %s, was %s".formatted(time, needed, low);
  }

  static String notRising(Instant before, Instant time) {
    return "bar times must rise, was %s after %s; sort the bars and drop repeats"
        .formatted(time, before);
  }

  static String noBars(String instrument) {
    return "bars of %s must have at least one row, were empty".formatted(instrument);
  }

  static String lengthNotPositive(Duration length) {
    return "bar length must be above 0, was %s".formatted(length);
  }

  static String horizonTooShort(Duration horizon, Duration length) {
    return "horizon must be at least one bar of %s, was %s".formatted(length, horizon);
  }

  static String horizonTooLong(Duration horizon, Duration span) {
    return "horizon must fit into the %s of the bars, was %s".formatted(span, horizon);
  }

  static String emptyRange(Instant from, Instant to, Instant first, Instant last) {
    return "no bar from %s to %s; the bars run from %s to %s".formatted(from, to, first, last);
  }
}
