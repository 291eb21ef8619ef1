package org.plimsoll.cli;

import org.plimsoll.units.Check;

/**
 * A size and its entry price as typed: {@code 2@60000}.
 *
 * @param quantity in base units, above 0
 * @param price quote per base, above 0
 */
record TypedSize(double quantity, double price) {
  private static final String SIDE_REMEDY = "the direction is said by --long or --short";

  private static final String PRICE_REMEDY = "write it in quote per base, as in 2@60000";

  /** Reads what stands behind an option. */
  static TypedSize read(String option, String typed) {
    String[] parts = typed.split("@", -1);
    if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
      throw new IllegalArgumentException(
          "%s must be QUANTITY@PRICE, was '%s'; write %s 2@60000".formatted(option, typed, option));
    }
    double quantity =
        Check.positive("quantity", TypedNumber.read("quantity", parts[0]), SIDE_REMEDY);
    double price =
        Check.positive("entry price", TypedNumber.read("entry price", parts[1]), PRICE_REMEDY);
    Check.finite("notional, quantity x price,", quantity * price);
    return new TypedSize(quantity, price);
  }
}
