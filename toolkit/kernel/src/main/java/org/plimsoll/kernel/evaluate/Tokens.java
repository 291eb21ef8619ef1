package org.plimsoll.kernel.evaluate;

/**
 * The lexical surface of Java: where a comment, a literal or a word ends. Knows no grammar. It is
 * not a lexer of the whole language: operators are single characters.
 */
final class Tokens {

  private final String text;

  Tokens(String text) {
    this.text = text;
  }

  /** The position after blanks and comments, or the length if an open comment swallows the rest. */
  int skipBlank(int from) {
    int at = from;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        at = afterOrEnd("\n", at);
      } else if (text.startsWith("/*", at)) {
        at = afterOrEnd("*/", at + 2);
      } else {
        break;
      }
    }
    return at;
  }

  /** The position of the line end at or after this position. */
  int lineEnd(int from) {
    int found = text.indexOf('\n', from);
    return found < 0 ? text.length() : found;
  }

  /** The position after the token that starts here. */
  int tokenEnd(int from) {
    char first = text.charAt(from);
    if (Character.isJavaIdentifierStart(first)) {
      return wordEnd(from);
    }
    if (text.startsWith("\"\"\"", from)) {
      return textBlockEnd(from + 3);
    }
    return first == '"' || first == '\'' ? literalEnd(from + 1, first) : from + 1;
  }

  private int wordEnd(int from) {
    int at = from;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int textBlockEnd(int from) {
    int at = from;
    while (at < text.length() && !text.startsWith("\"\"\"", at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 3, text.length());
  }

  /** A literal cannot cross a line end: an unclosed one is the compiler's to report. */
  private int literalEnd(int from, char quote) {
    int at = from;
    while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    boolean closed = at < text.length() && text.charAt(at) == quote;
    return Math.min(closed ? at + 1 : at, text.length());
  }

  private int afterOrEnd(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }
}
