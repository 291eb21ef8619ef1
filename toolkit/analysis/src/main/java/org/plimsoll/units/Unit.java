package org.plimsoll.units;

import java.util.Locale;

/**
 * A unit of measure: its symbol in headers and how its numbers are printed.
 *
 * <p>Values are stored in the base form (a rate of 0.5 % is 0.005); only printing converts. A
 * number is never printed with digits it does not have, and no number but zero as zero: one smaller
 * than the last digit shown prints as below it.
 *
 * <pre>{@code
 * Unit.RATE.format(0.2650) // "26.50 %"
 * Unit.PRICE.format(57261.3065) // "57,261.31"
 * Unit.RATE.format(5e-89) // "<0.000001 %"
 * }</pre>
 */
public enum Unit {
  /** Words. */
  TEXT(""),
  /** A whole number of things. */
  COUNT(""),
  /** A price: quote currency per unit of the base currency. */
  PRICE("quote"),
  /** An amount of the quote currency. */
  QUOTE("quote"),
  /** An amount of the base currency. */
  BASE("base"),
  /** A fraction, printed in percent. */
  RATE("%"),
  /** A multiple of equity. */
  LEVERAGE("x"),
  /** A plain multiple. */
  MULTIPLE("x"),
  /** A moment in time, UTC. */
  TIME("UTC"),
  /** A length of time in hours. */
  HOURS("h");

  private static final int SIGNIFICANT_DIGITS = 6;
  private static final double ROUNDING = 1e-12;
  private static final double WHOLE_MONEY_FROM = 1e6;

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  /**
   * Gives the symbol used in headers and on axes.
   *
   * @return the symbol, empty where the name says it all
   */
  public String symbol() {
    return symbol;
  }

  /**
   * Gives the factor from the stored to the printed number.
   *
   * @return 100 for rates, else 1
   */
  public double scale() {
    return this == RATE ? 100 : 1;
  }

  /**
   * Heads a column or an axis.
   *
   * @param label what the numbers are
   * @return the label with the unit in brackets
   */
  public String header(String label) {
    return symbol.isEmpty() ? label : label + " [" + symbol + "]";
  }

  /**
   * Prints one value with its unit where the unit belongs to the number.
   *
   * @param value the stored value, finite or infinite
   * @return the text, "none" for an infinite value
   */
  public String format(double value) {
    if (!Double.isFinite(value)) {
      return "none";
    }
    String digits = digits(value, decimals(Math.abs(value)));
    return switch (this) {
      case RATE -> digits + " %";
      case LEVERAGE, MULTIPLE -> digits + "x";
      case HOURS -> digits + " h";
      default -> digits;
    };
  }

  /**
   * Prints one value of a column, without its unit.
   *
   * @param value the stored value, finite
   * @param decimals digits after the point, as {@link #decimals} gives for the column
   * @return the text, grouped by thousands; below the last digit such as "<0.01", and ">-0.01"
   */
  public String digits(double value, int decimals) {
    double printed = value * scale();
    double lastDigit = Math.pow(10, -decimals);
    if (printed == 0) {
      return fixed(0, decimals);
    }
    if (Math.abs(printed) < lastDigit * (1 - ROUNDING)) {
      return (printed > 0 ? "<" : ">-") + fixed(lastDigit, decimals);
    }
    return fixed(printed, decimals);
  }

  private static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /**
   * Tells how many decimals a column needs, from the size of its numbers.
   *
   * @param largest the largest absolute stored value of the column, at least 0
   * @return digits after the point, 0 to 10
   */
  public int decimals(double largest) {
    return switch (this) {
      case TEXT, COUNT, TIME -> 0;
      case PRICE ->
          largest == 0 ? 2 : Math.min(10, Math.max(2, SIGNIFICANT_DIGITS - 1 - magnitude(largest)));
      case QUOTE ->
          largest >= WHOLE_MONEY_FROM ? 0 : Math.min(8, Math.max(2, 2 - magnitude(largest)));
      case BASE -> largest >= 1000 ? 1 : Math.min(8, Math.max(3, 3 - magnitude(largest)));
      case RATE -> largest == 0 ? 2 : Math.min(6, Math.max(2, -magnitude(largest) - 1));
      case LEVERAGE, HOURS -> 1;
      case MULTIPLE -> 2;
    };
  }

  private static int magnitude(double value) {
    return value > 0 ? (int) Math.floor(Math.log10(value)) : 0;
  }
}
