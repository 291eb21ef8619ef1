package org.plimsoll.cli;

/** The numbers a command ends with, for scripts to act on. */
public final class ExitStatus {
  /** All went as asked. */
  public static final int GOOD = 0;

  /** The work was done and its result is bad news: a cell failed, a case does not agree. */
  public static final int FAILED = 1;

  /** What was typed or named cannot be worked with. */
  public static final int BAD_INPUT = 64;

  /** The command itself is at fault. */
  public static final int INTERNAL_ERROR = 70;

  private ExitStatus() {}
}
