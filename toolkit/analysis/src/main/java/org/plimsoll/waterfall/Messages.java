package org.plimsoll.waterfall;

import java.math.BigDecimal;
import java.util.Locale;

/** What this package says when it refuses a value. */
final class Messages {
  private Messages() {}

  static String layerAmount(String layer, double amount) {
    return "amount of layer '%s' must be 0 or more, was %s; write infinity for one without limit"
        .formatted(layer, plain(amount));
  }

  static String blankLayer() {
    return "layer must have a name, was blank";
  }

  static String repeatedLayer(String layer) {
    return "layers must have different names, '%s' came twice; give each a name of its own"
        .formatted(layer);
  }

  static String row(int row, String subject, String rule, double value) {
    return "winner %d: %s must be %s, was %s".formatted(row, subject, rule, plain(value));
  }

  static String unequalColumns(String subject, int expected, int found) {
    return "%s must be as many as the winners, %d, were %d".formatted(subject, expected, found);
  }

  static String twoSides(int row) {
    return "winners must stand on one side of one contract, winner %d is on the other; close each side against its own bankrupt one"
        .formatted(row);
  }

  static String notPlace(int place, int winners) {
    return "queue place must be the row of a winner, from 0 to %d, each at most once, was %d"
        .formatted(winners - 1, place);
  }

  static String needsContracts(String policy, AdlNeed need) {
    return "%s must be asked for contracts, was asked for %s; write AdlNeed.contracts(size, price)"
        .formatted(policy, need);
  }

  static String notWhole(double contracts) {
    return "contracts must be a whole number from 0 to 1e15, was %s; choose the contract as unit"
        .formatted(plain(contracts));
  }

  static String noWeight() {
    return "weights must sum to more than 0, were all 0; there is nobody to give a contract to";
  }

  static String weight(int row, double weight) {
    return "weight %d must be finite and 0 or more, was %s".formatted(row, plain(weight));
  }

  static String score(int row) {
    return "score of winner %d must be a number, was NaN".formatted(row);
  }

  static String noneOf(String things) {
    return "%s must be at least one, were none".formatted(things);
  }

  static String noBenchmark(String name) {
    return "benchmark must be one of the policies compared, was '%s'".formatted(name);
  }

  static String unequalRounds(String policy, int expected, int found) {
    return "rounds of policy '%s' must be as many as the others', %d, were %d"
        .formatted(policy, expected, found);
  }

  static String otherSide() {
    return "the bankrupt position must stand against the winners, was on their side; turn its sign";
  }

  static String fundBalance(double balance) {
    return "fund balance must stay 0 or more, was %s; a fund cannot pay out more than it holds"
        .formatted(plain(balance));
  }

  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "infinite" : "minus infinite";
    }
    return value == 0 || (Math.abs(value) < 1e15 && Math.abs(value) >= 1e-3)
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : String.format(Locale.ROOT, "%s", value);
  }
}
