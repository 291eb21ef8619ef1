package org.plimsoll.kernel.evaluate;

/**
 * One statement or declaration of a cell, comments around it left out.
 *
 * @param source the text to compile; the cell's own, but for what is put around it
 * @param offset where that text would start in the cell, in UTF-16 units
 * @param end where the statement ends in the cell
 * @param complete whether its last token closes it; false where the cell ends in mid-statement or
 *     without its semicolon
 */
record Piece(String source, int offset, int end, boolean complete) {

  static Piece of(String cell, int start, int end, boolean complete) {
    return new Piece(cell.substring(start, end), start, end, complete);
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
