package org.plimsoll.kernel.evaluate;

import java.util.List;

/**
 * One statement or declaration of a cell, comments around it left out.
 *
 * @param source the text to compile; the cell's own, but for what is put around it
 * @param offset where that text would start in the cell, in UTF-16 units
 * @param end where the statement ends in the cell
 * @param complete whether its last token closes it; false where the cell ends in mid-statement or
 *     without its semicolon
 * @param publics where in the source, in ascending order, {@link #PUBLIC} was put in
 */
record Piece(String source, int offset, int end, boolean complete, List<Integer> publics) {

  /** What is put before a record's own constructor, at the places {@code publics} names. */
  static final String PUBLIC = "public ";

  Piece(String source, int offset, int end, boolean complete) {
    this(source, offset, end, complete, List.of());
  }

  static Piece of(String cell, int start, int end, boolean complete) {
    return RecordConstructors.opened(new Piece(cell.substring(start, end), start, end, complete));
  }

  /** Where in the cell a position of the source stands, what was put into the source left out. */
  int cellPosition(int position) {
    int added = 0;
    for (int each : publics) {
      added += Math.max(0, Math.min(position - each, PUBLIC.length()));
    }
    return offset + position - added;
  }

  /** The last position of the source that stands in the cell's own text. */
  int lastPosition() {
    return end - offset - 1 + publics.size() * PUBLIC.length();
  }

  /** The same statement with text around it; lines and columns of the cell still hold. */
  Piece within(String before, String after) {
    return new Piece(before + source + after, offset - before.length(), end, true);
  }

  boolean isMagic() {
    return source.startsWith("%");
  }

  /** The text JShell needs: it wants the semicolon that the last line of a cell may leave out. */
  String closed() {
    return complete || source.endsWith("}") ? source : source + ";";
  }
}
