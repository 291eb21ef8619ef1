package org.plimsoll.kernel.evaluate;

/** Thrown where a cell tried to end the JVM, which would take the session with it. */
public final class ExitRefused extends Error {

  private static final long serialVersionUID = 1L;

  /**
   * Public because a session's own checkpoint lives in another class loader.
   *
   * @param status the exit status asked for
   */
  public ExitRefused(int status) {
    super(
        "exit(%d) was called; a cell cannot end the session, use the notebook's restart or shutdown"
            .formatted(status));
  }
}
