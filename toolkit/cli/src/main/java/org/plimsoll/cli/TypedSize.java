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

  /** Reads what stands behind an option. */
  static TypedSize read(String option, String typed) {
    String[] parts = typed.split("@", -1);
    if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
      throw new IllegalArgumentException(
          "%s must be QUANTITY@PRICE, was '%s'; write %s 2@60000".formatted(option, typed, option));
    }
    return new TypedSize(
        Check.positive("quantity", TypedNumber.read("quantity", parts[0]), SIDE_REMEDY),
        Check.positive("entry price", TypedNumber.read("entry price", parts[1])));
  }
}
