package org.plimsoll.cli;

import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.RATE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plimsoll.account.Crossing;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.TierBy;
import org.plimsoll.venue.Venue;

/** The answer of {@code liq} for isolated margin as aligned lines. */
final class LiquidationText {
  private LiquidationText() {}

  static List<String> lines(Liquidation answer) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("position", position(answer.position()));
    prices(rows, answer);
    rows.put("tier at liquidation", tier(answer.position(), answer.liquidationBracket()));
    rows.put("tier at entry", tier(answer.position(), answer.entryBracket()));
    rows.put("distance", text(RATE, answer.distance()));
    rows.put("room for the engine", text(RATE, answer.room()));
    if (answer.atEntry().isLiquidatable()) {
      rows.put("warning", "liquidation is due at entry: margin does not exceed maintenance margin");
    }
    state(rows, answer);
    venue(rows, answer.venue(), answer.position().schedule());
    return Aligned.rows(rows);
  }

  private static void prices(Map<String, String> rows, Liquidation answer) {
    Position position = answer.position();
    String price = ShownPrice.text(position.contract(), position.side(), answer.liquidationPrice());
    String why = answer.whyNone();
    rows.put("liquidation price", why == null ? price : price + ": " + why);
    if (answer.crossings().size() > 1) {
      rows.put(
          "all crossings",
          answer.crossings().stream().map(Crossing::toString).collect(Collectors.joining("; ")));
    }
    rows.put(
        "bankruptcy price",
        ShownPrice.text(position.contract(), position.side(), answer.bankruptcyPrice()));
  }

  private static void state(Map<String, String> rows, Liquidation answer) {
    MarginState state = answer.state();
    if (state == null) {
      return;
    }
    Money money = Money.of(answer.contract());
    rows.put("mark", PRICE.format(state.mark()));
    rows.put("equity", money.format(state.equity()));
    rows.put("maintenance margin", money.format(state.maintenanceMargin()));
    rows.put("headroom", money.format(state.headroom()));
    rows.put("margin ratio", text(RATE, state.marginRatio()));
    rows.put("margin utilization", text(RATE, state.marginUtilization()));
    rows.put("effective leverage", text(LEVERAGE, state.effectiveLeverage()));
  }

  private static String position(Position position) {
    return "%s %s at %s, margin %s (%s)"
        .formatted(
            position.side(),
            Money.counted(position.contract(), position.quantity()),
            PRICE.format(position.entryPrice()),
            Money.of(position.contract()).format(position.margin()),
            LEVERAGE.format(position.entryNotional() / position.margin()));
  }

  private static String tier(Position position, @Nullable Bracket bracket) {
    return bracket == null
        ? "none"
        : "%d (maintenance margin rate %s, amount %s, leverage up to %s)%s"
            .formatted(
                bracket.tier(),
                RATE.format(bracket.maintenanceMarginRate()),
                Money.of(position.contract()).format(bracket.maintenanceAmount()),
                LEVERAGE.format(bracket.maxLeverage()),
                ofTheWhole(position));
  }

  /** Where brackets go by size, no price changes the rate on the whole position. */
  private static String ofTheWhole(Position position) {
    if (position.schedule().rule().tierBy() == TierBy.NOTIONAL) {
      return "";
    }
    double margin = position.demand().maintenanceMargin(position.entryPrice());
    return ", %s on the whole".formatted(RATE.format(margin / position.entryNotional()));
  }

  private static String dated(Venue venue) {
    return venue.asOf().equals("undated") ? "undated snapshot" : "snapshot of " + venue.asOf();
  }

  /** Whose rule it is, and how far it may be trusted. */
  static void venue(Map<String, String> rows, Venue venue, MarginSchedule schedule) {
    rows.put("contract", Money.describe(schedule.contract()));
    rows.put("rule", schedule.rule().toString());
    rows.put(
        "schedule",
        "%s %s, %s; venues change their schedules"
            .formatted(venue.id(), schedule.symbol(), dated(venue)));
    if (!venue.source().isEmpty()) {
      rows.put("source", venue.source());
    }
    if (!venue.note().isEmpty()) {
      rows.put("note", venue.note());
    }
  }

  static String text(Unit unit, OptionalDouble value) {
    return value.isPresent() ? unit.format(value.getAsDouble()) : "none";
  }
}
