package org.plimsoll.cli;

import static org.plimsoll.cli.LiquidationText.text;
import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.plimsoll.account.AccountState;
import org.plimsoll.account.CrossMarginDistance;
import org.plimsoll.account.LegState;
import org.plimsoll.account.LiquidationSurface;
import org.plimsoll.account.Position;

/** The answer of {@code liq --cross} as aligned lines and small tables. */
final class CrossText {
  private static final int WORDS = 2;

  private CrossText() {}

  static List<String> lines(CrossAccount answer) {
    List<String> lines = new ArrayList<>(Aligned.rows(rows(answer)));
    lines.add("");
    lines.addAll(Aligned.table(WORDS, legs(answer)));
    lines.add("");
    lines.addAll(Aligned.table(1, surface(answer.surface())));
    CrossMarginDistance distance = answer.distance();
    if (distance != null) {
      lines.add("");
      lines.addAll(Aligned.table(1, moves(answer, distance)));
    }
    return lines;
  }

  private static Map<String, String> rows(CrossAccount answer) {
    Position asked = answer.asked();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(
        "position",
        "%s %s at %s, cross margin, mark %s"
            .formatted(
                asked.side(),
                Money.counted(asked.contract(), asked.quantity()),
                PRICE.format(asked.entryPrice()),
                PRICE.format(answer.mark())));
    String price = shown(answer, answer.liquidationPrice());
    String why = answer.whyNone();
    rows.put("liquidation price", why == null ? price : price + ": " + why);
    rows.put("bankruptcy price", shown(answer, answer.bankruptcyPrice()));
    rows.put("distance", text(RATE, answer.distanceToLiquidation()));
    state(rows, answer);
    deviations(rows, answer);
    LiquidationText.venue(rows, answer.venue(), asked.schedule());
    return rows;
  }

  private static String shown(CrossAccount answer, OptionalDouble price) {
    return ShownPrice.text(answer.contract(), answer.asked().side(), price);
  }

  private static String money(CrossAccount answer, double quote) {
    return Money.of(answer.contract()).format(answer.inMarginCurrency(quote));
  }

  private static void state(Map<String, String> rows, CrossAccount answer) {
    AccountState state = answer.state();
    rows.put("wallet", Money.of(answer.contract()).format(answer.wallet()));
    rows.put("equity", money(answer, state.equity()));
    rows.put("initial margin", money(answer, state.initialMargin()));
    rows.put("maintenance margin", money(answer, state.maintenanceMargin()));
    rows.put("headroom", money(answer, state.headroom()));
    rows.put("margin ratio", text(RATE, state.marginRatio()));
    rows.put("margin utilization", text(RATE, state.marginUtilization()));
    rows.put("effective leverage", text(LEVERAGE, state.effectiveLeverage()));
    if (state.isLiquidatable()) {
      rows.put("warning", "liquidation is due: equity does not exceed maintenance margin");
    }
  }

  private static void deviations(Map<String, String> rows, CrossAccount answer) {
    CrossMarginDistance distance = answer.distance();
    if (distance != null) {
      rows.put(
          "standard deviations",
          "%s of %s a day to liquidation, probability %s"
              .formatted(
                  text(MULTIPLE, distance.distance()).replace("x", ""),
                  money(answer, distance.standardDeviation()),
                  RATE.format(distance.probability())));
    }
  }

  private static List<List<String>> legs(CrossAccount answer) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "leg",
            "side",
            "quantity",
            "entry",
            "mark",
            "notional",
            "profit",
            "maintenance",
            "liquidation"));
    List<LegState> states = answer.state().legs();
    for (int i = 0; i < states.size(); i++) {
      LegState state = states.get(i);
      Position position = answer.account().positions().get(i);
      rows.add(
          List.of(
              state.symbol(),
              state.side(),
              BASE.format(state.quantity()),
              PRICE.format(position.entryPrice()),
              PRICE.format(state.mark()),
              money(answer, state.notional()),
              money(answer, state.profit()),
              money(answer, state.maintenanceMargin()),
              text(PRICE, answer.account().liquidationPrice(position, answer.marks()))));
    }
    return rows;
  }

  private static List<List<String>> surface(LiquidationSurface surface) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("liquidation when moving", "mark", "below", "fall", "above", "rise"));
    surface.alone().forEach(edge -> rows.add(edge(edge)));
    LiquidationSurface.Edge all = surface.together();
    rows.add(List.of("all together", "", "", text(RATE, all.fall()), "", text(RATE, all.rise())));
    return rows;
  }

  private static List<String> edge(LiquidationSurface.Edge edge) {
    return List.of(
        edge.symbol() + " alone",
        PRICE.format(edge.mark()),
        text(PRICE, edge.below()),
        text(RATE, edge.fall()),
        text(PRICE, edge.above()),
        text(RATE, edge.rise()));
  }

  private static List<List<String>> moves(CrossAccount answer, CrossMarginDistance distance) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("likeliest ruinous move", "exposure", "volatility", "move"));
    for (CrossMarginDistance.Exposure exposure : distance.exposures()) {
      rows.add(
          List.of(
              exposure.asset(),
              money(answer, exposure.notional()),
              RATE.format(exposure.volatility()),
              text(RATE, exposure.mostLikelyMove())));
    }
    return rows;
  }
}
