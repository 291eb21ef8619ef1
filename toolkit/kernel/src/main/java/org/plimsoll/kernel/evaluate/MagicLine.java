package org.plimsoll.kernel.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * Carries out the lines of a cell that start with a percent sign. They are commands to the kernel,
 * not Java; the session finds them and leaves their meaning to its owner.
 */
@FunctionalInterface
public interface MagicLine {

  /**
   * Carries out one command.
   *
   * @param text the line from its percent sign on; for a double percent sign, the whole rest of the
   *     cell
   * @return its value; null for none
   * @throws Exception with one sentence as its message if it cannot be done
   */
  @Nullable Object run(String text) throws Exception;

  /**
   * Says whether a statement that starts here is a command: a percent sign, first on its line, with
   * a name directly behind it. No statement of Java starts so.
   *
   * @param cell the cell
   * @param at a position where a statement starts
   * @return true for a command
   */
  static boolean startsAt(String cell, int at) {
    int name = cell.startsWith("%%", at) ? at + 2 : at + 1;
    return cell.startsWith("%", at)
        && name < cell.length()
        && Character.isJavaIdentifierStart(cell.charAt(name))
        && isFirstOnLine(cell, at);
  }

  private static boolean isFirstOnLine(String cell, int at) {
    return cell.substring(cell.lastIndexOf('\n', at) + 1, at).isBlank();
  }
}
