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
import org.jspecify.annotations.Nullable;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.Venue;

/** How figures are written as JSON: what does not exist is null, rates are fractions. */
final class JsonFigures {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().setPrettyPrinting().disableHtmlEscaping().create();
  private static final int LONGEST_PLAIN = 24;

  private JsonFigures() {}

  static String text(JsonElement json) {
    return GSON.toJson(json);
  }

  static JsonElement none() {
    return JsonNull.INSTANCE;
  }

  static JsonElement number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : none();
  }

  /** The shortest decimal that reads back as the value, without an exponent unless very long. */
  static JsonElement number(double value) {
    if (!Double.isFinite(value)) {
      return none();
    }
    BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
    String plain = shortest.toPlainString();
    return new JsonPrimitive(plain.length() > LONGEST_PLAIN ? shortest : new BigDecimal(plain));
  }

  static JsonElement words(@Nullable String text) {
    return text == null || text.isEmpty() ? none() : new JsonPrimitive(text);
  }

  /** Whose rule applies to what. */
  static void venue(JsonObject json, Venue venue, Contract contract, String rule) {
    json.addProperty("venue", venue.id());
    json.addProperty("scheduleAsOf", venue.asOf());
    json.add("source", words(venue.source()));
    json.add("note", words(venue.note()));
    json.addProperty("rule", rule);
    json.addProperty("symbol", contract.symbol());
    json.addProperty("contract", contract.kind().toString());
    json.add("contractSize", number(contract.multiplier()));
    json.addProperty("marginCurrency", Money.of(contract).word());
  }

  /** The steps; of a quanto contract money is in the settlement currency. */
  static JsonArray terms(Explanation explanation, Contract contract) {
    JsonArray terms = new JsonArray();
    for (Explanation.Term term : explanation.terms()) {
      JsonObject json = new JsonObject();
      json.addProperty("quantity", term.quantity());
      json.addProperty("formula", term.formula());
      json.add("value", number(term.value()));
      json.addProperty("unit", unit(term.unit(), contract));
      json.addProperty("text", term.result());
      terms.add(json);
    }
    return terms;
  }

  private static String unit(Unit unit, Contract contract) {
    return unit == Unit.QUOTE && contract.kind() == Contract.Kind.QUANTO
        ? "settlement"
        : unit.name().toLowerCase(Locale.ROOT);
  }
}
