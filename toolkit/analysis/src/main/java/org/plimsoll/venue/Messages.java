package org.plimsoll.venue;

import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Every sentence this package refuses a value with. */
final class Messages {
  static final String BLANK_SYMBOL = "contract symbol must be a name, was blank";
  static final String WHOLE_FEE = "trading fee rate must be below 1, was 1; rates are fractions";
  static final String FEE_ON_ENTRY =
      "a closing fee must be taken on mark or bankruptcy, was entry; the position closes elsewhere";

  private Messages() {}

  static String premiumWithoutSize(String symbol) {
    return "%s: a rate that grows with size must have tiers by size on a linear or quanto contract,"
            .formatted(symbol)
        + " was otherwise";
  }

  static String flatAmount(String symbol, Bracket bracket) {
    return "%s tier %d: maintenance amount must be 0 under a flat rule, was %s"
        .formatted(symbol, bracket.tier(), cents(bracket.maintenanceAmount()));
  }

  static String capBelowFloor(double cap, double floor) {
    return "notional cap must be above the floor of %s, was %s".formatted(money(floor), money(cap));
  }

  static String leverageBelowOne(String subject, double leverage) {
    return "%s must be 1 or more, was %s".formatted(subject, plain(leverage));
  }

  static String rateOutside(double rate) {
    return "maintenance margin rate must be above 0 and below 1, was %s; rates are fractions"
        .formatted(plain(rate));
  }

  static String noBrackets(String symbol) {
    return "the schedule of %s must have at least one bracket, was empty".formatted(symbol);
  }

  static String firstFloor(String symbol, double floor) {
    return "%s: the first notional floor must be 0, was %s".formatted(symbol, money(floor));
  }

  static String gap(String symbol, Bracket lower, Bracket upper) {
    return "%s tier %d: notional floor must be the cap of the tier before, %s, was %s"
        .formatted(symbol, upper.tier(), money(lower.notionalCap()), money(upper.notionalFloor()));
  }

  static String fallingRate(String symbol, Bracket lower, Bracket upper) {
    return "%s tier %d: maintenance margin rate must not fall below the %s of the tier before, was %s"
        .formatted(
            symbol,
            upper.tier(),
            plain(lower.maintenanceMarginRate()),
            plain(upper.maintenanceMarginRate()));
  }

  static String risingLeverage(String symbol, Bracket lower, Bracket upper) {
    return "%s tier %d: max leverage must not rise above the %s of the tier before, was %s"
        .formatted(symbol, upper.tier(), plain(lower.maxLeverage()), plain(upper.maxLeverage()));
  }

  static String brokenAmount(String symbol, Bracket bracket, double expected) {
    return "%s tier %d: maintenance amount must be %s to keep the margin continuous, was %s"
        .formatted(symbol, bracket.tier(), cents(expected), cents(bracket.maintenanceAmount()));
  }

  static String unequalLists(int floors, int rates, int leverages) {
    return "floors, rates and leverages must be equally many, were %d, %d and %d"
        .formatted(floors, rates, leverages);
  }

  static String leverageAboveMaximum(
      double leverage, double most, String symbol, String size, int tier) {
    return "leverage %s is above the venue's maximum of %s for a %s %s (bracket %d)"
        .formatted(plain(leverage), cut(most), symbol, size, tier);
  }

  static String sizeAboveCap(String symbol, String size, double cap) {
    return "a %s %s is above the schedule's largest of %s; split or shrink the position"
        .formatted(symbol, size, money(cap));
  }

  static String size(TierBy tierBy, double size) {
    return "%s of %s".formatted(tierBy, money(size));
  }

  static String unknownSymbol(String venue, String symbol, String nearest) {
    return "no contract '%s' on %s; nearest are %s".formatted(symbol, venue, nearest);
  }

  static String repeatedSymbol(String venue, String symbol) {
    return "contract '%s' must be there once on %s, was there twice; rename or remove one"
        .formatted(symbol, venue);
  }

  static String sideNotOffered(String venue, Side only) {
    return "a position at %s must be a %s, was a %s; no other side is offered there"
        .formatted(venue, only, only == Side.LONG ? Side.SHORT : Side.LONG);
  }

  private static String money(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : "infinite";
    }
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : QUOTE.format(value);
  }

  private static String cents(double value) {
    String text = String.format(Locale.ROOT, "%,.2f", value);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  /** Cut, not rounded: what is named is allowed. */
  private static String cut(double leverage) {
    return BigDecimal.valueOf(leverage)
        .setScale(2, RoundingMode.DOWN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
