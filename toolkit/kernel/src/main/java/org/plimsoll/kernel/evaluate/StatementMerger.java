package org.plimsoll.kernel.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins neighbouring statements into one block, so that they are compiled once and not one by one.
 * Only plain calls and assignments are joined: they declare nothing, and no code after them can
 * become unreachable. The last piece of a cell stays alone, for its value.
 */
final class StatementMerger {

  private static final int MOST = 100;
  private static final Pattern CALL_OR_ASSIGNMENT =
      Pattern.compile(
          "([\\w$]+)(\\.[\\w$]+)*(\\s*\\[[^\\[\\]]*\\])*\\s*"
              + "(\\(|([-+*/%&|^]|<<|>>>?)?=(?!=)|\\+\\+|--)");
  private static final Set<String> KEYWORDS =
      Set.of("if", "for", "while", "switch", "synchronized", "try", "return", "throw", "yield");

  private StatementMerger() {}

  static List<Piece> merge(String cell, List<Piece> pieces) {
    List<Piece> merged = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      int end = runEnd(pieces, at);
      merged.add(end - at < 2 ? pieces.get(at) : block(cell, pieces.get(at), pieces.get(end - 1)));
      at = Math.max(end, at + 1);
    }
    return merged;
  }

  private static int runEnd(List<Piece> pieces, int from) {
    int end = from;
    int limit = Math.min(pieces.size() - 1, from + MOST);
    while (end < limit && isPlain(pieces.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPlain(Piece piece) {
    Matcher matcher = CALL_OR_ASSIGNMENT.matcher(piece.source());
    return piece.source().endsWith(";")
        && matcher.lookingAt()
        && !KEYWORDS.contains(matcher.group(1));
  }

  /** The text between the braces is the cell's own, so that lines and columns still hold. */
  private static Piece block(String cell, Piece first, Piece last) {
    return Piece.of(cell, first.offset(), last.end(), true).within("{", "}");
  }
}
