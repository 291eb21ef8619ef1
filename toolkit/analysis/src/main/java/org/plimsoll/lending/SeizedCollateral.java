package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * What a liquidation takes from an account.
 *
 * <p>Made by {@link LiquidationBonus#seize}.
 *
 * <pre>{@code
 * new LiquidationBonus(new BigDecimal("0.05"), new BigDecimal("0.1"))
 *     .seize(new BigDecimal("1000"), new BigDecimal("20"), new BigDecimal("100"))
 *     .toProtocol(); // 0.25
 * }</pre>
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
