package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.RATE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * When a bank acts on its leverage ratio, equity / assets, and for how many steps.
 *
 * <pre>{@code
 * new DeleveragingRule(6, 0.03, 0.04, 0.05); // act below 4 %, back to 5 %, default below 3 %
 * }</pre>
 *
 * <p>A buffer of 1 makes every bank return to its target at every step: leverage targeting.
 *
 * @param steps 0 or more
 * @param floor ratio below which a bank defaults, 0 to 1
 * @param buffer ratio below which it acts, 0 to 1
 * @param target ratio it returns to, above 0, at most 1
 */
public record DeleveragingRule(
    @In(COUNT) int steps,
    @In(RATE) double floor,
    @In(RATE) double buffer,
    @In(RATE) double target) {

  /**
   * Validates the rule.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public DeleveragingRule {
    if (steps < 0) {
      throw new IllegalArgumentException(Messages.tooFew("steps", 0, steps));
    }
    Check.fraction("floor of the leverage ratio", floor);
    Check.fraction("buffer of the leverage ratio", buffer);
    Check.positive("target leverage ratio", Check.fraction("target leverage ratio", target));
  }
}
