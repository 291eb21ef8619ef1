package org.plimsoll.account;

/** Every remedy this package names when it refuses a value. */
final class Messages {
  static final String QUANTITY_REMEDY =
      "the direction is the side's: longOf(2, ...) or shortOf(2, ...)";
  static final String MARGIN_REMEDY = "a position needs some margin of its own";

  private Messages() {}
}
