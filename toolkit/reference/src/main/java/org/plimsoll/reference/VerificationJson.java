package org.plimsoll.reference;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * A run as JSON, its keys always in the same order.
 *
 * <p>{@code passed, failed, unsupported, venues, topics, cases}; a group has {@code name, passed,
 * failed, unsupported}; a case {@code file, id, venue, topic, kind, result, reason, values}; a
 * value {@code key, got, expected, tolerance, result}. What does not exist is null.
 */
public final class VerificationJson {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().setPrettyPrinting().disableHtmlEscaping().create();

  private VerificationJson() {}

  /**
   * Writes a run out.
   *
   * @param run the run
   * @return the JSON text, ending with a new line
   */
  public static String of(Verification run) {
    JsonObject json = new JsonObject();
    counts(json, run.total());
    json.add("venues", totals(run.byVenue()));
    json.add("topics", totals(run.byTopic()));
    JsonArray cases = new JsonArray();
    run.results().forEach(result -> cases.add(result(result)));
    json.add("cases", cases);
    return GSON.toJson(json) + "\n";
  }

  private static void counts(JsonObject json, Verification.Total total) {
    json.addProperty("passed", total.passed());
    json.addProperty("failed", total.failed());
    json.addProperty("unsupported", total.unsupported());
  }

  private static JsonArray totals(List<Verification.Total> totals) {
    JsonArray array = new JsonArray();
    for (Verification.Total total : totals) {
      JsonObject json = new JsonObject();
      json.addProperty("name", total.name());
      counts(json, total);
      array.add(json);
    }
    return array;
  }

  private static JsonObject result(CaseResult result) {
    Case published = result.published();
    JsonObject json = new JsonObject();
    json.addProperty("file", published.file());
    json.addProperty("id", published.id());
    json.addProperty("venue", published.venue());
    json.addProperty("topic", published.topic());
    json.addProperty("kind", published.kind());
    json.addProperty("result", result.outcome().toString());
    json.addProperty("reason", result.reason().isEmpty() ? null : result.reason());
    JsonArray values = new JsonArray();
    result.comparisons().forEach(comparison -> values.add(value(comparison)));
    json.add("values", values);
    return json;
  }

  private static JsonObject value(Comparison comparison) {
    JsonObject json = new JsonObject();
    json.addProperty("key", comparison.key());
    json.add("got", comparison.got() == null ? JsonNull.INSTANCE : comparison.got());
    json.add("expected", comparison.expected());
    json.addProperty("tolerance", comparison.tolerance());
    json.addProperty("result", comparison.outcome().toString());
    return json;
  }
}
