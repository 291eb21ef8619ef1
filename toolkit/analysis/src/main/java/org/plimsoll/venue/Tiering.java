package org.plimsoll.venue;

import java.util.Locale;

/** How the rates of a bracket table apply to a position that is larger than the first bracket. */
public enum Tiering {
  /**
   * Each rate applies to the slice inside its bracket, which equals notional x rate - amount with
   * the amount that makes the margin continuous.
   */
  MARGINAL,
  /** The rate of the bracket applies to the whole position: the margin jumps at a floor. */
  FLAT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
