package org.plimsoll.onchain;

import java.math.BigDecimal;

/**
 * How far from the oracle price a liquidation order of dYdX v4 may fill.
 *
 * <pre>{@code
 * account.fillablePrice("BTC", DydxFillRule.GENESIS)
 * }</pre>
 *
 * @param bankruptcyAdjustment how fast the spread opens as the account empties, 1 or more
 * @param spreadToMaintenanceRatio largest spread as a multiple of the maintenance fraction, above 0
 */
public record DydxFillRule(BigDecimal bankruptcyAdjustment, BigDecimal spreadToMaintenanceRatio) {
  /** The setting of the genesis block: 1 and 1.5. */
  public static final DydxFillRule GENESIS =
      new DydxFillRule(BigDecimal.ONE, new BigDecimal("1.5"));

  /**
   * Validates the rule.
   *
   * @throws IllegalArgumentException if the adjustment is below 1 or the ratio is not above 0
   */
  public DydxFillRule {
    Valid.notBelow("bankruptcy adjustment", bankruptcyAdjustment, BigDecimal.ONE);
    Valid.positive("spread to maintenance ratio", spreadToMaintenanceRatio);
  }
}
