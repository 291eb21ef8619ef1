package org.plimsoll.onchain;

import java.math.BigDecimal;

/**
 * The liquidator's fee of Drift, which grows while an account is inactive.
 *
 * <p>Base before the grace period is over; from then on min(base + increase x slots, max). The
 * slots of the grace period count too.
 *
 * <pre>{@code
 * new DriftLiquidationFee(new BigDecimal("0.02"), new BigDecimal("0.05"), 1500,
 *     new BigDecimal("0.000001")).after(10_000) // 0.03
 * }</pre>
 *
 * <p>Source: drift-labs/protocol-v2, programs/drift/src/math/liquidation.rs.
 *
 * @param base fee of an active account, fraction in [0, 1]
 * @param max largest fee, fraction in [0, 1]
 * @param graceSlots slots without increase, 0 or more
 * @param increasePerSlot fraction per slot, 0 or more
 */
public record DriftLiquidationFee(
    BigDecimal base, BigDecimal max, long graceSlots, BigDecimal increasePerSlot) {
  /**
   * Validates the fee.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public DriftLiquidationFee {
    Valid.fraction("base fee", base);
    Valid.fraction("max fee", max);
    Valid.notNegative("grace slots", BigDecimal.valueOf(graceSlots));
    Valid.notNegative("increase per slot", increasePerSlot);
  }

  /**
   * Gives the fee.
   *
   * @param slots since the account was last active, 0 or more
   * @return fraction of the value liquidated
   * @throws IllegalArgumentException if the slots are negative
   */
  public BigDecimal after(long slots) {
    BigDecimal elapsed = Valid.notNegative("slots since last active", BigDecimal.valueOf(slots));
    return slots < graceSlots ? base : base.add(increasePerSlot.multiply(elapsed)).min(max);
  }
}
