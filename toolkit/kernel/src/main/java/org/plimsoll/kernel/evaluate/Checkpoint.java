package org.plimsoll.kernel.evaluate;

/**
 * What rewritten snippets call at loop ends and method entries. Public because snippets call it;
 * not for use by hand. Every session's class loader defines its own copy, so that an interrupt
 * stops the loops of one session only.
 */
public final class Checkpoint {

  private static volatile boolean raised;

  private Checkpoint() {}

  /** Throws if the reader has asked for a stop. */
  public static void check() {
    if (raised) {
      throw new CellInterrupted();
    }
  }

  /**
   * Asks for a stop, or takes the wish back.
   *
   * @param wish whether to stop
   */
  public static void raise(boolean wish) {
    raised = wish;
  }

  /**
   * Stands in for {@code System.exit}.
   *
   * @param status the exit status asked for
   */
  public static void exit(int status) {
    throw new ExitRefused(status);
  }

  /**
   * Stands in for {@code Runtime.exit} and {@code Runtime.halt}.
   *
   * @param runtime not used
   * @param status the exit status asked for
   */
  public static void exit(Runtime runtime, int status) {
    throw new ExitRefused(status);
  }
}
