package org.plimsoll.kernel.evaluate;

/**
 * One statement or declaration of a cell, comments around it left out.
 *
 * @param source its text as the cell has it
 * @param offset where it starts in the cell, in UTF-16 units
 * @param complete whether its last token closes it; false where the cell ends in mid-statement or
 *     without its semicolon
 */
record Piece(String source, int offset, boolean complete) {

  int end() {
    return offset + source.length();
  }

  /** The text JShell needs: it wants the semicolon that the last line of a cell may leave out. */
  String closed() {
    return complete || source.endsWith("}") ? source : source + ";";
  }
}
