package org.plimsoll.cascade;

/** How far a loss went before it was paid. */
public enum CascadeOutcome {
  /** Nobody was due. */
  QUIET,
  /** Positions were closed, all of them before bankruptcy. */
  CONTAINED,
  /** The insurance fund paid bad debt, all of it. */
  FUND_DRAWN,
  /** The fund was too small: winners, or all, must bear the rest. */
  BEYOND_FUND
}
