package org.plimsoll.cascade;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * Who receives the margin that is left when a position was closed above its bankruptcy price.
 *
 * <pre>
 * left = |fill price - bankruptcy price| x quantity        on the good side of bankruptcy
 * fee  = min(left, fee rate x fill price x quantity)
 * </pre>
 *
 * <p>The fee goes to one receiver, the rest to one; nothing else happens to it. A position closed
 * beyond bankruptcy leaves nothing and pays no fee.
 *
 * <pre>{@code
 * SurplusRule.takeOver(); // the venue takes the position over at its bankruptcy price
 * SurplusRule.fee(bps(50)); // 0.5 % to the fund, the rest back to the trader
 * }</pre>
 *
 * @param feeRate share of the fill's notional, from 0 to 1
 * @param feeTo who receives the fee
 * @param restTo who receives the rest
 */
public record SurplusRule(@In(Unit.RATE) double feeRate, Receiver feeTo, Receiver restTo) {

  /** Whom money may go to. */
  public enum Receiver {
    /** The venue's insurance fund. */
    FUND,
    /** Whoever closed the position. */
    LIQUIDATOR,
    /** The trader whose position it was. */
    TRADER
  }

  /**
   * Validates the rule.
   *
   * @throws IllegalArgumentException if the rate is not from 0 to 1
   */
  public SurplusRule {
    Check.fraction("liquidation fee rate", feeRate);
  }

  /**
   * The venue takes every position over at its bankruptcy price: all that is left is the fund's.
   *
   * @return the rule
   */
  public static SurplusRule takeOver() {
    return new SurplusRule(0, Receiver.FUND, Receiver.FUND);
  }

  /**
   * A fee to the fund, the rest back to the trader.
   *
   * @param rate share of the fill's notional, from 0 to 1
   * @return the rule
   * @throws IllegalArgumentException if the rate is not from 0 to 1
   */
  public static SurplusRule fee(double rate) {
    return new SurplusRule(rate, Receiver.FUND, Receiver.TRADER);
  }

  /**
   * What one receiver gets.
   *
   * @param receiver who
   * @param surplus all that is left, quote
   * @param fees the fees within it, quote
   * @return quote, 0 or more
   */
  public double share(Receiver receiver, double surplus, double fees) {
    double fee = feeTo == receiver ? fees : 0;
    return fee + (restTo == receiver ? surplus - fees : 0);
  }
}
