package org.plimsoll.reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one case file of either format, strictly, and names the place of what is wrong. */
final class CaseReader {
  private static final String CHECKS_SCHEMA = "margin-risk-checks/1";

  private final String file;
  private final JsonObject root;
  private final DataFiles beside;

  private CaseReader(String file, JsonObject root, DataFiles beside) {
    this.file = file;
    this.root = root;
    this.beside = beside;
  }

  static List<Case> read(String file, String text) {
    return read(file, text, DataFiles.NONE);
  }

  static List<Case> read(String file, String text, DataFiles beside) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(Messages.malformed(file, "empty"));
    }
    if (parse(file, text) instanceof JsonObject root) {
      return new CaseReader(file, root, beside).cases();
    }
    throw new IllegalArgumentException(Messages.notCaseFile(file));
  }

  private static JsonElement parse(String file, String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement root = JsonParser.parseReader(reader);
      boolean whole = reader.peek() == JsonToken.END_DOCUMENT; // a strict reader refuses the rest
      return whole ? root : JsonNull.INSTANCE;
    } catch (IOException | JsonParseException | NumberFormatException broken) {
      throw new IllegalArgumentException(Messages.malformed(file, broken), broken);
    }
  }

  private List<Case> cases() {
    JsonElement schema = root.get("schema");
    if (root.has("vectors") && isVectorSchema(schema)) {
      return cases("vectors", text(root, "", "venue"), "contract_type");
    }
    if (root.has("cases") && new JsonPrimitive(CHECKS_SCHEMA).equals(schema)) {
      return cases("cases", Case.CHECKS, "model");
    }
    throw new IllegalArgumentException(Messages.notCaseFile(file));
  }

  private static boolean isVectorSchema(@Nullable JsonElement schema) {
    return schema instanceof JsonPrimitive number
        && number.isNumber()
        && number.getAsBigDecimal().compareTo(BigDecimal.ONE) == 0;
  }

  private List<Case> cases(String listKey, String venue, String kindKey) {
    String topic = text(root, "", "topic");
    if (!(root.get(listKey) instanceof JsonArray list)) {
      throw wrong(listKey, "a list");
    }
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String place = "%s[%d]".formatted(listKey, i);
      if (!(list.get(i) instanceof JsonObject json)) {
        throw wrong(place, "an object");
      }
      cases.add(
          new Case(
              file,
              text(json, place + ".", "id"),
              venue,
              topic,
              text(json, place + ".", kindKey),
              new Inputs(object(json, place, "inputs"), beside),
              object(json, place, "expected"),
              tolerance(json, place)));
    }
    return cases;
  }

  private Tolerance tolerance(JsonObject json, String place) {
    if (!json.has("tolerance") || json.get("tolerance").isJsonNull()) {
      return Tolerance.EXACT;
    }
    JsonObject parts = object(json, place, "tolerance");
    BigDecimal abs = part(parts, place, "abs");
    BigDecimal rel = part(parts, place, "rel");
    if (abs.signum() < 0 || rel.signum() < 0) {
      throw wrong(place + ".tolerance", "0 or more");
    }
    return new Tolerance(abs, rel);
  }

  private BigDecimal part(JsonObject parts, String place, String key) {
    JsonElement part = parts.get(key);
    if (part == null || part.isJsonNull()) {
      return BigDecimal.ZERO;
    }
    if (!JsonNumbers.isNumber(part)) {
      throw wrong(place + ".tolerance." + key, "a number");
    }
    return part.getAsBigDecimal();
  }

  private JsonObject object(JsonObject json, String place, String key) {
    if (json.get(key) instanceof JsonObject object) {
      return object;
    }
    throw wrong(place + "." + key, "an object");
  }

  private String text(JsonObject json, String place, String key) {
    if (json.get(key) instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw wrong(place + key, "a text");
  }

  private IllegalArgumentException wrong(String place, String rule) {
    return new IllegalArgumentException(Messages.wrongPlace(file, place, rule));
  }
}
