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

  static String notRising(Instant end, Instant time) {
    return "bars must rise in time without overlap: after one that ends %s, was %s; sort them and drop repeats"
        .formatted(end, time);
  }

  static String noBars(String instrument) {
    return "bars of %s must have at least one row, were empty".formatted(instrument);
  }

  static String lengthTooShort(Duration length) {
    return "bar length must be at least 1 ms, was %s".formatted(length(length));
  }

  static String horizonTooShort(Duration horizon, Duration length) {
    return "horizon must be at least one bar of %s, was %s"
        .formatted(length(length), length(horizon));
  }

  static String horizonTooLong(Duration horizon, Duration longest) {
    return "horizon must fit into the %s from the first close to the last, was %s"
        .formatted(length(longest), length(horizon));
  }

  static String noWindow(Duration horizon) {
    return "horizon must reach over the gaps to the next bar, was %s and never holds one"
        .formatted(length(horizon));
  }

  static String emptyRange(Instant from, Instant to, Instant first, Instant last) {
    return "no bar from %s to %s; the bars run from %s to %s".formatted(from, to, first, last);
  }

  /** A length of time as people write it, in the largest unit that divides it. */
  static String length(Duration time) {
    if (time.toHours() != 0 && time.equals(Duration.ofHours(time.toHours()))) {
      return time.toHours() + " h";
    }
    boolean whole = time.toMinutes() != 0 && time.equals(Duration.ofMinutes(time.toMinutes()));
    return whole ? time.toMinutes() + " min" : time.toString();
  }
}
