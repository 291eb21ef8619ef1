package org.plimsoll.tables;

import static org.plimsoll.units.Unit.TEXT;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.TradingFee;
import org.plimsoll.venue.Venue;

/** The conventions of one venue, drawn from its schedules; contracts that differ are all named. */
record Conventions(
    @In(TEXT) String venue,
    @In(TEXT) String contracts,
    @In(TEXT) String tiers,
    @In(TEXT) String maintenanceOn,
    @In(TEXT) String closingFee,
    @In(TEXT) String rateGrows,
    @In(TEXT) String sides,
    @In(TEXT) String figures,
    @In(TEXT) String asOf,
    @In(TEXT) String source) {

  static Conventions of(Venue venue) {
    return new Conventions(
        venue.name(),
        distinct(venue, schedule -> schedule.contract().kind().toString()),
        distinct(venue, schedule -> tiers(schedule.rule())),
        distinct(venue, schedule -> schedule.rule().maintenanceOn().toString()),
        distinct(venue, schedule -> fee(schedule.rule().fee())),
        distinct(venue, schedule -> growth(schedule.rule())),
        venue.sides().stream().map(Side::toString).collect(Collectors.joining(", ")),
        venue.isWorkedExample() ? "worked example" : "venue's own",
        venue.asOf(),
        venue.source());
  }

  private static String distinct(Venue venue, Function<MarginSchedule, String> convention) {
    return venue.schedules().stream().map(convention).distinct().collect(Collectors.joining(", "));
  }

  private static String tiers(MarginRule rule) {
    return "%s by %s".formatted(rule.tiering(), rule.tierBy());
  }

  private static String fee(TradingFee fee) {
    return fee.rate() == 0 ? "no" : "%s on %s".formatted(Unit.RATE.format(fee.rate()), fee.on());
  }

  private static String growth(MarginRule rule) {
    return rule.premium().grows() ? rule.premium().shape().toString() : "no";
  }
}
