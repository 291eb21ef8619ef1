package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.QUOTE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * What happens to an insurance fund in one period.
 *
 * <pre>{@code
 * FundPeriod.of(104, 900); // 104 comes in, 900 are needed
 * }</pre>
 *
 * @param liquidationFees taken in the period, quote, 0 or more
 * @param tradingFees taken in the period, quote, 0 or more
 * @param fundingFees kept by the venue in the period, quote, 0 or more
 * @param deficit to be paid, quote, 0 or more
 */
public record FundPeriod(
    @In(QUOTE) double liquidationFees,
    @In(QUOTE) double tradingFees,
    @In(QUOTE) double fundingFees,
    @In(QUOTE) double deficit) {
  /**
   * Validates the period.
   *
   * @throws IllegalArgumentException if an amount is negative or not finite
   */
  public FundPeriod {
    Check.notNegative("liquidation fees", liquidationFees);
    Check.notNegative("trading fees", tradingFees);
    Check.notNegative("funding fees", fundingFees);
    Check.notNegative("deficit", deficit);
  }

  /**
   * Describes a round of a cascade: the surplus of closings above bankruptcy comes in whole, as a
   * liquidation fee.
   *
   * @param surplus quote, 0 or more
   * @param deficit quote, 0 or more
   * @return the period
   */
  public static FundPeriod of(double surplus, double deficit) {
    return new FundPeriod(surplus, 0, 0, deficit);
  }
}
