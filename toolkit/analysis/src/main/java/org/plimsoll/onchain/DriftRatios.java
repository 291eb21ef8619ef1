package org.plimsoll.onchain;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;

/**
 * What Drift demands for a perpetual position and for a borrow, initially or for maintenance.
 *
 * <pre>{@code
 * new DriftRatios(new BigDecimal("0.1"), new BigDecimal("1.2")).raisedTo(new BigDecimal("0.5"))
 * // margin ratio 0.5, liability weight 1.5
 * }</pre>
 *
 * @param perpMarginRatio fraction of a perpetual position's notional, 0 or more; above 1 only where
 *     a user has set so
 * @param liabilityWeight multiple of a borrow's value, 1 or more
 */
public record DriftRatios(BigDecimal perpMarginRatio, BigDecimal liabilityWeight) {
  /**
   * Validates the ratios.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public DriftRatios {
    Valid.notNegative("perp margin ratio", perpMarginRatio);
    Valid.notBelow("liability weight", liabilityWeight, ONE);
  }

  /**
   * Raises the ratios to the one a user has set; the protocol does so for initial margin only.
   *
   * @param customMarginRatio the user's, 0 or more; 0 for none
   * @return max(ratio, custom) and max(weight, 1 + custom)
   * @throws IllegalArgumentException if the ratio is outside its range
   */
  public DriftRatios raisedTo(BigDecimal customMarginRatio) {
    Valid.notNegative("custom margin ratio", customMarginRatio);
    return new DriftRatios(
        perpMarginRatio.max(customMarginRatio), liabilityWeight.max(ONE.add(customMarginRatio)));
  }
}
