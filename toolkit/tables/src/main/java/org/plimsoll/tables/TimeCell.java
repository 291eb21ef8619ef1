package org.plimsoll.tables;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How a moment is written in a data file: 2025-10-10T21:20:00Z.
 *
 * <p>That form is read by hand, as a long file has many; what differs is left to {@link Instant}.
 */
final class TimeCell {
  private static final String FORM = "0000-00-00T00:00:00Z";

  private TimeCell() {}

  /**
   * Reads a moment.
   *
   * @throws DateTimeException if it is none
   */
  static Instant time(String cell) {
    return hasForm(cell) ? plain(cell) : Instant.parse(cell);
  }

  private static boolean hasForm(String cell) {
    boolean same = cell.length() == FORM.length();
    for (int i = 0; same && i < FORM.length(); i++) {
      char form = FORM.charAt(i);
      char found = cell.charAt(i);
      same = form == '0' ? found >= '0' && found <= '9' : found == form;
    }
    return same;
  }

  private static Instant plain(String cell) {
    LocalDate day = LocalDate.of(number(cell, 0, 4), number(cell, 5, 7), number(cell, 8, 10));
    return day.atTime(number(cell, 11, 13), number(cell, 14, 16), number(cell, 17, 19))
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String cell, int from, int to) {
    return Integer.parseInt(cell, from, to, 10);
  }
}
