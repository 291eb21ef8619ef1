package org.plimsoll.reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Answers as JSON values, and JSON values as people read them. */
final class JsonNumbers {
  private static final int LONGEST_PLAIN = 24;
  private static final BigDecimal SMALLEST_PLAIN = new BigDecimal("1e-6");

  private JsonNumbers() {}

  static boolean isNumber(@Nullable JsonElement value) {
    return value instanceof JsonPrimitive primitive && primitive.isNumber();
  }

  /** A double becomes the shortest decimal that reads back as it; NaN and infinity are refused. */
  static JsonElement of(String key, Object answer) {
    if (answer instanceof OptionalDouble optional) {
      return optional.isPresent() ? of(key, optional.getAsDouble()) : JsonNull.INSTANCE;
    }
    if (answer instanceof Optional<?> optional) {
      return optional.isPresent() ? of(key, optional.get()) : JsonNull.INSTANCE;
    }
    if (answer instanceof Map<?, ?> map) {
      JsonObject object = new JsonObject();
      map.forEach((name, value) -> object.add(name.toString(), of(key + "." + name, value)));
      return object;
    }
    if (answer instanceof List<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(value -> array.add(of(key, value)));
      return array;
    }
    return scalar(key, answer);
  }

  private static JsonPrimitive scalar(String key, Object answer) {
    if (answer instanceof Boolean truth) {
      return new JsonPrimitive(truth);
    }
    if (answer instanceof String text) {
      return new JsonPrimitive(text);
    }
    if (answer instanceof BigDecimal decimal) {
      return new JsonPrimitive(decimal);
    }
    if (answer instanceof Integer || answer instanceof Long) {
      return new JsonPrimitive((Number) answer);
    }
    if (answer instanceof Double number && Double.isFinite(number)) {
      return new JsonPrimitive(BigDecimal.valueOf(number));
    }
    throw new IllegalArgumentException(Messages.badAnswer(key, answer));
  }

  static String shown(@Nullable JsonElement value) {
    if (value == null || value.isJsonNull()) {
      return "none";
    }
    if (isNumber(value)) {
      return shown(value.getAsBigDecimal());
    }
    return value instanceof JsonPrimitive ? value.getAsString() : value.toString();
  }

  static String shown(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    String plain = stripped.toPlainString();
    boolean tiny = stripped.abs().compareTo(SMALLEST_PLAIN) < 0 && stripped.signum() != 0;
    return tiny || plain.length() > LONGEST_PLAIN
        ? stripped.toString().toLowerCase(Locale.ROOT).replace("e+", "e")
        : plain;
  }
}
