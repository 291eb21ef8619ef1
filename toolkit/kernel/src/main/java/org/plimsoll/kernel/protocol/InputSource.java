package org.plimsoll.kernel.protocol;

import org.jspecify.annotations.Nullable;

/** Where a cell that reads {@code System.in} gets its lines from. */
@FunctionalInterface
public interface InputSource {

  /** Nobody is there to ask. */
  InputSource NONE = () -> null;

  /**
   * Asks for one line and waits for it.
   *
   * @return the line without its end; null at the end of the input
   * @throws InterruptedException if the cell is stopped while it waits
   */
  @Nullable String readLine() throws InterruptedException;
}
