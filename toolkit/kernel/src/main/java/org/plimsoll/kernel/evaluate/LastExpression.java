package org.plimsoll.kernel.evaluate;

import java.util.Optional;
import java.util.Set;

/**
 * Spares the last line of a cell JShell's way with expressions, which compiles them twice and
 * leaves a variable behind: an expression that surely has a value is handed over by a plain call
 * instead. Where this guess does not compile, JShell has its way.
 */
final class LastExpression {

  private static final Set<String> JOINING = Set.of("new", "instanceof");
  private static final Set<String> PRINTING =
      Set.of("System.out.println(", "System.out.printf(", "System.out.print(");
  private static final String HAND_OVER = "{" + Checkpoint.class.getName() + ".value(";

  private LastExpression() {}

  /** The piece as a statement that hands its value over; empty if it may have none. */
  static Optional<Piece> handingOver(Piece piece) {
    return hasValue(open(piece))
        ? Optional.of(opened(piece).within(HAND_OVER, ");}"))
        : Optional.empty();
  }

  /** The piece as a statement without a value; empty unless it only prints. */
  static Optional<Piece> printing(Piece piece) {
    boolean prints = PRINTING.stream().anyMatch(piece.source()::startsWith);
    return prints && endsWithFirstCall(open(piece))
        ? Optional.of(opened(piece).within("{", ";}"))
        : Optional.empty();
  }

  private static String open(Piece piece) {
    String source = piece.source();
    return source.endsWith(";") ? source.substring(0, source.length() - 1) : source;
  }

  private static Piece opened(Piece piece) {
    return new Piece(open(piece), piece.offset(), piece.end(), true);
  }

  private static boolean endsWithFirstCall(String source) {
    Tokens tokens = new Tokens(source);
    int depth = 0;
    for (int at = 0; at < source.length(); at = tokens.skipBlank(tokens.tokenEnd(at))) {
      char each = source.charAt(at);
      depth += each == '(' ? 1 : each == ')' ? -1 : 0;
      if (each == ')' && depth == 0) {
        return at == source.length() - 1;
      }
    }
    return false;
  }

  /** A call may be void and a block may be anything; names, literals and operators have a value. */
  private static boolean hasValue(String source) {
    if (source.isEmpty() || source.endsWith(")") || source.contains("{")) {
      return false;
    }
    Tokens tokens = new Tokens(source);
    String before = "";
    for (int at = 0; at < source.length(); ) {
      int end = tokens.tokenEnd(at);
      String token = source.substring(at, end);
      if (isAssignment(source, at) || token.equals(";") || isTwoWords(before, token)) {
        return false;
      }
      before = token;
      at = tokens.skipBlank(end);
    }
    return true;
  }

  private static boolean isAssignment(String source, int at) {
    boolean equals = source.charAt(at) == '=';
    boolean comparesHere = source.startsWith("==", at);
    boolean comparedBefore = at > 0 && "=!<>".indexOf(source.charAt(at - 1)) >= 0;
    return equals && !comparesHere && !comparedBefore
        || source.startsWith("<<=", at)
        || source.startsWith(">>=", at);
  }

  private static boolean isTwoWords(String before, String token) {
    boolean words = isWord(before) && isWord(token);
    return words && !JOINING.contains(before) && !JOINING.contains(token) || token.equals("switch");
  }

  private static boolean isWord(String token) {
    return !token.isEmpty() && Character.isJavaIdentifierStart(token.charAt(0));
  }
}
