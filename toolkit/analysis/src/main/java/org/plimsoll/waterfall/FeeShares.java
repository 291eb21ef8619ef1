package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.RATE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * Which part of a venue's fees its insurance fund gets.
 *
 * <pre>{@code
 * new FeeShares(0.5, 0.1, 0.2).inflow(new FundPeriod(50, 10, 5, 0)); // 27
 * }</pre>
 *
 * @param liquidation share of liquidation fees, in [0, 1]
 * @param trading share of trading fees, in [0, 1]
 * @param funding share of what the venue keeps of funding, in [0, 1]
 */
public record FeeShares(
    @In(RATE) double liquidation, @In(RATE) double trading, @In(RATE) double funding) {
  /**
   * Validates the shares.
   *
   * @throws IllegalArgumentException if one is outside [0, 1]
   */
  public FeeShares {
    Check.fraction("liquidation fee share", liquidation);
    Check.fraction("trading fee share", trading);
    Check.fraction("funding share", funding);
  }

  /**
   * Computes what reaches the fund in a period.
   *
   * @param period its fees
   * @return sum of share x fees, quote
   */
  public double inflow(FundPeriod period) {
    return new CompensatedSum()
        .add(liquidation * period.liquidationFees())
        .add(trading * period.tradingFees())
        .add(funding * period.fundingFees())
        .value();
  }
}
