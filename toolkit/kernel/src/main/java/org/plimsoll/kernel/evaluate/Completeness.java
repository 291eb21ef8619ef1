package org.plimsoll.kernel.evaluate;

/**
 * Whether a text is ready to run.
 *
 * @param status the verdict
 * @param indent what the next line should start with; empty unless incomplete
 */
public record Completeness(Status status, String indent) {

  /** The verdicts. */
  public enum Status {
    /** Ready to run. */
    COMPLETE,
    /** More lines are needed. */
    INCOMPLETE,
    /** No further line can make it right. */
    INVALID
  }
}
