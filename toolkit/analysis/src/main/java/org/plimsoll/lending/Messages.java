package org.plimsoll.lending;

import java.math.BigDecimal;
import java.time.Duration;

/** Every sentence this package refuses a value with. */
final class Messages {
  private static final int LONGEST_PLAIN = 30;

  private Messages() {}

  static String notPositive(String subject, BigDecimal value) {
    return "%s must be above 0, was %s".formatted(subject, plain(value));
  }

  static String negative(String subject, BigDecimal value) {
    return "%s must be 0 or more, was %s".formatted(subject, plain(value));
  }

  static String notFraction(String subject, BigDecimal value) {
    return "%s must be in [0, 1], was %s; rates are fractions, 0.8 stands for 80 %%"
        .formatted(subject, plain(value));
  }

  static String belowOne(String subject, BigDecimal value) {
    return "%s must be 1 or more, was %s; a factor of 1.1 adds 10 %%"
        .formatted(subject, plain(value));
  }

  static String negative(String subject, Duration value) {
    return "%s must be 0 or more, was %d seconds".formatted(subject, value.toSeconds());
  }

  static String belowOneSecond(String subject, Duration value) {
    return "%s must be a whole second or more, was %d milliseconds"
        .formatted(subject, value.toMillis());
  }

  static String nameless() {
    return "an asset must have a name, was blank";
  }

  static String twoPrices(String asset, BigDecimal first, BigDecimal second) {
    return "the price of %s must be one for the whole account, was %s and %s"
        .formatted(asset, plain(first), plain(second));
  }

  static String unknownAsset(String asset, String known) {
    return "asset '%s' is neither pledged nor borrowed; the account holds %s"
        .formatted(asset, known);
  }

  static String outsideMode(String mode, String asset) {
    return "every debt must be borrowable in efficiency mode %s, was %s; repay it or leave the mode"
        .formatted(mode, asset);
  }

  static String factorsOutOfOrder(BigDecimal borrow, BigDecimal liquidate) {
    return "borrow collateral factor must not exceed the liquidate collateral factor of %s, was %s"
        .formatted(plain(liquidate), plain(borrow));
  }

  static String debtAboveTotal(BigDecimal reserve, BigDecimal total) {
    return "reserve debt must not exceed the total debt of %s, was %s"
        .formatted(plain(total), plain(reserve));
  }

  static String ratiosOutOfOrder(BigDecimal critical, BigDecimal minimum) {
    return "critical ratio must not be below the minimum ratio of %s, was %s"
        .formatted(plain(minimum), plain(critical));
  }

  static String tooFew(String subject, int least, int value) {
    return "%s must be %d or more, was %d".formatted(subject, least, value);
  }

  static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    String plain = stripped.toPlainString();
    return plain.length() > LONGEST_PLAIN ? stripped.toString() : plain;
  }
}
