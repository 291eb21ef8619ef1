package org.plimsoll.venue;

/**
 * The direction of a position.
 *
 * <p>The sign belongs to the size, never to the price: equity = margin + sign x quantity x (mark -
 * entry).
 */
public enum Side {
  /** Gains when the price rises. */
  LONG(1),
  /** Gains when the price falls. */
  SHORT(-1);

  private final int sign;

  Side(int sign) {
    this.sign = sign;
  }

  /**
   * Gives the sign of the size.
   *
   * @return +1 for long, -1 for short
   */
  public int sign() {
    return sign;
  }

  @Override
  public String toString() {
    return this == LONG ? "long" : "short";
  }
}
