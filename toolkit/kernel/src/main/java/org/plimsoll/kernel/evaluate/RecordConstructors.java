package org.plimsoll.kernel.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the constructors of a record public. JShell makes every declaration of a cell public, and
 * the language wants the canonical constructor of a record to be no less accessible than the record
 * itself: without this, {@code record Size(int n) { Size { assert n > 0; } }} does not compile.
 */
final class RecordConstructors {

  private static final Pattern RECORD =
      Pattern.compile(
          "(?:(?:@[\\w.]+(?:\\([^)]*\\))?|private|protected|public|static|final|strictfp)\\s+)*"
              + "record\\s+([\\w$]+)\\s*[<(]",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Set<String> BEFORE_MEMBER = Set.of("{", "}", ";", ")");

  private RecordConstructors() {}

  /** The piece as JShell takes it; the same piece if it is no record with constructors. */
  static Piece opened(Piece piece) {
    Matcher declaration = RECORD.matcher(piece.source());
    return declaration.lookingAt() ? opened(piece, declaration.group(1)) : piece;
  }

  private static Piece opened(Piece piece, String name) {
    StringBuilder source = new StringBuilder(piece.source());
    List<Integer> publics = new ArrayList<>();
    for (int place : constructors(piece.source(), name)) {
      int at = place + publics.size() * Piece.PUBLIC.length();
      source.insert(at, Piece.PUBLIC);
      publics.add(at);
    }
    return new Piece(
        source.toString(), piece.offset(), piece.end(), piece.complete(), List.copyOf(publics));
  }

  /** Where the record's name stands as the first word of a member of its body. */
  private static List<Integer> constructors(String source, String name) {
    List<Integer> found = new ArrayList<>();
    Tokens tokens = new Tokens(source);
    int depth = 0;
    String before = "";
    for (int at = 0; at < source.length(); ) {
      int end = tokens.tokenEnd(at);
      String token = source.substring(at, end);
      int next = tokens.skipBlank(end);
      depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
      boolean opens = next < source.length() && "({".indexOf(source.charAt(next)) >= 0;
      if (depth == 1 && opens && token.equals(name) && BEFORE_MEMBER.contains(before)) {
        found.add(at);
      }
      before = token;
      at = next;
    }
    return found;
  }
}
