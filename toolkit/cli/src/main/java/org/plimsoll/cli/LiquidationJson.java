package org.plimsoll.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.units.Explanation;
import org.plimsoll.venue.Bracket;

/**
 * The answer of {@code liq} as JSON, its keys always there and always in the same order; {@code
 * terms} only with {@code --explain}. What does not exist is null; numbers are stored values, a
 * rate of 0.5 % is 0.005.
 */
final class LiquidationJson {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().setPrettyPrinting().disableHtmlEscaping().create();
  private static final int LONGEST_PLAIN = 24;

  private LiquidationJson() {}

  static String of(Liquidation answer, boolean explained) {
    JsonObject json = new JsonObject();
    position(json, answer);
    prices(json, answer);
    json.add("mark", state(answer, explained));
    if (explained) {
      json.add("terms", terms(answer.position().explain()));
    }
    return GSON.toJson(json);
  }

  private static void position(JsonObject json, Liquidation answer) {
    Position position = answer.position();
    json.addProperty("venue", answer.venue().id());
    json.addProperty("scheduleAsOf", answer.venue().asOf());
    json.addProperty("symbol", position.schedule().symbol());
    json.addProperty("side", position.side().toString());
    json.add("quantity", number(position.quantity()));
    json.add("entryPrice", number(position.entryPrice()));
    json.add("notional", number(position.entryNotional()));
    json.add("margin", number(position.margin()));
    json.add("leverage", number(position.leverage()));
    json.add("effectiveLeverage", number(answer.atEntry().effectiveLeverage()));
  }

  private static void prices(JsonObject json, Liquidation answer) {
    Bracket there = answer.liquidationBracket();
    json.add("liquidationPrice", number(answer.liquidationPrice()));
    json.add("bankruptcyPrice", number(answer.bankruptcyPrice()));
    json.add("tierAtLiquidation", there == null ? none() : new JsonPrimitive(there.tier()));
    json.addProperty("tierAtEntry", answer.entryBracket().tier());
    json.add(
        "maintenanceMarginRate", there == null ? none() : number(there.maintenanceMarginRate()));
    json.add("maintenanceAmount", there == null ? none() : number(there.maintenanceAmount()));
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
      json.add("terms", terms(answer.position().explain(state.mark())));
    }
    return json;
  }

  private static JsonArray terms(Explanation explanation) {
    JsonArray terms = new JsonArray();
    for (Explanation.Term term : explanation.terms()) {
      JsonObject json = new JsonObject();
      json.addProperty("quantity", term.quantity());
      json.addProperty("formula", term.formula());
      json.add("value", Double.isFinite(term.value()) ? number(term.value()) : none());
      json.addProperty("unit", term.unit().name().toLowerCase(Locale.ROOT));
      json.addProperty("text", term.result());
      terms.add(json);
    }
    return terms;
  }

  private static JsonElement none() {
    return JsonNull.INSTANCE;
  }

  private static JsonElement number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : none();
  }

  /** The shortest decimal that reads back as the value, without an exponent unless very long. */
  private static JsonElement number(double value) {
    BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
    String plain = shortest.toPlainString();
    return new JsonPrimitive(plain.length() > LONGEST_PLAIN ? shortest : new BigDecimal(plain));
  }
}
