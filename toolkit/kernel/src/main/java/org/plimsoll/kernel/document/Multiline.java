package org.plimsoll.kernel.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text that a notebook file stores as a list of lines and that we hold as one string.
 *
 * <p>Lines end where Python's {@code splitlines} ends them, which is at more characters than the
 * line feed; otherwise a file with a form feed or U+2028 would not come back as it was.
 */
final class Multiline {
  private static final String END = "\\r\\n|[\\n\\r\\x0B\\f\\x1C\\x1D\\x1E\\x85\\u2028\\u2029]";
  private static final Pattern LINE =
      Pattern.compile("[^\\n\\r\\x0B\\f\\x1C\\x1D\\x1E\\x85\\u2028\\u2029]*(?:" + END + "|$)");

  private Multiline() {}

  static JsonArray split(String text) {
    JsonArray lines = new JsonArray();
    LINE.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(line -> !line.isEmpty())
        .forEach(lines::add);
    return lines;
  }

  static boolean isText(JsonElement element) {
    if (element instanceof JsonArray array) {
      return array.asList().stream().allMatch(Multiline::isString);
    }
    return isString(element);
  }

  static String join(JsonElement element) {
    if (element instanceof JsonArray array) {
      StringBuilder text = new StringBuilder();
      array.forEach(line -> text.append(line.getAsString()));
      return text.toString();
    }
    return element.getAsString();
  }

  static JsonObject joinBundle(JsonObject bundle) {
    JsonObject joined = new JsonObject();
    for (Map.Entry<String, JsonElement> entry : bundle.entrySet()) {
      boolean text = !isJson(entry.getKey()) && isText(entry.getValue());
      joined.add(
          entry.getKey(), text ? new JsonPrimitive(join(entry.getValue())) : entry.getValue());
    }
    return joined;
  }

  static JsonObject splitBundle(JsonObject bundle) {
    JsonObject split = new JsonObject();
    for (Map.Entry<String, JsonElement> entry : bundle.entrySet()) {
      boolean lines = isWrittenInLines(entry.getKey()) && isString(entry.getValue());
      split.add(entry.getKey(), lines ? split(entry.getValue().getAsString()) : entry.getValue());
    }
    return split;
  }

  private static boolean isString(JsonElement element) {
    return element.isJsonPrimitive() && element.getAsJsonPrimitive().isString();
  }

  private static boolean isJson(String mime) {
    return mime.equals("application/json")
        || (mime.startsWith("application/") && mime.endsWith("+json"));
  }

  private static boolean isWrittenInLines(String mime) {
    return mime.startsWith("text/")
        || mime.equals("application/javascript")
        || mime.equals("image/svg+xml");
  }
}
