package org.plimsoll.cascade;

import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * How fast an engine is.
 *
 * <pre>{@code
 * new EnginePace(10, 50); // sees now, acts ten steps later, and closes at most 50 base a step
 * }</pre>
 *
 * @param latency steps between finding an account due and the first trade, 0 or more
 * @param throughput base units closed in a step at most, above 0, perhaps infinite
 */
public record EnginePace(@In(Unit.COUNT) int latency, @In(Unit.BASE) double throughput) {
  /**
   * Validates the pace.
   *
   * @throws IllegalArgumentException if the latency is below 0 or the throughput not above 0
   */
  public EnginePace {
    EngineMessages.steps("latency", latency);
    EngineMessages.throughput(throughput);
  }

  /**
   * Acts at once and without limit.
   *
   * @return latency 0, infinite throughput
   */
  public static EnginePace instant() {
    return new EnginePace(0, Double.POSITIVE_INFINITY);
  }
}
