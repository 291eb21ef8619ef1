package org.plimsoll.account;

/** What the holder of an option may do at the strike. */
public enum OptionRight {
  /** To buy: gains from a rise. */
  CALL(1),
  /** To sell: gains from a fall. */
  PUT(-1);

  private final int sign;

  OptionRight(int sign) {
    this.sign = sign;
  }

  /**
   * Gives the sign of the payoff max(0, sign x (price - strike)).
   *
   * @return +1 for a call, -1 for a put
   */
  public int sign() {
    return sign;
  }

  @Override
  public String toString() {
    return this == CALL ? "call" : "put";
  }
}
