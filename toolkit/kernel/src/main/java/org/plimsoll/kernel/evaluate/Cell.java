package org.plimsoll.kernel.evaluate;

/**
 * A cell as the reader wrote it, for naming its lines.
 *
 * @param number how the reader knows it: its execution count
 * @param text its text
 */
record Cell(int number, String text) {

  /** The line that holds a position, counted from one. */
  int lineAt(int offset) {
    int at = Math.min(Math.max(offset, 0), text.length());
    return 1 + (int) text.substring(0, at).chars().filter(each -> each == '\n').count();
  }

  /** The text of a line counted from one; empty if there is no such line. */
  String line(int number) {
    String[] lines = text.split("\n", -1);
    return number < 1 || number > lines.length ? "" : lines[number - 1].stripTrailing();
  }

  /** The column of a position in its line, counted from zero. */
  int columnAt(int offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
  }
}
