package org.plimsoll.onchain;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Taking over a borrow of Drift, and an asset in exchange, to cover a margin shortage.
 *
 * <p>A borrow worth 1 frees its liability weight and costs the weight of the asset handed over for
 * it, wl - wa x ma / ml. Liability to take over = shortage / (price x (wl - wa ma / ml) - price x
 * insurance fee x wl). Insurance fee = min(max, (wl - wa ma / ml - shortage / value) / wl), never
 * negative. The asset's part is truncated to 1e-5 in the transfer and 1e-6 in the fee, tokens to
 * 1e-9.
 *
 * <pre>{@code
 * new DriftBorrowLiquidation(new BigDecimal("0.8"), BigDecimal.ONE, new BigDecimal("1.2"),
 *     BigDecimal.ONE).liabilityTransfer(BigDecimal.TEN, new BigDecimal("100"), BigDecimal.ZERO)
 * // 0.25
 * }</pre>
 *
 * <p>Source: drift-labs/protocol-v2, programs/drift/src/math/liquidation.rs.
 *
 * @param assetWeight what the asset counts, 0 or more
 * @param assetMultiplier asset handed over per value, 1 + the liquidator's premium, above 0
 * @param liabilityWeight what the borrow is charged, above 0
 * @param liabilityMultiplier liability taken per value, 1 - the liquidator's discount, above 0
 */
public record DriftBorrowLiquidation(
    BigDecimal assetWeight,
    BigDecimal assetMultiplier,
    BigDecimal liabilityWeight,
    BigDecimal liabilityMultiplier) {
  private static final int TRANSFER_WEIGHT = 5;
  private static final int FEE = 6;

  /**
   * Validates the terms.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public DriftBorrowLiquidation {
    Valid.notNegative("asset weight", assetWeight);
    Valid.positive("asset multiplier", assetMultiplier);
    Valid.positive("liability weight", liabilityWeight);
    Valid.positive("liability multiplier", liabilityMultiplier);
  }

  /**
   * Gives how much of the borrow must be taken over.
   *
   * @param marginShortage quote, 0 or more
   * @param liabilityPrice quote per token, 0 or more
   * @param insuranceFee fraction of the value, in [0, 1]
   * @return tokens, truncated to 1e-9; empty where the transfer frees no margin, so that no amount
   *     is enough
   * @throws IllegalArgumentException if a value is outside its range
   */
  public Optional<BigDecimal> liabilityTransfer(
      BigDecimal marginShortage, BigDecimal liabilityPrice, BigDecimal insuranceFee) {
    Valid.notNegative("margin shortage", marginShortage);
    BigDecimal freed = freedPerToken(liabilityPrice, insuranceFee);
    return Exact.isPositive(freed)
        ? Optional.of(Exact.floorRatio(marginShortage, freed, DriftSwap.TOKEN))
        : Optional.empty();
  }

  /**
   * Gives the margin that taking over one token of the borrow frees after fees.
   *
   * @param liabilityPrice quote per token, 0 or more
   * @param insuranceFee fraction of the value, in [0, 1]
   * @return quote per token, 0 or negative where a transfer does not help
   * @throws IllegalArgumentException if a value is outside its range
   */
  public BigDecimal freedPerToken(BigDecimal liabilityPrice, BigDecimal insuranceFee) {
    Valid.notNegative("liability price", liabilityPrice);
    Valid.fraction("insurance fee", insuranceFee);
    BigDecimal fee = Exact.floor(liabilityPrice.multiply(insuranceFee), FEE);
    return liabilityPrice
        .multiply(freedPerValue(TRANSFER_WEIGHT))
        .subtract(fee.multiply(liabilityWeight));
  }

  /**
   * Gives the insurance fee that the liquidation can still afford.
   *
   * @param marginShortage quote, 0 or more
   * @param tokenAmount of the borrow, 0 or more
   * @param liabilityPrice quote per token, 0 or more
   * @param maxFee largest fee, fraction in [0, 1]
   * @return fraction of the value, truncated to 1e-6; 0 where nothing is left, nothing is owed or
   *     the asset weighs as much as the borrow
   * @throws IllegalArgumentException if a value is outside its range
   */
  public BigDecimal insuranceFee(
      BigDecimal marginShortage,
      BigDecimal tokenAmount,
      BigDecimal liabilityPrice,
      BigDecimal maxFee) {
    Valid.notNegative("margin shortage", marginShortage);
    Valid.notNegative("token amount", tokenAmount);
    Valid.notNegative("liability price", liabilityPrice);
    Valid.fraction("max fee", maxFee);
    BigDecimal value = tokenAmount.multiply(liabilityPrice);
    if (value.signum() == 0 || !Exact.isBelow(assetWeight, liabilityWeight)) {
      return ZERO;
    }
    BigDecimal needed = Exact.floorRatio(marginShortage, value, FEE);
    BigDecimal left = Exact.atLeastZero(freedPerValue(FEE).subtract(needed));
    return maxFee.min(Exact.floorRatio(left, liabilityWeight, FEE));
  }

  private BigDecimal freedPerValue(int decimals) {
    return liabilityWeight.subtract(
        Exact.floorRatio(assetWeight.multiply(assetMultiplier), liabilityMultiplier, decimals));
  }
}
