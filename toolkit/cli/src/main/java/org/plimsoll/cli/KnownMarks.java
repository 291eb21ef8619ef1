package org.plimsoll.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plimsoll.account.Marks;

/** Marks as they are typed, one price each; what nobody typed falls back on the entry price. */
final class KnownMarks {
  private final Map<String, Double> prices = new LinkedHashMap<>();

  /** Takes a price somebody typed. */
  void typed(String symbol, double price) {
    Double before = prices.putIfAbsent(symbol, price);
    if (before != null && before != price) {
      throw new IllegalArgumentException(
          "mark of %s must be one price, was %s and %s; write it once"
              .formatted(symbol, plain(before), plain(price)));
    }
  }

  void orElse(String symbol, double price) {
    prices.putIfAbsent(symbol, price);
  }

  @Nullable Double find(String symbol) {
    return prices.get(symbol);
  }

  Marks marks() {
    return Marks.of(prices);
  }

  private static String plain(double price) {
    return java.math.BigDecimal.valueOf(price).stripTrailingZeros().toPlainString();
  }
}
