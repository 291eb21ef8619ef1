package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.BASE;

import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * The cheapest sale into a book that refills exponentially: a block, a constant drip, a block.
 *
 * <pre>
 * first and last block = units / (resilience x horizon + 2)
 * rate in between      = resilience x units / (resilience x horizon + 2)
 * </pre>
 *
 * <p>The blocks and the drip add up to the units. A resilience of 0 leaves two halves; with a large
 * one the blocks vanish.
 *
 * <pre>{@code
 * new ObizhaevaWangSchedule(100_000, 1, 2).firstBlock(); // 25,000
 * }</pre>
 *
 * <p>Source: Obizhaeva and Wang 2013, Optimal trading strategy and supply/demand dynamics.
 *
 * @param units to sell, base units, 0 or more
 * @param horizon in units of time, above 0
 * @param resilience per unit of time, 0 or more
 */
public record ObizhaevaWangSchedule(@In(BASE) double units, double horizon, double resilience) {
  /**
   * Validates the task.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public ObizhaevaWangSchedule {
    Check.notNegative("units to sell", units);
    Check.positive("horizon", horizon);
    Check.notNegative("resilience", resilience);
  }

  /**
   * What is sold at once at the start.
   *
   * @return base units
   */
  public double firstBlock() {
    return units / (resilience * horizon + 2);
  }

  /**
   * What is sold at once at the end.
   *
   * @return base units, as much as at the start
   */
  public double lastBlock() {
    return firstBlock();
  }

  /**
   * The pace in between.
   *
   * @return base units per unit of time
   */
  public double rate() {
    return resilience * firstBlock();
  }

  /**
   * What is sold in between.
   *
   * @return base units
   */
  public double continuousTotal() {
    return rate() * horizon;
  }

  /**
   * The time in which half of a gap in the book is refilled.
   *
   * @return ln 2 / resilience, units of time; empty for a resilience of 0
   */
  public OptionalDouble halfLife() {
    return resilience > 0 ? OptionalDouble.of(Math.log(2) / resilience) : OptionalDouble.empty();
  }
}
