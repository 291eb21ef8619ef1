package org.plimsoll.onchain;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of a margin shortage Drift lets a liquidator cover at a time.
 *
 * <p>All of it below the threshold; else the initial fraction plus slots elapsed / duration, at
 * most all, of the shortage including what has been freed before, less what has been freed.
 *
 * <pre>{@code
 * DriftLiquidationPace.ofThreshold(new BigDecimal("50")).atOnce(new BigDecimal("49")) // true
 * }</pre>
 *
 * <p>Source: drift-labs/protocol-v2, programs/drift/src/math/liquidation.rs.
 *
 * @param threshold shortage below which all goes at once, quote, 0 or more
 * @param ramp what applies from the threshold on; empty where it is not known
 */
public record DriftLiquidationPace(BigDecimal threshold, Optional<Ramp> ramp) {
  private static final int FRACTION = 4;

  /**
   * How the fraction grows.
   *
   * @param initialFraction at once, in [0, 1]
   * @param durationSlots until all may go, 0 or more; 0 for at once
   */
  public record Ramp(BigDecimal initialFraction, long durationSlots) {
    /**
     * Validates the ramp.
     *
     * @throws IllegalArgumentException if a value is outside its range
     */
    public Ramp {
      Valid.fraction("initial fraction", initialFraction);
      Valid.notNegative("duration in slots", BigDecimal.valueOf(durationSlots));
    }

    private BigDecimal after(long slots) {
      BigDecimal elapsed = Valid.notNegative("slots elapsed", BigDecimal.valueOf(slots));
      return durationSlots == 0
          ? ONE
          : initialFraction
              .add(Exact.floorRatio(elapsed, BigDecimal.valueOf(durationSlots), FRACTION))
              .min(ONE);
    }
  }

  /**
   * Validates the pace.
   *
   * @throws IllegalArgumentException if the threshold is negative
   */
  public DriftLiquidationPace {
    Valid.notNegative("threshold", threshold);
  }

  /**
   * Makes a pace of which only the threshold is known.
   *
   * @param threshold shortage below which all goes at once, quote, 0 or more
   * @return the pace
   * @throws IllegalArgumentException if the threshold is negative
   */
  public static DriftLiquidationPace ofThreshold(BigDecimal threshold) {
    return new DriftLiquidationPace(threshold, Optional.empty());
  }

  /**
   * Tells whether a shortage may be covered in one step.
   *
   * @param marginShortage quote, 0 or more
   * @return true if it is below the threshold
   * @throws IllegalArgumentException if the shortage is negative
   */
  public boolean atOnce(BigDecimal marginShortage) {
    return Exact.isBelow(Valid.notNegative("margin shortage", marginShortage), threshold);
  }

  /**
   * Gives the fraction of a shortage that may be covered now.
   *
   * @param marginShortage what is missing now, quote, 0 or more
   * @param slots since the account was last active, 0 or more
   * @param alreadyFreed margin freed by this liquidation so far, quote, 0 or more
   * @return fraction in [0, 1], truncated to 1e-4; empty above the threshold where no ramp is known
   * @throws IllegalArgumentException if a value is negative
   */
  public Optional<BigDecimal> maxFraction(
      BigDecimal marginShortage, long slots, BigDecimal alreadyFreed) {
    Valid.notNegative("margin already freed", alreadyFreed);
    if (atOnce(marginShortage)) {
      return Optional.of(ONE);
    }
    return ramp.map(
        known -> {
          BigDecimal freeable = marginShortage.add(alreadyFreed).multiply(known.after(slots));
          BigDecimal left = Exact.atLeastZero(freeable.subtract(alreadyFreed));
          return marginShortage.signum() == 0
              ? ONE
              : Exact.floorRatio(left, marginShortage, FRACTION);
        });
  }
}
