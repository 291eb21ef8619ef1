package org.plimsoll.kernel.run;

/** How a code cell ended. */
public enum CellOutcome {
  /** It ran to its end. */
  PASSED,
  /** It raised an exception and is tagged to do so. */
  RAISED_AS_TAGGED,
  /** It raised an exception or did not compile. */
  FAILED,
  /** It ran longer than allowed and was interrupted. */
  TIMED_OUT,
  /** It was not run: tagged {@code skip-execution}, empty, or behind a failed cell. */
  NOT_RUN;

  /**
   * Tells whether the run ends here.
   *
   * @return true for a failure or a time-out
   */
  public boolean isFailure() {
    return this == FAILED || this == TIMED_OUT;
  }
}
