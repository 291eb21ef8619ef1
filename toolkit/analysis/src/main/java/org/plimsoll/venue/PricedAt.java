package org.plimsoll.venue;

import java.util.Locale;

/** The price at which a venue values a position when it computes a margin or a fee. */
public enum PricedAt {
  /** The mark of the moment: at the liquidation price when that is asked for. */
  MARK,
  /** The price the position was opened at; the amount then never changes. */
  ENTRY,
  /** The bankruptcy price; the amount then changes with the margin only. */
  BANKRUPTCY;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
