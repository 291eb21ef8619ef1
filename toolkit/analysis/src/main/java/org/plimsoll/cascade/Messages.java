package org.plimsoll.cascade;

import java.math.BigDecimal;
import java.util.Locale;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/** What this package says when it refuses a value or is stopped. */
final class Messages {
  private Messages() {}

  static String noPositions() {
    return "a book must have at least one position, was empty; give columns for an empty one";
  }

  static String otherSchedule(int row, MarginSchedule expected, MarginSchedule found) {
    return "position %d must be on the book's contract and schedule, %s, was on %s%s"
        .formatted(
            row,
            expected.symbol(),
            found.symbol(),
            found.symbol().equals(expected.symbol())
                ? " with another schedule; one book has one schedule"
                : "; one book has one contract");
  }

  static String otherRule(MarginSchedule schedule) {
    return "the book's schedule must be linear in base units under the standard rule, was that of %s under another; value its positions one by one"
        .formatted(schedule.symbol());
  }

  static String unequalColumns(int quantities, int entryPrices, int margins) {
    return "quantities, entry prices and margins must be equally many, were %d, %d and %d"
        .formatted(quantities, entryPrices, margins);
  }

  static String unequalLevels(int prices, int quantities) {
    return "liquidation prices and quantities must be equally many, were %d and %d"
        .formatted(prices, quantities);
  }

  static String quantity(int row, double quantity) {
    return "position %d: quantity must be finite and not 0, was %s; above 0 for a long, below for a short"
        .formatted(row, plain(quantity));
  }

  static String notAboveZero(int row, String subject, double value) {
    return "position %d: %s must be finite and above 0, was %s"
        .formatted(row, subject, plain(value));
  }

  static String aboveCap(int row, double notional, double cap) {
    return "position %d: notional must be at most the schedule's largest, %s, was %s"
        .formatted(row, plain(cap), plain(notional));
  }

  static String threads(int threads) {
    return "threads must be from 1 to %d, was %d".formatted(FixedChunks.MOST_THREADS, threads);
  }

  static String bins(int bins) {
    return "bins must be from 1 to %d, was %d".formatted(MarginRatioHistogram.MOST_BINS, bins);
  }

  static String stopped(int done, int chunks) {
    return "stopped by an interrupt after %d of %d parts".formatted(done, chunks);
  }

  static String stoppedAfterRound(int rounds) {
    return "stopped by an interrupt after round %d".formatted(rounds);
  }

  static String shock(double shock) {
    return "shock must be finite and below 1, was %s; shocks are fractions, write pct(5) for a fall of 5 %%"
        .formatted(plain(shock));
  }

  static String shockOfSide(double shock, Side side) {
    return "shock must be %s, was %s; longs fall with the price, shorts with its rise"
        .formatted(side == Side.LONG ? "from 0 to below 1" : "0 or below", plain(shock));
  }

  static String shocksNotGrowing(double before, double shock) {
    return "shocks must grow away from 0, was %s after %s".formatted(plain(shock), plain(before));
  }

  static String unequalScenarios(int shocks, int multiples) {
    return "shocks and depth multiples must be equally many, were %d and %d"
        .formatted(shocks, multiples);
  }

  static String pathsAndSteps(int paths, int steps) {
    return "paths and steps must be 0 or more, were %d and %d".formatted(paths, steps);
  }

  static String pathPrice(int path, int step, double price) {
    return "path %d: price after step %d must be finite and above 0, was %s"
        .formatted(path, step, plain(price));
  }

  private static String plain(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : "infinite";
    }
    return value == 0 || (Math.abs(value) < 1e15 && Math.abs(value) >= 1e-3)
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : String.format(Locale.ROOT, "%s", value);
  }
}
