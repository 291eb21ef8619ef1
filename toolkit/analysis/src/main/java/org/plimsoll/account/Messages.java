package org.plimsoll.account;

import java.util.Collection;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginSchedule;

/** What this package says when it refuses a value. */
final class Messages {
  static final String QUANTITY_REMEDY =
      "the direction is the side's: longOf(2, ...) or shortOf(2, ...)";
  static final String MARGIN_REMEDY = "a position needs some margin of its own";

  static final String UNREACHABLE =
      "no margin liquidates there: ask for a price further against the position";

  private Messages() {}

  static String noMark(String symbol, Collection<String> known) {
    return "no mark for '%s'; there are %s".formatted(symbol, known);
  }

  static String liabilityWeight(double weight) {
    return "liability weight must be 1 or more, was %s; a debt never counts for less than it is"
        .formatted(weight);
  }

  static String otherSchedule(Contract contract, MarginSchedule schedule) {
    return "the schedule must be that of %s, was that of %s".formatted(contract, schedule.symbol());
  }

  static String leverageBelowOne(double leverage) {
    return "leverage must be 1 or more, was " + leverage;
  }

  static String notAllowed(String venue, IllegalArgumentException refusal) {
    return "%s does not allow the trade: %s".formatted(venue, refusal.getMessage());
  }

  static String noVenue(String venue, Collection<String> known) {
    return "no venue '%s' in the comparison; there are %s".formatted(venue, known);
  }

  static String neverLiquidated(String venue) {
    return "both venues must liquidate the trade at some price, was never at %s; ask for more leverage"
        .formatted(venue);
  }
}
