package org.plimsoll.kernel.protocol;

/**
 * How an execution ended.
 *
 * @param status the outcome
 * @param executionCount the number of the execution
 */
public record ExecutionSummary(Status status, int executionCount) {

  /** The outcomes, named as the protocol names them. */
  public enum Status {
    /** The cell ran to its end. */
    OK,
    /** The cell failed. */
    ERROR,
    /** The cell was stopped by the reader, or never began. */
    ABORTED
  }
}
