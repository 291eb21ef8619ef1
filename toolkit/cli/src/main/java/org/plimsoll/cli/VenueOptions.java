package org.plimsoll.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plimsoll.tables.Datasets;
import org.plimsoll.venue.Venue;
import picocli.CommandLine.Option;

/** Whose schedule applies, and to which contract. */
final class VenueOptions {
  private static final int FIRST = 8;

  @Option(
      names = "--venue",
      paramLabel = "VENUE",
      description =
          "Whose schedule and rule apply, such as binance-usdm; with --brackets the name of the"
              + " file's venue.")
  private @Nullable String venue;

  @Option(
      names = "--symbol",
      paramLabel = "SYMBOL",
      description =
          "The contract: BTCUSDT, btcusdt, BTC/USDT, BTC-USDT or BTC/USDT:USDT. Without it and"
              + " without a position the venue's contracts are listed.")
  private @Nullable String symbol;

  @Option(
      names = {"--brackets", "--venue-file"},
      paramLabel = "FILE",
      description =
          "Takes the schedule from a file of your own, told apart by content: a venue description"
              + " (JSON), ccxt leverage tiers (JSON), or a CSV with symbol, tier, notional_floor,"
              + " notional_cap, max_leverage, maintenance_margin_rate, maintenance_amount. Tiers"
              + " are read under the rule of VENUE if that is a bundled one.")
  private @Nullable String brackets;

  /** The symbol as typed, null if none was. */
  @Nullable String symbol() {
    return symbol;
  }

  String symbol(Venue known) {
    if (symbol == null) {
      throw new IllegalArgumentException("a symbol must be given, was missing; " + symbols(known));
    }
    return symbol;
  }

  Venue venue() {
    if (brackets != null) {
      return OwnBrackets.read(brackets, venue);
    }
    if (venue == null) {
      throw new IllegalArgumentException(
          "a venue must be given, was missing; write --venue with one of %s, or --brackets FILE"
              .formatted(Datasets.venues()));
    }
    return Datasets.venue(venue);
  }

  /** How many contracts a venue has, and which come first. */
  static String symbols(Venue venue) {
    List<String> all = venue.symbols();
    int more = all.size() - FIRST;
    return "%s has %d contract%s: %s%s; name one with --symbol"
        .formatted(
            venue.id(),
            all.size(),
            all.size() == 1 ? "" : "s",
            String.join(", ", more > 0 ? all.subList(0, FIRST) : all),
            more > 0 ? " and %d more".formatted(more) : "");
  }
}
