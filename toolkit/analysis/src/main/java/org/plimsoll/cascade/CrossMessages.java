package org.plimsoll.cascade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.plimsoll.units.Nearest;

/** What the cross-margin books and cascades of this package say when they refuse a value. */
final class CrossMessages {
  private static final int NAMED = 3;

  private CrossMessages() {}

  static String noAssets() {
    return "a cross book must have at least one asset, had none; name what the accounts hold";
  }

  static String blankSymbol() {
    return "symbol of an asset must be a name such as BTCUSDT, was blank";
  }

  static String repeatedAsset(String symbol) {
    return "assets must have different symbols, was %s twice".formatted(symbol);
  }

  static String unknownAsset(String subject, String symbol, List<String> known) {
    return "%s: no asset '%s'; nearest are %s"
        .formatted(subject, symbol, Nearest.to(symbol, known, NAMED));
  }

  static String maintenanceRate(String symbol, double rate) {
    return "%s: maintenance rate must be in [0, 1), was %s; rates are fractions"
        .formatted(symbol, plain(rate));
  }

  static String unequalLegs(int assets, int quantities, int entryPrices) {
    return "assets, quantities and entry prices of the legs must be equally many, were %d, %d and %d"
        .formatted(assets, quantities, entryPrices);
  }

  static String firstLegCount(int accounts, int found) {
    return "first legs must be one more than the accounts, %d, were %d; the last is the number of legs"
        .formatted(accounts + 1, found);
  }

  static String firstLeg(int row, double found, int from, int legs) {
    return "first leg of account %d must be a whole number from %d to %d, was %s"
        .formatted(row, from, legs, plain(found));
  }

  static String firstLegEnds(double first, double last, int legs) {
    return "first legs must run from 0 to the number of legs, %d, ran from %s to %s"
        .formatted(legs, plain(first), plain(last));
  }

  static String leg(int row, int leg, String subject, String rule, double found) {
    return "account %d, leg %d: %s must be %s, was %s"
        .formatted(row, leg, subject, rule, plain(found));
  }

  static String account(int row, String subject, double found) {
    return "account %d: %s must be finite, was %s".formatted(row, subject, plain(found));
  }

  static String onePerAsset(String subject, int assets, int found) {
    return "%s must be one per asset, %d, were %d".formatted(subject, assets, found);
  }

  static String priceReturn(String symbol, double found) {
    return "%s: return must be finite and above -1, was %s; a fall of 5 %% is -0.05"
        .formatted(symbol, plain(found));
  }

  static String factor(String symbol, double sold, double found) {
    return "%s: price after %s sold must be finite and above 0, was %s; the impact breaks its rule"
        .formatted(symbol, plain(sold), plain(found));
  }

  static String noRound(int round, int rounds) {
    return "round must be from 1 to %d, was %d".formatted(rounds, round);
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
