package org.plimsoll.account;

import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginSchedule;

/** What this package says when it refuses a value. */
final class Messages {
  static final String QUANTITY_REMEDY =
      "the direction is the side's: longOf(2, ...) or shortOf(2, ...)";
  static final String MARGIN_REMEDY = "a position needs some margin of its own";

  private Messages() {}

  static String otherSchedule(Contract contract, MarginSchedule schedule) {
    return "the schedule must be that of %s, was that of %s".formatted(contract, schedule.symbol());
  }
}
