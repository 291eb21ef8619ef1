package org.plimsoll.tables;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.units.Nearest;

/**
 * One value of a JSON file and where it stands; reading it as something checks that it is.
 *
 * @param file name of the file
 * @param line from 1
 * @param path such as contracts[0].tiers[1].rate, empty for the whole
 * @param value a map of nodes, a list of nodes, a text, a number, a truth value or {@link #NULL}
 */
record JsonNode(String file, int line, String path, Object value) {
  /** What the word null is read as. */
  static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  /** Numbers beyond do not fit a double, or would make exact arithmetic on them endless. */
  private static final int LARGEST_EXPONENT = 300;

  private static final int LONGEST_EXCERPT = 40;

  boolean isNull() {
    return value == NULL;
  }

  boolean isObject() {
    return value instanceof Map;
  }

  Map<String, JsonNode> object() {
    if (value instanceof Map<?, ?> members) {
      return nodes(members);
    }
    throw refuse(Messages.jsonKind("an object in braces", excerpt()));
  }

  @SuppressWarnings("unchecked") // only the parser makes nodes, and fills maps with nothing else
  private static Map<String, JsonNode> nodes(Map<?, ?> members) {
    return (Map<String, JsonNode>) members;
  }

  /** The members of an object that may have these keys and no others. */
  Map<String, JsonNode> object(List<String> known) {
    Map<String, JsonNode> members = object();
    for (Map.Entry<String, JsonNode> member : members.entrySet()) {
      if (!known.contains(member.getKey())) {
        String nearest = Nearest.to(member.getKey(), known, 1).get(0);
        throw member.getValue().refuse(Messages.unknownKey(member.getKey(), nearest, known));
      }
    }
    return members;
  }

  @SuppressWarnings("unchecked") // as above
  List<JsonNode> list() {
    if (value instanceof List<?> elements) {
      return (List<JsonNode>) elements;
    }
    throw refuse(Messages.jsonKind("a list in brackets", excerpt()));
  }

  /** A member; null counts as absent. */
  Optional<JsonNode> find(String key) {
    return Optional.ofNullable(object().get(key)).filter(node -> !node.isNull());
  }

  JsonNode need(String key) {
    return find(key).orElseThrow(() -> refuse(Messages.missingKey(key)));
  }

  String text() {
    if (!(value instanceof String text)) {
      throw refuse(Messages.jsonKind("a text in double quotes", excerpt()));
    }
    if (text.isBlank()) {
      throw refuse(Messages.BLANK_CELL);
    }
    return text.strip();
  }

  boolean flag() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw refuse(Messages.jsonKind("true or false", excerpt()));
  }

  BigDecimal number() {
    if (value instanceof BigDecimal number) {
      return fitting(number);
    }
    String typed = value instanceof String text ? text : "";
    String remedy = NumberCell.isNumber(typed) ? "write " + typed : NumberCell.remedy(typed);
    String sentence = Messages.jsonKind("a number", excerpt());
    throw refuse(remedy.isEmpty() ? sentence : sentence + "; " + remedy);
  }

  /** A number, or a text that ends in a percent sign. */
  BigDecimal rate() {
    return value instanceof String text && NumberCell.isPercent(text)
        ? fitting(NumberCell.percent(text))
        : number();
  }

  /** A number, also if it is written as a text, as venues do. */
  BigDecimal loose() {
    return value instanceof String text && NumberCell.isNumber(text.strip())
        ? fitting(new BigDecimal(text.strip()))
        : number();
  }

  private BigDecimal fitting(BigDecimal number) {
    int exponent = number.precision() - number.scale();
    if (number.signum() != 0 && Math.abs(exponent) > LARGEST_EXPONENT) {
      throw refuse(Messages.jsonKind("0 or a number between 1e-300 and 1e300", excerpt()));
    }
    return number;
  }

  /** A constant by the name it prints. */
  <E extends Enum<E>> E word(Class<E> type) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Enum::toString).toList();
    String typed = text();
    int at = words.indexOf(typed);
    if (at < 0) {
      throw refuse(Messages.unknownWord(typed, Nearest.to(typed, words, 1).get(0), words));
    }
    return type.getEnumConstants()[at];
  }

  DatasetException refuse(String sentence) {
    return DatasetException.inField(file, line, path, sentence);
  }

  /** Passes on why the domain refused a value made of this node. */
  DatasetException refuse(IllegalArgumentException reason) {
    if (reason instanceof DatasetException placed) {
      return placed;
    }
    String message = reason.getMessage();
    DatasetException refusal = refuse(message == null ? "is refused" : message);
    refusal.initCause(reason);
    return refusal;
  }

  private String excerpt() {
    if (value instanceof Map) {
      return "an object";
    }
    if (value instanceof List) {
      return "a list";
    }
    String text = value instanceof String ? "\"" + value + "\"" : value.toString();
    return text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
  }
}
