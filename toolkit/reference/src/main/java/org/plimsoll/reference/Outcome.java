package org.plimsoll.reference;

import java.util.Locale;

/** What became of a case or of one of its values. */
public enum Outcome {
  /** Answered within the tolerance. */
  PASS,
  /** Answered otherwise, or refused. */
  FAIL,
  /** Not answered: no adapter knows the rule. */
  UNSUPPORTED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
