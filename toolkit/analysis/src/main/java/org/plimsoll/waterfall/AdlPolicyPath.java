package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.List;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * What one rule took, wave by wave.
 *
 * <pre>{@code
 * new AdlPolicyPath("minMaxIlp", List.of(new AdlPolicyPath.Round(2e6, 2.1e6, 0.1)));
 * }</pre>
 *
 * @param policy name of the rule
 * @param rounds in order
 */
public record AdlPolicyPath(String policy, List<Round> rounds) {
  /** Keeps its own list. */
  public AdlPolicyPath {
    rounds = List.copyOf(rounds);
  }

  /**
   * One wave under the rule.
   *
   * @param needed what had to be taken, quote, 0 or more
   * @param taken what was taken, quote, 0 or more
   * @param largestFraction taken from any one account, 0 or more
   */
  public record Round(
      @In(QUOTE) double needed, @In(QUOTE) double taken, @In(RATE) double largestFraction) {
    /**
     * Validates the round.
     *
     * @throws IllegalArgumentException if a value is outside its range
     */
    public Round {
      Check.notNegative("needed", needed);
      Check.notNegative("taken", taken);
      Check.notNegative("largest fraction", largestFraction);
    }
  }

  /**
   * Adds up by how much the rule missed the need.
   *
   * @return sum of |taken - needed|, quote
   */
  public double tracking() {
    return CompensatedSum.of(
        rounds.stream().mapToDouble(round -> Math.abs(round.taken() - round.needed())).toArray());
  }
}
