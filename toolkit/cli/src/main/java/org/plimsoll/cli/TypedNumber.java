package org.plimsoll.cli;

import java.util.regex.Pattern;

/**
 * A number as somebody types it: digits, at most one decimal point, at most one exponent.
 *
 * <p>Thousands separators are refused, for a comma means two things in this world; so is what is
 * not a number or does not fit a double. The sentence says what to write instead.
 */
final class TypedNumber {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?([0-9]+,[0-9]{1,2}|0,[0-9]+)");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?[0-9]{1,3}([,_' ][0-9]{3})+(\\.[0-9]+)?");

  private TypedNumber() {}

  static double read(String subject, String typed) {
    if (!NUMBER.matcher(typed).matches()) {
      throw new IllegalArgumentException(
          "%s must be a number, was '%s'; write %s".formatted(subject, typed, remedy(typed)));
    }
    double value = Double.parseDouble(typed);
    if (!Double.isFinite(value) || value == 0 && hasDigitAboveZero(typed)) {
      throw new IllegalArgumentException(
          "%s must be within the range of a double, 5e-324 to 1.8e308, was %s; write a number in it"
              .formatted(subject, typed));
    }
    return value;
  }

  private static boolean hasDigitAboveZero(String typed) {
    String mantissa = typed.split("[eE]", 2)[0];
    return mantissa.chars().anyMatch(digit -> digit >= '1' && digit <= '9');
  }

  private static String remedy(String typed) {
    String bare = typed.strip();
    if (DECIMAL_COMMA.matcher(bare).matches()) {
      return bare.replace(',', '.');
    }
    if (GROUPED.matcher(bare).matches()) {
      return bare.replaceAll("[,_' ]", "");
    }
    String withoutUnit = bare.replaceAll("\\s*[xX]$", "");
    return NUMBER.matcher(withoutUnit).matches() ? withoutUnit : "one such as 12.5";
  }
}
