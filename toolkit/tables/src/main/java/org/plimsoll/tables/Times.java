package org.plimsoll.tables;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.columns.instant.InstantColumnFormatter;

/** Prints moments, all of a column alike: to the minute where that loses nothing. */
final class Times {
  private static final DateTimeFormatter MINUTES = pattern("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter SECONDS = pattern("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter MILLIS = pattern("uuuu-MM-dd HH:mm:ss.SSS");

  private static final List<DateTimeFormatter> ORDER = List.of(MINUTES, SECONDS, MILLIS);

  private Times() {}

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  static InstantColumn formatted(InstantColumn column) {
    column.setPrintFormatter(new InstantColumnFormatter(of(column), Cell.MISSING));
    return column;
  }

  static String text(Instant time) {
    return formatter(time).format(time);
  }

  static DateTimeFormatter of(InstantColumn column) {
    DateTimeFormatter finest = MINUTES;
    for (Instant time : column) {
      if (time != null && ORDER.indexOf(formatter(time)) > ORDER.indexOf(finest)) {
        finest = formatter(time);
      }
    }
    return finest;
  }

  private static DateTimeFormatter formatter(Instant time) {
    if (time.getNano() != 0) {
      return MILLIS;
    }
    return time.getEpochSecond() % 60 == 0 ? MINUTES : SECONDS;
  }
}
