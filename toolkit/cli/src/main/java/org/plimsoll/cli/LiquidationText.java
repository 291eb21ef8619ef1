package org.plimsoll.cli;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.Bracket;

/** The answer of {@code liq} as aligned lines. */
final class LiquidationText {
  private LiquidationText() {}

  static List<String> lines(Liquidation answer) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("position", position(answer.position()));
    rows.put("liquidation price", text(PRICE, answer.liquidationPrice()));
    rows.put("bankruptcy price", text(PRICE, answer.bankruptcyPrice()));
    rows.put("tier at liquidation", tier(answer.liquidationBracket()));
    rows.put("tier at entry", tier(answer.entryBracket()));
    rows.put("distance", text(RATE, answer.distance()));
    rows.put("room for the engine", text(RATE, answer.room()));
    if (answer.atEntry().isLiquidatable()) {
      rows.put("warning", "liquidation is due at entry: margin does not exceed maintenance margin");
    }
    state(rows, answer);
    rows.put("schedule", schedule(answer));
    return aligned(rows);
  }

  private static void state(Map<String, String> rows, Liquidation answer) {
    MarginState state = answer.state();
    if (state == null) {
      return;
    }
    rows.put("mark", PRICE.format(state.mark()));
    rows.put("equity", QUOTE.format(state.equity()));
    rows.put("maintenance margin", QUOTE.format(state.maintenanceMargin()));
    rows.put("headroom", QUOTE.format(state.headroom()));
    rows.put("margin ratio", text(RATE, state.marginRatio()));
    rows.put("margin utilization", text(RATE, state.marginUtilization()));
    rows.put("effective leverage", text(LEVERAGE, state.effectiveLeverage()));
  }

  private static String position(Position position) {
    return "%s %s %s at %s, margin %s (%s)"
        .formatted(
            position.side(),
            BASE.format(position.quantity()),
            position.contract(),
            PRICE.format(position.entryPrice()),
            QUOTE.format(position.margin()),
            LEVERAGE.format(position.entryNotional() / position.margin()));
  }

  private static String tier(@Nullable Bracket bracket) {
    return bracket == null
        ? "none"
        : "%d (maintenance margin rate %s, amount %s, leverage up to %s)"
            .formatted(
                bracket.tier(),
                RATE.format(bracket.maintenanceMarginRate()),
                QUOTE.format(bracket.maintenanceAmount()),
                LEVERAGE.format(bracket.maxLeverage()));
  }

  private static String schedule(Liquidation answer) {
    return "%s %s, snapshot of %s; venues change their schedules"
        .formatted(
            answer.venue().id(), answer.position().schedule().symbol(), answer.venue().asOf());
  }

  private static String text(Unit unit, OptionalDouble value) {
    return value.isPresent() ? unit.format(value.getAsDouble()) : "none";
  }

  private static List<String> aligned(Map<String, String> rows) {
    int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
    String line = "%-" + (width + 2) + "s%s";
    return rows.entrySet().stream()
        .map(row -> line.formatted(row.getKey(), row.getValue()))
        .toList();
  }
}
