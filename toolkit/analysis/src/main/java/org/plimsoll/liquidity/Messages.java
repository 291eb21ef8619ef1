package org.plimsoll.liquidity;

import org.plimsoll.units.Check;

/** Every sentence this package refuses a value with, and the checks that laws share. */
final class Messages {
  private Messages() {}

  static void depth(double depth) {
    if (depth != Double.POSITIVE_INFINITY) {
      Check.positive("depth", depth, "an infinite depth has no impact");
    }
  }

  static void floor(double floor) {
    Check.fraction("floor of the price", floor);
    Check.positive("floor of the price", floor);
  }

  static void feeBelowOne(String subject, double fee) {
    Check.fraction(subject, fee);
    if (!(fee < 1)) {
      throw new IllegalArgumentException(subject + " must be below 1, was " + fee);
    }
  }

  static String crossed(String side, String rule, double price, double mid) {
    return "%s must be %s the mid of %s, was %s; a book is not crossed"
        .formatted(side, rule, mid, price);
  }

  static String notFurther(double distance, double before) {
    return "distances of a depth curve must rise, was %s after %s; sort them by distance"
        .formatted(distance, before);
  }

  static String notCumulative(double notional, double before) {
    return "notional of a depth curve must not fall with distance, was %s after %s; add up from mid"
        .formatted(notional, before);
  }

  static String temporaryTooSmall(double temporary, double least) {
    return "temporary slope must be above half the permanent slope times the interval, %s, was %s; take more intervals"
        .formatted(least, temporary);
  }

  static String tooFewIntervals(int intervals) {
    return "intervals must be 1 or more, was " + intervals;
  }

  static String tooFewPoints(int points) {
    return "points of a curve must be 2 or more, was " + points;
  }

  static String nameTaken(String name) {
    return "law '%s' is in the comparison already; give it another name".formatted(name);
  }
}
