package org.plimsoll.cli;

import java.util.List;
import java.util.Locale;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Venue;

/**
 * A contract by any of the spellings in use: {@code BTCUSDT}, {@code btcusdt}, {@code BTC/USDT},
 * {@code BTC-USDT}, {@code BTC/USDT:USDT}.
 *
 * <p>Case, separators and the settlement asset behind the colon do not matter; an expiry does.
 */
final class SymbolSpelling {
  private SymbolSpelling() {}

  static MarginSchedule find(Venue venue, String typed) {
    if (typed.isBlank()) {
      throw new IllegalArgumentException(
          "symbol must be a contract, was empty; write one such as BTCUSDT");
    }
    return venue.schedule(known(venue, typed));
  }

  /** The venue's own spelling, or what was typed where there is none or more than one. */
  private static String known(Venue venue, String typed) {
    List<String> symbols = venue.symbols();
    if (symbols.contains(typed)) {
      return typed;
    }
    List<String> alike =
        symbols.stream().filter(symbol -> plain(symbol).equals(plain(typed))).toList();
    return alike.size() == 1 ? alike.get(0) : typed;
  }

  private static String plain(String symbol) {
    return symbol
        .strip()
        .toUpperCase(Locale.ROOT)
        .replaceFirst(":[A-Z]+(?=$|-)", "")
        .replaceAll("[/_-]", "");
  }
}
