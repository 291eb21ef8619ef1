package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * What a liquidation takes from an account.
 *
 * @param repaid the value of the debt repaid, in the common currency
 * @param toLiquidator collateral the liquidator gets, in units of the asset
 * @param toProtocol collateral the protocol keeps, in units of the asset
 */
public record SeizedCollateral(BigDecimal repaid, BigDecimal toLiquidator, BigDecimal toProtocol) {
  /**
   * Adds both receivers up.
   *
   * @return what the account loses, in units of the asset
   */
  public BigDecimal total() {
    return toLiquidator.add(toProtocol);
  }
}
