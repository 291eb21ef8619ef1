package org.plimsoll.account;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * A liquidation fee that is a straight line: a fixed charge, a rate on the value at the mark and a
 * rate on the value at execution.
 *
 * <pre>
 * fee = fixed + mark rate x mark x slice + execution rate x execution x slice
 * </pre>
 *
 * <pre>{@code
 * new LiquidationFee(0, 0.002, 0.001).of(1.3, 1.32, 0.5); // 0.00196
 * }</pre>
 *
 * <p>Source: Chitra, arXiv 2512.01112v1, appendix A.4.
 *
 * @param fixed charge for every liquidation, quote, 0 or more
 * @param markRate on the value at the mark, 0 to 1
 * @param executionRate on the value at execution, 0 to 1
 */
public record LiquidationFee(
    @In(QUOTE) double fixed, @In(RATE) double markRate, @In(RATE) double executionRate) {

  /** Nothing is charged. */
  public static final LiquidationFee NONE = new LiquidationFee(0, 0, 0);

  /**
   * Checks the charges.
   *
   * @throws IllegalArgumentException if the fixed charge is negative or a rate outside [0, 1]
   */
  public LiquidationFee {
    Check.notNegative("fixed charge", fixed);
    Check.fraction("rate on the mark", markRate);
    Check.fraction("rate on execution", executionRate);
  }

  /**
   * Charges a slice.
   *
   * @param mark price margin is judged by, quote per base, 0 or more
   * @param execution price the slice traded at, quote per base, 0 or more
   * @param slice base units, 0 or more
   * @return the fee, quote, 0 or more
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public double of(double mark, double execution, double slice) {
    Check.notNegative("mark", mark);
    Check.notNegative("execution price", execution);
    Check.notNegative("slice", slice);
    return fixed + markRate * mark * slice + executionRate * execution * slice;
  }
}
