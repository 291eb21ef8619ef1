package org.plimsoll.cascade;

import java.util.List;

/** What the settlement of a cascade's losses says when it refuses a value. */
final class SettlementMessages {
  private SettlementMessages() {}

  static String otherBook(int accounts, int bankrupt, int found, int foundBankrupt) {
    return "cascade run must be of this book: it closed %d positions, %d bankrupt, here it would be %d, %d bankrupt; pass the book that was run"
        .formatted(accounts, bankrupt, found, foundBankrupt);
  }

  static String order(List<String> order, List<String> known) {
    return "order of layers must name some of %s, each at most once, was %s"
        .formatted(known, order);
  }

  static String socialisedLast(List<String> order) {
    return "layer 'socialisedLoss' must come last, order was %s; what winners still hold is known only then"
        .formatted(order);
  }
}
