package org.plimsoll.liquidity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.plimsoll.units.Check;

/**
 * What waits in an engine that can execute only so much a step.
 *
 * <pre>
 * backlog after a step = max(0, backlog before + arrivals - capacity)
 * executed in a step   = backlog before + arrivals - backlog after
 * wait                 = backlog / capacity
 * </pre>
 *
 * <p>Amounts are added as the decimals they are written as, so that an engine which exactly keeps
 * up has no backlog.
 *
 * <pre>{@code
 * EngineBacklog.of(List.of(40.0, 90.0, 0.0), 50, 0).backlog(); // 0, 40, 0
 * }</pre>
 *
 * <p>Source: Lindley 1952, in its fluid form.
 */
public final class EngineBacklog {
  private final double capacity;
  private final double initial;
  private final List<Step> steps;

  /**
   * One step of the engine.
   *
   * @param step from 0
   * @param arrivals of the step
   * @param executed in the step, at most the capacity
   * @param backlog left after it, 0 or more
   */
  public record Step(int step, double arrivals, double executed, double backlog) {}

  private EngineBacklog(double capacity, double initial, List<Step> steps) {
    this.capacity = capacity;
    this.initial = initial;
    this.steps = steps;
  }

  /**
   * Runs the engine.
   *
   * @param arrivals per step, each 0 or more
   * @param capacity per step, 0 or more
   * @param initial backlog before the first step, 0 or more
   * @return its steps
   * @throws IllegalArgumentException if an amount is negative or not finite
   */
  public static EngineBacklog of(List<Double> arrivals, double capacity, double initial) {
    BigDecimal most = BigDecimal.valueOf(Check.notNegative("capacity", capacity));
    BigDecimal waiting = BigDecimal.valueOf(Check.notNegative("initial backlog", initial));
    List<Step> steps = new ArrayList<>();
    for (double arrived : arrivals) {
      BigDecimal due =
          waiting.add(BigDecimal.valueOf(Check.notNegative("arrivals of a step", arrived)));
      BigDecimal executed = due.min(most);
      waiting = due.subtract(executed);
      steps.add(new Step(steps.size(), arrived, executed.doubleValue(), waiting.doubleValue()));
    }
    return new EngineBacklog(capacity, initial, List.copyOf(steps));
  }

  /**
   * Every step.
   *
   * @return in order
   */
  public List<Step> steps() {
    return steps;
  }

  /**
   * What waits after every step.
   *
   * @return 0 or more
   */
  public List<Double> backlog() {
    return steps.stream().map(Step::backlog).toList();
  }

  /**
   * What waits at worst after a step.
   *
   * @return the largest backlog left by a step; what waited at the start if there is no step
   */
  public double peak() {
    return steps.stream().mapToDouble(Step::backlog).max().orElse(initial);
  }

  /**
   * When the engine has caught up.
   *
   * @return number from 0 of the first step that leaves nothing after one that left something;
   *     empty if there is none
   */
  public OptionalInt stepsToClear() {
    return steps.stream()
        .filter(step -> step.step() > 0 && step.backlog() == 0)
        .mapToInt(Step::step)
        .filter(step -> steps.get(step - 1).backlog() > 0)
        .findFirst();
  }

  /**
   * How long what arrives at the peak waits.
   *
   * @return peak / capacity, steps; 0 without a backlog; empty for a backlog without capacity
   */
  public OptionalDouble waitAtPeak() {
    if (peak() == 0) {
      return OptionalDouble.of(0);
    }
    return capacity > 0 ? OptionalDouble.of(peak() / capacity) : OptionalDouble.empty();
  }

  @Override
  public String toString() {
    return "engine of capacity %s over %d steps, peak backlog %s"
        .formatted(capacity, steps.size(), peak());
  }
}
