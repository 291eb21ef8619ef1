package org.plimsoll.kernel.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object and where in the file it stands, so that a wrong field is refused by name and
 * place.
 */
record JsonPlace(String place, JsonObject object) {

  static JsonPlace of(String place, JsonElement element) {
    if (element instanceof JsonObject object) {
      return new JsonPlace(place, object);
    }
    throw new NotebookFormatException(place, "an object is expected here, was " + excerpt(element));
  }

  String string(String key) {
    JsonElement value = get(key);
    if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
      return value.getAsString();
    }
    throw refusal(key, "a string", value);
  }

  String text(String key) {
    JsonElement value = get(key);
    if (Multiline.isText(value)) {
      return Multiline.join(value);
    }
    throw refusal(key, "a string or a list of strings", value);
  }

  JsonArray list(String key) {
    JsonElement value = get(key);
    if (value instanceof JsonArray array) {
      return array;
    }
    throw refusal(key, "a list", value);
  }

  JsonObject objectOrEmpty(String key) {
    JsonElement value = get(key);
    if (value.isJsonNull()) {
      return new JsonObject();
    }
    if (value instanceof JsonObject found) {
      return found;
    }
    throw refusal(key, "an object", value);
  }

  @Nullable Integer countOrNull(String key) {
    JsonElement value = get(key);
    if (value.isJsonNull()) {
      return null;
    }
    try {
      return value.getAsInt();
    } catch (RuntimeException e) {
      throw refusal(key, "a whole number or null", value);
    }
  }

  NotebookFormatException refusal(String key, String rule, @Nullable JsonElement was) {
    return new NotebookFormatException(place, key + " must be " + rule + ", was " + excerpt(was));
  }

  JsonElement get(String key) {
    JsonElement value = object.get(key);
    return value == null ? JsonNull.INSTANCE : value;
  }

  private static String excerpt(@Nullable JsonElement element) {
    if (element == null || element.isJsonNull()) {
      return "missing";
    }
    String text = element.toString();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
