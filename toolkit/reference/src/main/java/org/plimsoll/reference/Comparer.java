package org.plimsoll.reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks expected values and answers side by side, down to single values. */
final class Comparer {
  private final Tolerance tolerance;
  private final List<Comparison> leaves = new ArrayList<>();

  private Comparer(Tolerance tolerance) {
    this.tolerance = tolerance;
  }

  /** Only expected keys are compared; what is answered beyond them does not matter. */
  static List<Comparison> compare(JsonObject expected, JsonObject got, Tolerance tolerance) {
    Comparer comparer = new Comparer(tolerance);
    comparer.object("", expected, got);
    return List.copyOf(comparer.leaves);
  }

  /** The expected values where the toolkit has no answer at all. */
  static List<Comparison> unanswered(JsonObject expected, Tolerance tolerance, Outcome outcome) {
    return compare(expected, new JsonObject(), tolerance).stream()
        .map(leaf -> new Comparison(leaf.key(), null, leaf.expected(), leaf.tolerance(), outcome))
        .toList();
  }

  private void object(String path, JsonObject expected, JsonObject got) {
    String prefix = path.isEmpty() ? "" : path + ".";
    expected.entrySet().forEach(e -> value(prefix + e.getKey(), e.getValue(), got.get(e.getKey())));
  }

  private void value(String path, JsonElement expected, @Nullable JsonElement got) {
    if (got == null) {
      leaf(path, null, expected, allowed(expected), Outcome.UNSUPPORTED);
    } else if (expected instanceof JsonObject object && got instanceof JsonObject other) {
      object(path, object, other);
    } else if (expected instanceof JsonArray list && got instanceof JsonArray other) {
      list(path, list, other);
    } else {
      single(path, expected, got);
    }
  }

  private void list(String path, JsonArray expected, JsonArray got) {
    if (expected.isEmpty() || expected.size() != got.size()) {
      length(path + ".length", expected.size(), got.size());
    }
    for (int i = 0; i < Math.min(expected.size(), got.size()); i++) {
      value("%s[%d]".formatted(path, i), expected.get(i), got.get(i));
    }
  }

  /** A list too long or too short is wrong, however wide the tolerance of its values. */
  private void length(String path, int expected, int got) {
    Outcome outcome = expected == got ? Outcome.PASS : Outcome.FAIL;
    leaf(path, new JsonPrimitive(got), new JsonPrimitive(expected), BigDecimal.ZERO, outcome);
  }

  private void single(String path, JsonElement expected, JsonElement got) {
    boolean numbers = JsonNumbers.isNumber(expected) && JsonNumbers.isNumber(got);
    BigDecimal allowed = allowed(expected);
    boolean equal = numbers ? within(expected, got, allowed) : same(expected, got);
    leaf(path, got, expected, allowed, equal ? Outcome.PASS : Outcome.FAIL);
  }

  private BigDecimal allowed(JsonElement expected) {
    return JsonNumbers.isNumber(expected)
        ? tolerance.around(expected.getAsBigDecimal())
        : BigDecimal.ZERO;
  }

  private static boolean within(JsonElement expected, JsonElement got, BigDecimal allowed) {
    BigDecimal difference = got.getAsBigDecimal().subtract(expected.getAsBigDecimal());
    return difference.abs().compareTo(allowed) <= 0;
  }

  private static boolean same(JsonElement expected, JsonElement got) {
    if (expected instanceof JsonNull || got instanceof JsonNull) {
      return expected instanceof JsonNull && got instanceof JsonNull;
    }
    return expected.equals(got);
  }

  private void leaf(
      String path,
      @Nullable JsonElement got,
      JsonElement expected,
      BigDecimal allowed,
      Outcome outcome) {
    leaves.add(new Comparison(path, got, expected, allowed, outcome));
  }
}
