package org.plimsoll.onchain;

import java.math.BigDecimal;
import java.util.List;

/** Every sentence this package refuses a value with. */
final class Messages {
  private Messages() {}

  static String outside(String subject, String rule, BigDecimal value) {
    return "%s must be %s, was %s".formatted(subject, rule, plain(value));
  }

  static String orMore(BigDecimal bound) {
    return plain(bound) + " or more";
  }

  static String orLess(BigDecimal bound) {
    return plain(bound) + " or less";
  }

  static String twice(String subject, String name) {
    return "%s must be listed once, '%s' was listed twice; add the two up".formatted(subject, name);
  }

  static String unknown(String subject, String name, List<String> known) {
    return "%s must be one of %s, was '%s'".formatted(subject, known, name);
  }

  static String notClosing(BigDecimal delta, BigDecimal size) {
    return "size delta must reduce the position of %s and not turn it, was %s"
        .formatted(plain(size), plain(delta));
  }

  static String noMaintenance() {
    return "total maintenance margin must be above 0 to share the collateral out, was 0;"
        + " give the positions a maintenance margin fraction";
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
