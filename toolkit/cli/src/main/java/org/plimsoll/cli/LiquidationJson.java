package org.plimsoll.cli;

import static org.plimsoll.cli.JsonFigures.none;
import static org.plimsoll.cli.JsonFigures.number;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.plimsoll.account.Crossing;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;

/**
 * The answer of {@code liq} for isolated margin as JSON, its keys always there and always in the
 * same order; {@code terms} only with {@code --explain}. What does not exist is null; numbers are
 * stored values, a rate of 0.5 % is 0.005.
 */
final class LiquidationJson {
  private LiquidationJson() {}

  static String of(Liquidation answer, boolean explained) {
    JsonObject json = new JsonObject();
    position(json, answer);
    prices(json, answer);
    tiers(json, answer);
    json.add("mark", state(answer, explained));
    if (explained) {
      json.add("terms", JsonFigures.terms(answer.position().explain(), answer.contract()));
    }
    return JsonFigures.text(json);
  }

  private static void position(JsonObject json, Liquidation answer) {
    Position position = answer.position();
    JsonFigures.venue(
        json, answer.venue(), answer.contract(), position.schedule().rule().toString());
    json.addProperty("marginMode", "isolated");
    json.addProperty("side", position.side().toString());
    json.add("quantity", number(position.quantity()));
    json.add("entryPrice", number(position.entryPrice()));
    json.add("notional", number(position.entryNotional()));
    json.add("margin", number(position.margin()));
    json.add("leverage", number(position.leverage()));
    json.add("effectiveLeverage", number(answer.atEntry().effectiveLeverage()));
  }

  private static void prices(JsonObject json, Liquidation answer) {
    Contract contract = answer.contract();
    json.add("liquidationPrice", number(answer.liquidationPrice()));
    json.add("bankruptcyPrice", number(answer.bankruptcyPrice()));
    json.add(
        "liquidationPriceShown",
        number(ShownPrice.rounded(contract, answer.position().side(), answer.liquidationPrice())));
    json.add(
        "bankruptcyPriceShown",
        number(ShownPrice.rounded(contract, answer.position().side(), answer.bankruptcyPrice())));
    json.add("liquidationPrices", crossings(answer));
    json.add("noLiquidation", JsonFigures.words(answer.whyNone()));
  }

  private static JsonArray crossings(Liquidation answer) {
    JsonArray all = new JsonArray();
    for (Crossing crossing : answer.crossings()) {
      JsonObject json = new JsonObject();
      json.add("price", number(crossing.price()));
      json.addProperty("liquidatable", crossing.safeAbove() ? "below" : "above");
      all.add(json);
    }
    return all;
  }

  private static void tiers(JsonObject json, Liquidation answer) {
    Bracket there = answer.liquidationBracket();
    json.add("tierAtLiquidation", there == null ? none() : new JsonPrimitive(there.tier()));
    json.addProperty("tierAtEntry", answer.entryBracket().tier());
    json.add(
        "maintenanceMarginRate", there == null ? none() : number(there.maintenanceMarginRate()));
    json.add("maintenanceAmount", there == null ? none() : number(there.maintenanceAmount()));
    json.add("requirementAtLiquidation", number(answer.requirementThere()));
    json.add("distanceToLiquidation", number(answer.distance()));
    json.add("roomForTheEngine", number(answer.room()));
    json.addProperty("liquidatableAtEntry", answer.atEntry().isLiquidatable());
  }

  private static JsonElement state(Liquidation answer, boolean explained) {
    MarginState state = answer.state();
    if (state == null) {
      return none();
    }
    JsonObject json = new JsonObject();
    json.add("price", number(state.mark()));
    json.add("notional", number(state.notional()));
    json.add("equity", number(state.equity()));
    json.add("initialMargin", number(state.initialMargin()));
    json.add("maintenanceMargin", number(state.maintenanceMargin()));
    json.add("headroom", number(state.headroom()));
    json.add("marginRatio", number(state.marginRatio()));
    json.add("marginUtilization", number(state.marginUtilization()));
    json.add("effectiveLeverage", number(state.effectiveLeverage()));
    json.addProperty("liquidatable", state.isLiquidatable());
    if (explained) {
      json.add(
          "terms", JsonFigures.terms(answer.position().explain(state.mark()), answer.contract()));
    }
    return json;
  }
}
