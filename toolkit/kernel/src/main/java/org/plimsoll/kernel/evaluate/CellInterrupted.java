package org.plimsoll.kernel.evaluate;

/** Thrown inside a cell that the reader stopped. An error, so that few handlers swallow it. */
public final class CellInterrupted extends Error {

  private static final long serialVersionUID = 1L;

  /** Public because a session's own checkpoint lives in another class loader. */
  public CellInterrupted() {
    super("the cell was interrupted");
  }
}
