package org.plimsoll.onchain;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;

/**
 * How much debt Perpetual Protocol v2 lets a liquidator of collateral repay.
 *
 * <p>All of the debt up to the dust value, a share of it above, divided by (1 - insurance fee), so
 * that what remains after the fee repays that much; truncated to 1e-18.
 *
 * <pre>{@code
 * PerpRepayment.STANDARD.most(new BigDecimal("600")) // 309.278350515463917525
 * }</pre>
 *
 * <p>Source: perpetual-protocol/perp-curie-contract, contracts/Vault.sol.
 *
 * @param dustValue up to which all may be repaid, 0 or more
 * @param liquidationRatio share of a larger debt, in [0, 1]
 * @param insuranceFeeRate of what is repaid, in [0, 1)
 */
public record PerpRepayment(
    BigDecimal dustValue, BigDecimal liquidationRatio, BigDecimal insuranceFeeRate) {
  /** The protocol's setting: 500, half, 3 %. */
  public static final PerpRepayment STANDARD =
      new PerpRepayment(new BigDecimal("500"), new BigDecimal("0.5"), new BigDecimal("0.03"));

  /** Decimals of the protocol's own arithmetic. */
  static final int DECIMALS = 18;

  /**
   * Validates the rule.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public PerpRepayment {
    Valid.notNegative("dust value", dustValue);
    Valid.fraction("liquidation ratio", liquidationRatio);
    Valid.belowOne("insurance fee rate", insuranceFeeRate);
  }

  /**
   * Gives the most that may be repaid.
   *
   * @param maxDebt the larger of what is owed and the initial margin required, 0 or more
   * @return settlement tokens with the fee, truncated to 1e-18
   * @throws IllegalArgumentException if the debt is negative
   */
  public BigDecimal most(BigDecimal maxDebt) {
    Valid.notNegative("max debt", maxDebt);
    BigDecimal repaid =
        maxDebt.compareTo(dustValue) > 0 ? maxDebt.multiply(liquidationRatio) : maxDebt;
    return Exact.floorRatio(repaid, ONE.subtract(insuranceFeeRate), DECIMALS);
  }
}
