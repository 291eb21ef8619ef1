package org.plimsoll.kernel.evaluate;

import java.util.List;

/**
 * Why a cell did not finish, in the reader's terms.
 *
 * @param name the class of the exception, or {@code CompileError} for a cell that does not compile
 * @param message one sentence
 * @param report the readable traceback: the sentence, the failing line of the cell, own frames; at
 *     most 25 lines
 * @param kind what sort of failure it is
 */
public record Failure(String name, String message, List<String> report, Kind kind) {

  /** The sorts of failure a reader tells apart. */
  public enum Kind {
    /** The cell does not compile; nothing of it ran. */
    COMPILE,
    /** The cell threw. */
    RUNTIME,
    /** The reader stopped the cell. */
    INTERRUPTED
  }

  /** Copies the report, so that a failure never changes. */
  public Failure {
    report = List.copyOf(report);
  }
}
