package org.plimsoll.tables;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How a number is written in a data file, and what somebody meant who wrote it differently. */
final class NumberCell {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?([0-9]+,[0-9]{1,2}|0,[0-9]+)");
  private static final Pattern GROUPED =
      Pattern.compile("-?[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]+)?");

  private NumberCell() {}

  static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
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
    return percent(plain);
  }

  private static String percent(String plain) {
    String number = plain.endsWith("%") ? plain.substring(0, plain.length() - 1).strip() : "";
    return isNumber(number)
        ? "write " + new BigDecimal(number).movePointLeft(2).stripTrailingZeros().toPlainString()
        : "";
  }
}
