package org.plimsoll.venue;

import java.util.Locale;

/** The size by which a venue finds the bracket of a position. */
public enum TierBy {
  /** The notional in the margin currency: a price move can change the bracket. */
  NOTIONAL,
  /** The size in the contract's own terms, quantity x multiplier: no price changes the bracket. */
  SIZE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
