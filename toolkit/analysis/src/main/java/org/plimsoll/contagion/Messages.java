package org.plimsoll.contagion;

import java.math.BigDecimal;
import java.util.Locale;

/** Every sentence this package refuses a value with. */
final class Messages {
  private Messages() {}

  static String none(String subject) {
    return "%s must have at least one row, was empty".formatted(subject);
  }

  static String unequal(String subject, int expected, int found) {
    return "%s must have %d numbers, was %d".formatted(subject, expected, found);
  }

  static String fraction(String subject, double value) {
    return "%s must be in [0, 1), was %s".formatted(subject, plain(value));
  }

  static String within(String subject, double least, double most, double value) {
    return "%s must be from %s to %s, was %s"
        .formatted(subject, plain(least), plain(most), plain(value));
  }

  static String notSymmetric(int row, int column, double above, double below) {
    return "correlation of %d and %d must be one number, was %s and %s"
        .formatted(row, column, plain(above), plain(below));
  }

  static String notOnDiagonal(int row, double value) {
    return "correlation of asset %d with itself must be 1, was %s".formatted(row, plain(value));
  }

  static String noCovariance(double eigenvalue) {
    return "correlations must be those of some returns, was a smallest eigenvalue of %s; raise the lowest correlation"
        .formatted(plain(eigenvalue));
  }

  static String equityAboveAssets(double assets, double equity) {
    return "equity must not exceed the assets of %s, was %s"
        .formatted(plain(assets), plain(equity));
  }

  static String governmentAboveDebt(double debt, double government) {
    return "government bonds must not exceed the debt securities of %s, was %s"
        .formatted(plain(debt), plain(government));
  }

  static String outOfOrder(int event, double before, double time) {
    return "event times must not fall, was %s after %s at event %d; sort them"
        .formatted(plain(time), plain(before), event);
  }

  static String afterWindow(double end, double time) {
    return "event times must not be after the end of the window, %s, was %s"
        .formatted(plain(end), plain(time));
  }

  static String tooFewEvents(int least, int events) {
    return "a fit must have %d events or more, was %d".formatted(least, events);
  }

  static String allAtOnce() {
    return "a fit must have events at two times or more, was one time";
  }

  static String tooFew(String subject, int least, int value) {
    return "%s must be %d or more, was %d".formatted(subject, least, value);
  }

  static String unknownNode(String role, int nodes, int node) {
    return "%s must be from 0 to %d, was %d".formatted(role, nodes - 1, node);
  }

  static String owesItself(int node) {
    return "debtor and creditor must be two nodes, was %d for both; leave the obligation out"
        .formatted(node);
  }

  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : "infinite";
    }
    return value == 0 || (Math.abs(value) < 1e15 && Math.abs(value) >= 1e-3)
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : String.format(Locale.ROOT, "%s", value);
  }
}
