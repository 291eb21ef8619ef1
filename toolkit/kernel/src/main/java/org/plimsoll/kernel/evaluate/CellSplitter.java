package org.plimsoll.kernel.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a cell into the pieces JShell takes one at a time. Linear in the length of the cell, where
 * asking JShell for the next piece again and again is quadratic.
 */
final class CellSplitter {

  /** What may follow a closing brace and still belong to the same statement. */
  private static final String CONTINUES = ".,;)[]:?=*/%&|^>+-";

  private static final Set<String> CONTINUING_WORDS =
      Set.of("else", "catch", "finally", "instanceof");

  private final String cell;
  private final Tokens tokens;
  private final List<Piece> pieces = new ArrayList<>();
  private int start = -1;
  private int end;
  private int depth;

  private CellSplitter(String cell) {
    this.cell = cell;
    this.tokens = new Tokens(cell);
  }

  static List<Piece> split(String cell) {
    CellSplitter splitter = new CellSplitter(cell);
    splitter.run();
    return splitter.pieces;
  }

  private void run() {
    int at = tokens.skipBlank(0);
    while (at < cell.length()) {
      if (start < 0 && MagicLine.startsAt(cell, at)) {
        at = tokens.skipBlank(takeMagic(at));
        continue;
      }
      int next = tokens.tokenEnd(at);
      take(at, next);
      at = tokens.skipBlank(next);
      if (depth <= 0 && start >= 0 && closes(at)) {
        finish(true);
      }
    }
    if (start >= 0) {
      finish(false);
    }
  }

  private int takeMagic(int from) {
    int to = cell.startsWith("%%", from) ? cell.length() : tokens.lineEnd(from);
    pieces.add(Piece.of(cell, from, to, true));
    return to;
  }

  private void take(int from, int to) {
    char first = cell.charAt(from);
    if (start < 0) {
      start = from;
    }
    if (first == '{' || first == '(' || first == '[') {
      depth++;
    } else if (first == '}' || first == ')' || first == ']') {
      depth--;
    }
    end = to;
  }

  private boolean closes(int next) {
    char last = cell.charAt(end - 1);
    if (last != ';' && last != '}') {
      return false;
    }
    return !continuesAt(next, last == '}');
  }

  private boolean continuesAt(int next, boolean afterBrace) {
    if (next >= cell.length()) {
      return false;
    }
    String word = cell.substring(next, tokens.tokenEnd(next));
    if (CONTINUING_WORDS.contains(word) || word.equals("while") && startsWith("do")) {
      return true;
    }
    return afterBrace && CONTINUES.contains(word) && !startsStatement(next);
  }

  /** An increment, a magic or a lone semicolon after a block starts anew. */
  private boolean startsStatement(int next) {
    return cell.startsWith("++", next)
        || cell.startsWith("--", next)
        || MagicLine.startsAt(cell, next);
  }

  private boolean startsWith(String word) {
    return cell.startsWith(word, start)
        && tokens.tokenEnd(start) == start + word.length()
        && !cell.substring(start, end).matches("(?s).*\\bwhile\\s*\\(.*\\)\\s*;");
  }

  private void finish(boolean complete) {
    if (end - start > 1 || cell.charAt(start) != ';') {
      pieces.add(Piece.of(cell, start, end, complete));
    }
    start = -1;
    depth = 0;
  }
}
