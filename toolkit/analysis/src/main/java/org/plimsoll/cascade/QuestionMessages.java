package org.plimsoll.cascade;

import java.math.BigDecimal;

/** What the questions asked of a cascade say when they refuse a value or are stopped. */
final class QuestionMessages {
  static final String STOPPED = "stopped by an interrupt before the question was answered";

  static final String NO_PLAYERS = "players must be at least one, were none; nothing was closed";

  static final String NO_SHOCK =
      "shock must not be 0, was 0 or too small to move the price; there is nothing to amplify";

  private QuestionMessages() {}

  static String tooManyPlayers(int players, int most) {
    return "players must be at most %d for every order to be counted, were %d; use sampled orders"
        .formatted(most, players);
  }

  static String orders(int orders) {
    return "orders must be at least 2 for a standard error, were %d".formatted(orders);
  }

  static String accounts(int accounts, int most) {
    return "accounts must be from 1 to %d, were %d; the others are one group"
        .formatted(most, accounts);
  }

  static String otherSymbol(String book, String schedule) {
    return "new schedule must be for the book's contract, %s, was for %s".formatted(book, schedule);
  }

  static String noMultiples(String what) {
    return what + " must hold at least one number, were none";
  }

  static String noBook() {
    return "map must be of a book to be split by its rows, was of levels; use LiquidationMap.of";
  }

  static String value(String coalition, double value) {
    return "value of %s must be finite, was %s".formatted(coalition, plain(value));
  }

  private static String plain(double value) {
    return Double.isFinite(value) ? BigDecimal.valueOf(value).toPlainString() : "not finite";
  }
}
