package org.plimsoll.kernel.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * JSON text exactly as Jupyter writes it: sorted keys, one space of indent, nothing escaped that
 * need not be. Gson's own writer escapes two more characters and indents empty lists differently.
 */
final class JupyterJson {
  /** Python sorts by code point, Java by UTF-16 unit; they differ beyond the basic plane. */
  private static final Comparator<String> BY_CODE_POINT =
      (a, b) -> java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private final StringBuilder text = new StringBuilder();

  private JupyterJson() {}

  static String write(JsonElement element) {
    JupyterJson json = new JupyterJson();
    json.append(element, 0);
    return json.text.append('\n').toString();
  }

  static JsonArray array(List<String> strings) {
    JsonArray array = new JsonArray();
    strings.forEach(array::add);
    return array;
  }

  private void append(JsonElement element, int depth) {
    if (element.isJsonObject()) {
      append(element.getAsJsonObject(), depth);
    } else if (element.isJsonArray()) {
      append(element.getAsJsonArray(), depth);
    } else if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()) {
      quote(element.getAsString());
    } else {
      text.append(element);
    }
  }

  private void append(JsonObject object, int depth) {
    if (object.isEmpty()) {
      text.append("{}");
      return;
    }
    text.append('{');
    Iterator<String> keys = object.keySet().stream().sorted(BY_CODE_POINT).iterator();
    while (keys.hasNext()) {
      String key = keys.next();
      newLine(depth + 1);
      quote(key);
      text.append(": ");
      append(object.get(key), depth + 1);
      text.append(keys.hasNext() ? "," : "");
    }
    newLine(depth);
    text.append('}');
  }

  private void append(JsonArray array, int depth) {
    if (array.isEmpty()) {
      text.append("[]");
      return;
    }
    text.append('[');
    Iterator<JsonElement> elements = array.iterator();
    while (elements.hasNext()) {
      newLine(depth + 1);
      append(elements.next(), depth + 1);
      text.append(elements.hasNext() ? "," : "");
    }
    newLine(depth);
    text.append(']');
  }

  private void newLine(int depth) {
    text.append('\n').append(" ".repeat(depth));
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      escape(value.charAt(i));
    }
    text.append('"');
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      case '\b' -> text.append("\\b");
      case '\f' -> text.append("\\f");
      default -> text.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
    }
  }
}
