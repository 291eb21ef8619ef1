package org.plimsoll.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) into nodes that know their line.
 *
 * <p>A reader of its own because a wrong value must be named with file, line and path, and a key
 * that is there twice must be refused; the usual readers keep the last and forget the place.
 */
final class JsonText {
  private static final int DEEPEST = 60;
  private static final char END = '\0';

  private final String file;
  private final String text;
  private int at;
  private int line = 1;

  private JsonText(CsvText source) {
    this.file = source.file();
    this.text = source.text();
  }

  static JsonNode read(CsvText source) {
    JsonText reader = new JsonText(source);
    reader.skipSpace();
    if (reader.at == reader.text.length()) {
      throw DatasetException.inFile(source.file(), Messages.EMPTY_JSON);
    }
    JsonNode root = reader.value("", 0);
    reader.skipSpace();
    if (reader.at < reader.text.length()) {
      throw reader.broken("nothing after the end", "");
    }
    return root;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private void skipSpace() {
    while (" \t\r\n".indexOf(peek()) >= 0 && at < text.length()) {
      if (text.charAt(at++) == '\n') {
        line++;
      }
    }
  }

  private DatasetException broken(String rule, String path) {
    String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end of the file";
    return DatasetException.inField(file, line, path, Messages.brokenJson(rule, found));
  }

  private JsonNode value(String path, int depth) {
    if (depth > DEEPEST) {
      throw broken("at most " + DEEPEST + " levels deep", "");
    }
    skipSpace();
    int from = line;
    Object value =
        switch (peek()) {
          case '{' -> object(path, depth);
          case '[' -> list(path, depth);
          case '"' -> string(path);
          case 't' -> word("true", true, path);
          case 'f' -> word("false", false, path);
          case 'n' -> word("null", JsonNode.NULL, path);
          default -> number(path);
        };
    return new JsonNode(file, from, path, value);
  }

  private Map<String, JsonNode> object(String path, int depth) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    at++;
    skipSpace();
    while (peek() != '}') {
      skipSpace();
      if (peek() != '"') {
        throw broken("a key in double quotes", path);
      }
      String key = string(path);
      String place = path.isEmpty() ? key : path + "." + key;
      skipSpace();
      if (peek() != ':') {
        throw broken("a colon after the key", place);
      }
      at++;
      JsonNode member = value(place, depth + 1);
      JsonNode before = members.putIfAbsent(key, member);
      if (before != null) {
        throw member.refuse(Messages.repeatedKey(before.line()));
      }
      comma('}', path);
    }
    at++;
    return members;
  }

  private List<JsonNode> list(String path, int depth) {
    List<JsonNode> elements = new ArrayList<>();
    at++;
    skipSpace();
    while (peek() != ']') {
      elements.add(value("%s[%d]".formatted(path, elements.size()), depth + 1));
      comma(']', path);
    }
    at++;
    return elements;
  }

  /** Steps over a comma that something follows, or stops before the close. */
  private void comma(char close, String path) {
    skipSpace();
    if (peek() == ',') {
      at++;
      skipSpace();
      if (peek() == close) {
        throw broken("a value after the comma", path);
      }
    } else if (peek() != close) {
      throw broken("a comma or " + close, path);
    }
  }

  private Object word(String word, Object meaning, String path) {
    if (!text.startsWith(word, at)) {
      throw broken("a value", path);
    }
    at += word.length();
    return meaning;
  }

  private BigDecimal number(String path) {
    int from = at;
    while ("+-.0123456789eE".indexOf(peek()) >= 0 && at < text.length()) {
      at++;
    }
    String literal = text.substring(from, at);
    try {
      if (NumberCell.isNumber(literal) && !literal.matches("-?0[0-9].*")) {
        return new BigDecimal(literal);
      }
    } catch (NumberFormatException e) {
      throw DatasetException.inField(
          file, line, path, Messages.jsonKind("0 or a number between 1e-300 and 1e300", literal));
    }
    at = from;
    throw broken("a value", path);
  }

  private String string(String path) {
    StringBuilder string = new StringBuilder();
    at++;
    while (peek() != '"') {
      if (at >= text.length() || text.charAt(at) < ' ') {
        throw broken("a double quote at the end of the text", path);
      }
      char next = text.charAt(at++);
      string.append(next == '\\' ? escaped(path) : next);
    }
    at++;
    return string.toString();
  }

  private char escaped(String path) {
    char kind = peek();
    at++;
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode(path);
      default -> {
        at--;
        throw broken("one of \" \\ / b f n r t u after a backslash", path);
      }
    };
  }

  private char unicode(String path) {
    String digits = text.substring(at, Math.min(at + 4, text.length()));
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw broken("four hexadecimal digits after \\u", path);
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }
}
