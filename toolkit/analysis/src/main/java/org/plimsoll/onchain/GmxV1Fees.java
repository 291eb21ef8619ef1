package org.plimsoll.onchain;

import java.math.BigDecimal;

/**
 * What a liquidation on GMX v1 takes from the collateral, and the leverage it allows.
 *
 * <pre>{@code
 * GmxV1Fees.standard(BigDecimal.ZERO) // 0.1 % of size, 5 USD, 100x
 * }</pre>
 *
 * @param marginFeeRate fraction of size, in [0, 1]
 * @param liquidationFeeUsd flat, USD, 0 or more
 * @param fundingFeeUsd owed so far, USD, 0 or more
 * @param maxLeverage size / collateral at which liquidation is due, 1 or more
 */
public record GmxV1Fees(
    BigDecimal marginFeeRate,
    BigDecimal liquidationFeeUsd,
    BigDecimal fundingFeeUsd,
    BigDecimal maxLeverage) {
  /**
   * Validates the fees.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public GmxV1Fees {
    Valid.fraction("margin fee rate", marginFeeRate);
    Valid.notNegative("liquidation fee", liquidationFeeUsd);
    Valid.notNegative("funding fee", fundingFeeUsd);
    Valid.notBelow("max leverage", maxLeverage, BigDecimal.ONE);
  }

  /**
   * Makes the protocol's own setting: 0.1 % of size, 5 USD, 100x.
   *
   * @param fundingFeeUsd owed so far, USD, 0 or more
   * @return the fees
   * @throws IllegalArgumentException if the funding fee is negative
   */
  public static GmxV1Fees standard(BigDecimal fundingFeeUsd) {
    return new GmxV1Fees(
        new BigDecimal("0.001"), new BigDecimal("5"), fundingFeeUsd, new BigDecimal("100"));
  }
}
