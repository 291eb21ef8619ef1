package org.plimsoll.cli;

import java.util.List;
import java.util.Locale;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Venue;

/**
 * A contract by any of the spellings in use: {@code BTCUSDT}, {@code btcusdt}, {@code BTC/USDT},
 * {@code BTC-USDT}, {@code BTC/USDT:USDT}.
 *
 * <p>Case and separators do not matter, nor does a settlement asset behind the colon that is the
 * quote asset; another one, as of an inverse contract, and an expiry do.
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

  /** Tells whether the venue has the contract, however it is spelled. */
  static boolean isKnown(Venue venue, String typed) {
    return venue.symbols().contains(known(venue, typed));
  }

  /** Tells whether two spellings are of one contract. */
  static boolean isSame(String one, String other) {
    return plain(one).equals(plain(other));
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
        .replaceFirst("([A-Z]+):\\1(?=$|-)", "$1")
        .replaceAll("[/_-]", "");
  }
}
