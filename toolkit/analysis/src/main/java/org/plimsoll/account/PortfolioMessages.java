package org.plimsoll.account;

import java.util.Collection;
import java.util.List;

/** What the portfolio types of this package say when they refuse a value. */
final class PortfolioMessages {
  private PortfolioMessages() {}

  static String none(String subject) {
    return subject + " must have at least one entry, was empty";
  }

  static String twice(String subject, Collection<String> names) {
    return "%s must be named once each, was %s".formatted(subject, names);
  }

  static String unequal(String subject, int expected, int was) {
    return "%s must be %d, one per asset, was %d".formatted(subject, expected, was);
  }

  static String correlationOutside(String first, String second, double value) {
    return "correlation of %s and %s must be in [-1, 1], was %s".formatted(first, second, value);
  }

  static String diagonal(String asset, double value) {
    return "correlation of %s with itself must be 1, was %s".formatted(asset, value);
  }

  static String asymmetric(String first, String second, double one, double other) {
    return "correlations of %s and %s must be equal both ways, were %s and %s"
        .formatted(first, second, one, other);
  }

  static String notSemidefinite(double eigenvalue) {
    return "correlations must be consistent with each other (no negative variance), "
        + "was a smallest eigenvalue of %s; move them towards 0".formatted(eigenvalue);
  }

  static String unknownAsset(String asset, List<String> known) {
    return "asset must be one of %s, was '%s'".formatted(known, asset);
  }

  static String moveMissing(int scenario, String asset) {
    return "scenario %d must give a price change of %s, was left out; write 0 for none"
        .formatted(scenario, asset);
  }

  static String moveBelowTotalLoss(double move) {
    return "price move must be -1 or more, was %s; moves are fractions of the price"
        .formatted(move);
  }

  static String shiftBelowNothing(double shift) {
    return "volatility shift must be -1 or more, was %s; shifts are fractions of the volatility"
        .formatted(shift);
  }

  static String otherUnderlying(String first, String other) {
    return "holdings of one matrix must share an underlying, were %s and %s; "
            .formatted(first, other)
        + "PortfolioMargin takes several";
  }

  static String otherForward(String instrument, double first, double other) {
    return "holdings of %s must share a price, were %s and %s".formatted(instrument, first, other);
  }

  static String unknownFactor(String factor, List<String> known) {
    return "factor must be one of %s, was '%s'".formatted(known, factor);
  }

  static String tooManyFactors(int most, int was) {
    return "factors must be at most %d, were %d; join those that belong together"
        .formatted(most, was);
  }

  static String sliceAbove(double quantity, double slice) {
    return "slice must be at most the quantity of %s, was %s".formatted(quantity, slice);
  }

  static String rateOutside(double rate) {
    return "maintenance margin rate must be above 0 and below 1, was %s; rates are fractions"
        .formatted(rate);
  }
}
