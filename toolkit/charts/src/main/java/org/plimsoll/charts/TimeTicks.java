package org.plimsoll.charts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round moments, UTC: whole minutes, hours and days, first days of months and years. */
final class TimeTicks {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** The epoch began on a Thursday; weeks are counted from a Monday. */
  private static final long MONDAY = 4 * DAY;

  private static final long[] STEPS = {
    1,
    5,
    15,
    30,
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY
  };
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600};

  private static final DateTimeFormatter WITH_SECOND = pattern("d MMM HH:mm:ss");
  private static final DateTimeFormatter WITH_MINUTE = pattern("d MMM HH:mm");
  private static final DateTimeFormatter WITH_DAY = pattern("d MMM");
  private static final DateTimeFormatter WITH_MONTH = pattern("MMM yyyy");
  private static final DateTimeFormatter WITH_YEAR = pattern("yyyy");
  private static final DateTimeFormatter IN_FULL = pattern("d MMM yyyy HH:mm");

  private TimeTicks() {}

  static List<Tick> of(Axis axis, int most) {
    for (long step : STEPS) {
      long first = -Math.floorDiv(origin(step) - (long) Math.ceil(axis.min()), step);
      long last = Math.floorDiv((long) Math.floor(axis.max()) - origin(step), step);
      if (last - first < most) {
        return everySeconds(first, last, step);
      }
    }
    for (int months : MONTHS) {
      List<Tick> ticks = everyMonths(axis, months);
      if (ticks.size() <= most) {
        return ticks;
      }
    }
    return List.of();
  }

  private static long origin(long step) {
    return step % (7 * DAY) == 0 ? MONDAY : 0;
  }

  private static List<Tick> everySeconds(long first, long last, long step) {
    DateTimeFormatter format = step < MINUTE ? WITH_SECOND : step < DAY ? WITH_MINUTE : WITH_DAY;
    List<Tick> ticks = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      long second = i * step + origin(step);
      ticks.add(new Tick(second, format.format(Instant.ofEpochSecond(second))));
    }
    return ticks;
  }

  private static List<Tick> everyMonths(Axis axis, int months) {
    DateTimeFormatter format = months < 12 ? WITH_MONTH : WITH_YEAR;
    LocalDate date = LocalDate.ofInstant(Measure.instant(axis.min()), ZoneOffset.UTC);
    long month = date.getYear() * 12L + date.getMonthValue() - 1;
    List<Tick> ticks = new ArrayList<>();
    for (long i = Math.floorDiv(month, months) * months; ; i += months) {
      LocalDate first = LocalDate.of((int) Math.floorDiv(i, 12), Math.floorMod(i, 12) + 1, 1);
      double second = first.toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
      if (second > axis.max()) {
        return ticks;
      }
      if (second >= axis.min()) {
        ticks.add(new Tick(second, format.format(first.atStartOfDay().atOffset(ZoneOffset.UTC))));
      }
    }
  }

  /** A moment as an axis writes it: 10 Oct 12:00. */
  static String minute(double second) {
    return WITH_MINUTE.format(Measure.instant(second));
  }

  /** A moment with its year: 10 Oct 2025 12:00. */
  static String inFull(double second) {
    return IN_FULL.format(Measure.instant(second));
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
