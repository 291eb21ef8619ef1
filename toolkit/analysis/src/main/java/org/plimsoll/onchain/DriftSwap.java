package org.plimsoll.onchain;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;

/**
 * The exchange of an asset against a liability in a liquidation on Drift.
 *
 * <p>Liability paid off by an asset = asset x pa x ml / (pl x ma), rounded up; asset due for a
 * liability = liability x pl x ma / (pa x ml), truncated, and all that is held where the two differ
 * by less than 1 quote. Tokens have 9 decimals here.
 *
 * <pre>{@code
 * new DriftSwap(BigDecimal.ONE, new BigDecimal("1.01"), new BigDecimal("100"), new BigDecimal("0.99"))
 *     .liabilityFor(BigDecimal.TEN) // 0.098019802
 * }</pre>
 *
 * <p>Source: drift-labs/protocol-v2, programs/drift/src/math/liquidation.rs.
 *
 * @param assetPrice quote per token, above 0
 * @param assetMultiplier asset handed over per value, above 0
 * @param liabilityPrice quote per token, above 0
 * @param liabilityMultiplier liability taken per value, above 0
 */
public record DriftSwap(
    BigDecimal assetPrice,
    BigDecimal assetMultiplier,
    BigDecimal liabilityPrice,
    BigDecimal liabilityMultiplier) {
  /** Decimals of a token. */
  static final int TOKEN = 9;

  private static final int PRICE = 6;

  /**
   * Validates the terms.
   *
   * @throws IllegalArgumentException if a value is not above 0
   */
  public DriftSwap {
    Valid.positive("asset price", assetPrice);
    Valid.positive("asset multiplier", assetMultiplier);
    Valid.positive("liability price", liabilityPrice);
    Valid.positive("liability multiplier", liabilityMultiplier);
  }

  /**
   * Gives the liability that an amount of the asset pays off.
   *
   * @param assetAmount tokens, 0 or more
   * @return tokens of the liability, rounded up to 1e-9
   * @throws IllegalArgumentException if the amount is negative
   */
  public BigDecimal liabilityFor(BigDecimal assetAmount) {
    Valid.notNegative("asset amount", assetAmount);
    return Exact.ceilingRatio(assetAmount.multiply(assetPart()), liabilityPart(), TOKEN);
  }

  /**
   * Gives the asset due for an amount of the liability, whatever is held.
   *
   * @param liabilityAmount tokens, 0 or more
   * @return tokens of the asset, truncated to 1e-9
   * @throws IllegalArgumentException if the amount is negative
   */
  public BigDecimal assetDue(BigDecimal liabilityAmount) {
    Valid.notNegative("liability amount", liabilityAmount);
    return Exact.floorRatio(liabilityAmount.multiply(liabilityPart()), assetPart(), TOKEN);
  }

  /**
   * Gives the asset handed over for an amount of the liability.
   *
   * @param liabilityAmount tokens, 0 or more
   * @param assetHeld tokens of the asset the account has, 0 or more
   * @return what is due; all that is held where that is less than 1 quote away
   * @throws IllegalArgumentException if an amount is negative
   */
  public BigDecimal assetFor(BigDecimal liabilityAmount, BigDecimal assetHeld) {
    Valid.notNegative("asset held", assetHeld);
    BigDecimal due = assetDue(liabilityAmount);
    BigDecimal difference = due.subtract(assetHeld).abs().multiply(assetPrice);
    return Exact.isBelow(difference, ONE) ? assetHeld : due;
  }

  /**
   * Tells whether a liquidator who swapped the asset elsewhere brought back enough.
   *
   * @param assetTaken tokens of the asset, above 0
   * @param liabilityReceived tokens of the liability brought back, 0 or more
   * @return true if received / taken is at least pa x ml / (pl x ma), both truncated to 1e-6
   * @throws IllegalArgumentException if an amount is outside its range
   */
  public boolean accepts(BigDecimal assetTaken, BigDecimal liabilityReceived) {
    Valid.positive("asset taken", assetTaken);
    Valid.notNegative("liability received", liabilityReceived);
    BigDecimal got = Exact.floorRatio(Exact.floor(liabilityReceived, PRICE), assetTaken, PRICE);
    return !Exact.isBelow(got, Exact.floorRatio(assetPart(), liabilityPart(), PRICE));
  }

  private BigDecimal assetPart() {
    return assetPrice.multiply(liabilityMultiplier);
  }

  private BigDecimal liabilityPart() {
    return liabilityPrice.multiply(assetMultiplier);
  }
}
