package org.plimsoll.tables;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * How a number is written in a data file, and what somebody meant who wrote it differently.
 *
 * <p>A number is a sign, digits, a point with digits after it, an exponent; all but the first
 * digits may be left out. It is read by hand, as a long file has a few hundred thousand.
 */
final class NumberCell {
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?([0-9]+,[0-9]{1,2}|0,[0-9]+)");
  private static final Pattern GROUPED =
      Pattern.compile("-?[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]+)?");

  private NumberCell() {}

  static boolean isNumber(String cell) {
    int at = afterDigits(cell, cell.startsWith("-") ? 1 : 0);
    if (charAt(cell, at) == '.') {
      at = afterDigits(cell, at + 1);
    }
    char next = charAt(cell, at);
    if (next == 'e' || next == 'E') {
      char sign = charAt(cell, at + 1);
      at = afterDigits(cell, sign == '-' || sign == '+' ? at + 2 : at + 1);
    }
    return at == cell.length();
  }

  /** Where a run of digits ends, -1 if there is none. */
  private static int afterDigits(String cell, int from) {
    int at = from;
    while (charAt(cell, at) >= '0' && charAt(cell, at) <= '9') {
      at++;
    }
    return at > from ? at : -1;
  }

  private static char charAt(String cell, int at) {
    return at >= 0 && at < cell.length() ? cell.charAt(at) : '\0';
  }

  /** Whether it is a number right before a percent sign. */
  static boolean isPercent(String cell) {
    return cell.endsWith("%") && isNumber(cell.substring(0, cell.length() - 1).stripTrailing());
  }

  /** The fraction a percentage stands for. */
  static BigDecimal percent(String cell) {
    return new BigDecimal(cell.substring(0, cell.length() - 1).stripTrailing()).movePointLeft(2);
  }

  static boolean isCount(String cell) {
    return COUNT.matcher(cell).matches();
  }

  /** What to write instead, empty where that is a guess. */
  static String remedy(String cell) {
    String plain = cell.strip();
    if (isNumber(plain)) {
      return "write " + plain;
    }
    if (DECIMAL_COMMA.matcher(plain).matches()) {
      return "write " + plain.replace(',', '.');
    }
    if (GROUPED.matcher(plain).matches()) {
      return "write " + plain.replace(",", "");
    }
    return isPercent(plain) ? "write " + percent(plain).stripTrailingZeros().toPlainString() : "";
  }
}
