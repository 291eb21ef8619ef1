package org.plimsoll.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.tables.Datasets;
import org.plimsoll.venue.Venue;

/** The bundled venues, one a line. */
final class VenueTable {
  private static final int ALL_WORDS = 5;

  private VenueTable() {}

  private static List<Venue> venues() {
    return Datasets.venues().stream().map(Datasets::venue).toList();
  }

  /** The rules the venue's contracts have, mostly one. */
  private static List<String> rules(Venue venue) {
    return venue.schedules().stream().map(each -> each.rule().toString()).distinct().toList();
  }

  private static String rule(Venue venue) {
    List<String> rules = rules(venue);
    return rules.size() == 1 ? rules.get(0) : rules.size() + " rules, by contract";
  }

  static List<String> lines() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("id", "name", "contracts", "as of", "rule"));
    for (Venue venue : venues()) {
      String contracts = Integer.toString(venue.symbols().size());
      rows.add(
          List.of(
              venue.id(),
              venue.name(),
              venue.isWorkedExample() ? contracts + " (worked example)" : contracts,
              venue.asOf(),
              rule(venue)));
    }
    return Aligned.table(ALL_WORDS, rows);
  }

  static String json() {
    JsonArray all = new JsonArray();
    for (Venue venue : venues()) {
      JsonObject json = new JsonObject();
      json.addProperty("venue", venue.id());
      json.addProperty("name", venue.name());
      json.addProperty("contracts", venue.symbols().size());
      json.addProperty("scheduleAsOf", venue.asOf());
      json.add("rules", strings(rules(venue)));
      json.add("sides", strings(venue.sides().stream().map(Object::toString).toList()));
      json.addProperty("workedExample", venue.isWorkedExample());
      json.add("source", JsonFigures.words(venue.source()));
      json.add("note", JsonFigures.words(venue.note()));
      all.add(json);
    }
    return JsonFigures.text(all);
  }

  private static JsonArray strings(List<String> values) {
    JsonArray json = new JsonArray();
    values.forEach(json::add);
    return json;
  }
}
