package org.plimsoll.kernel.protocol;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Renderings as message content. */
public final class DisplayContent {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private DisplayContent() {}

  /**
   * Gives the content of a message that shows the data: {@code data}, {@code metadata} and {@code
   * transient}. What is JSON by its type is an object, all else is text.
   *
   * @param shown the renderings
   * @return the content
   */
  public static JsonObject of(DisplayData shown) {
    JsonObject raw = GSON.toJsonTree(shown, DisplayData.class).getAsJsonObject();
    JsonObject content = new JsonObject();
    content.add("data", data(object(raw, "data")));
    content.add("metadata", object(raw, "metadata"));
    content.add("transient", object(raw, "transient"));
    return content;
  }

  private static JsonObject object(JsonObject from, String name) {
    return from.get(name) instanceof JsonObject value ? value : new JsonObject();
  }

  private static JsonObject data(JsonObject raw) {
    JsonObject data = new JsonObject();
    for (Map.Entry<String, JsonElement> entry : raw.entrySet()) {
      data.add(entry.getKey(), value(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  private static JsonElement value(String type, JsonElement value) {
    boolean isText = value instanceof JsonPrimitive primitive && primitive.isString();
    if (isText && (type.equals("application/json") || type.endsWith("+json"))) {
      return parsed(value);
    }
    return value instanceof JsonNull ? new JsonPrimitive("") : value;
  }

  private static JsonElement parsed(JsonElement text) {
    try {
      return JsonParser.parseString(text.getAsString());
    } catch (JsonParseException notJson) {
      return text;
    }
  }
}
