package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.Arrays;
import java.util.List;
import org.plimsoll.units.In;

/**
 * One need under several rules.
 *
 * <pre>{@code
 * AdlComparison.of(winners, AdlNeed.contracts(15, 61_200), AdlPolicy.bitmex(), AdlPolicy.proRata());
 * }</pre>
 *
 * @param allocations a rule each, in the order given
 */
public record AdlComparison(List<AdlAllocation> allocations) {
  /** Keeps its own list. */
  public AdlComparison {
    allocations = List.copyOf(allocations);
  }

  /**
   * One rule.
   *
   * @param policy its name
   * @param touched winners that give anything
   * @param largestFraction of any one winner
   * @param gini inequality of the fractions, 0 for equal
   * @param topSurvival what the one with the most to give keeps, in the currency of the need
   * @param orderInversions pairs of winners that change places
   * @param closed contracts, base
   * @param taken money given up, quote
   * @param uncovered in the currency of the need
   */
  public record Row(
      @In(TEXT) String policy,
      @In(COUNT) int touched,
      @In(RATE) double largestFraction,
      @In(MULTIPLE) double gini,
      double topSurvival,
      @In(COUNT) long orderInversions,
      @In(BASE) double closed,
      @In(QUOTE) double taken,
      double uncovered) {}

  /**
   * Allocates one need by several rules.
   *
   * @param winners who may be closed
   * @param need what must be taken
   * @param policies the rules
   * @return the comparison
   * @throws IllegalArgumentException if a rule cannot be asked for this need
   */
  public static AdlComparison of(AdlWinners winners, AdlNeed need, AdlPolicy... policies) {
    return new AdlComparison(
        Arrays.stream(policies).map(policy -> policy.allocate(winners, need)).toList());
  }

  /**
   * Measures the rules.
   *
   * @return a row per rule
   */
  public List<Row> rows() {
    return allocations.stream().map(AdlComparison::row).toList();
  }

  private static Row row(AdlAllocation taken) {
    return new Row(
        taken.policy(),
        taken.touched(),
        taken.largestFraction(),
        taken.gini(),
        taken.topSurvival(),
        taken.orderInversions(),
        taken.totalClosed(),
        taken.totalTaken(),
        taken.uncovered());
  }

  @Override
  public String toString() {
    return "comparison of " + allocations.stream().map(AdlAllocation::policy).toList();
  }
}
