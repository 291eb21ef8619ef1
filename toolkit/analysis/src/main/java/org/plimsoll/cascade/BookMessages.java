package org.plimsoll.cascade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.plimsoll.units.Unit;

/** What this package says when it refuses a book, or what one is made of. */
final class BookMessages {
  static final String NO_LEVELS = "levels must be at least one, were none";
  static final String BLANK_COLLATERAL = "collateral must have a name, was blank";

  private BookMessages() {}

  static String missing(String maker, String what, String remedy) {
    return "%s must have %s, had none; give %s".formatted(maker, what, remedy);
  }

  static String accounts(int accounts, int most) {
    return "accounts must be from 1 to %d, were %d".formatted(most, accounts);
  }

  static String oneSide(int accounts, double longShare) {
    return ("long share must leave accounts on both sides, was %s of %d; ask for more accounts, or"
            + " for longsOnly() or shortsOnly()")
        .formatted(plain(longShare), accounts);
  }

  static String openInterest(double openInterest, int accounts, double cap) {
    return ("open interest must be at most what %d accounts of a side may hold, %s each, was %s; ask"
            + " for more accounts")
        .formatted(accounts, Unit.QUOTE.format(cap), Unit.QUOTE.format(openInterest));
  }

  static String breachAtOpening(int row, double leverage, double price) {
    return ("account %d must not be in breach when opened at %s, was at %s; the schedule demands as"
            + " much maintenance as initial margin there")
        .formatted(row, Unit.PRICE.format(price), Unit.LEVERAGE.format(leverage));
  }

  static String range(String subject, double low, double high, double value) {
    return "%s must be from %s to %s, was %s"
        .formatted(subject, plain(low), plain(high), plain(value));
  }

  static String shares(double sum) {
    return "shares of a leverage mix must sum to 1, summed to %s".formatted(plain(sum));
  }

  static String noShares() {
    return "a leverage mix must have at least one leverage, had none";
  }

  static String repeatedLeverage(double leverage) {
    return "leverage %s must be in the mix once, was there again; add the shares"
        .formatted(plain(leverage));
  }

  static String restOf(double sum) {
    return "shares before the rest must sum to less than 1, summed to %s".formatted(plain(sum));
  }

  static String entries(double low, double high) {
    return "entries must be from a low to a high move above -1, were %s and %s"
        .formatted(plain(low), plain(high));
  }

  static String allInBreach(String side, double leverage, double mark) {
    return ("%s positions at %s must have an entry at which they are not in breach at %s, had none;"
            + " spread the entries over the mark")
        .formatted(side, Unit.LEVERAGE.format(leverage), Unit.PRICE.format(mark));
  }

  static String tooMuchLeverage(double leverage, double notional, double most) {
    return "leverage of accounts of %s must be at most %s, was %s; make the accounts smaller"
        .formatted(
            Unit.QUOTE.format(notional),
            Unit.LEVERAGE.format(most),
            Unit.LEVERAGE.format(leverage));
  }

  static String tooMany(double rows, int most) {
    return "the book must have at most %d positions, had %.0f; make the accounts larger"
        .formatted(most, rows);
  }

  static String blankOwner() {
    return "owner must not be blank; name the account";
  }

  static String levelQuantity(double quantity) {
    return "quantity must be finite and not 0, was %s; above 0 for what is sold when the price falls"
        .formatted(plain(quantity));
  }

  /** A share in as few digits as say it: 40 %, 2.5 %. */
  static String percent(double share) {
    return BigDecimal.valueOf(share)
            .movePointRight(2)
            .setScale(2, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "infinite" : "-infinite";
    }
    return value == 0 || (Math.abs(value) < 1e15 && Math.abs(value) >= 1e-3)
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : String.format(Locale.ROOT, "%s", value);
  }
}
