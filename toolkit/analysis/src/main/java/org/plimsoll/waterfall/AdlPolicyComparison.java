package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * Rules held against each other over the same waves: do they take what is needed, and how fairly?
 *
 * <p>Tracking = sum of |taken - needed|; fairness = sum of needed x |largest fraction - that of the
 * benchmark|; total = tracking + weight x fairness. All in quote, less is better.
 *
 * <pre>{@code
 * AdlPolicyComparison.of(paths, "minMaxIlp", 1).row("productionQueue").total();
 * }</pre>
 *
 * <p>Source: Chitra, Thogiti, Trujillo Ramirez and Xu 2026, arXiv 2602.15182, table 2.
 *
 * @param rows a rule each, in the order given
 */
public record AdlPolicyComparison(List<Row> rows) {
  /** Keeps its own list. */
  public AdlPolicyComparison {
    rows = List.copyOf(rows);
  }

  /**
   * One rule.
   *
   * @param policy its name
   * @param tracking quote, 0 or more
   * @param fairness quote, 0 or more; 0 for the benchmark
   * @param total tracking + weight x fairness, quote
   */
  public record Row(
      @In(TEXT) String policy,
      @In(QUOTE) double tracking,
      @In(QUOTE) double fairness,
      @In(QUOTE) double total) {}

  /**
   * Compares rules.
   *
   * @param paths what each took over the same waves
   * @param benchmark name of the rule whose largest fractions count as fair
   * @param fairnessWeight what a unit of unfairness counts, 0 or more
   * @return the comparison
   * @throws IllegalArgumentException if the benchmark is not among the rules, they have different
   *     numbers of rounds, or the weight is negative or not finite
   */
  public static AdlPolicyComparison of(
      List<AdlPolicyPath> paths, String benchmark, double fairnessWeight) {
    double weight = Check.notNegative("fairness weight", fairnessWeight);
    AdlPolicyPath fair =
        paths.stream()
            .filter(path -> path.policy().equals(benchmark))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(Messages.noBenchmark(benchmark)));
    List<Row> rows = new ArrayList<>();
    for (AdlPolicyPath path : paths) {
      double tracking = path.tracking();
      double fairness = unfairness(path, fair);
      rows.add(new Row(path.policy(), tracking, fairness, tracking + weight * fairness));
    }
    return new AdlPolicyComparison(rows);
  }

  private static double unfairness(AdlPolicyPath path, AdlPolicyPath fair) {
    int count = fair.rounds().size();
    if (path.rounds().size() != count) {
      throw new IllegalArgumentException(
          Messages.unequalRounds(path.policy(), count, path.rounds().size()));
    }
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < count; i++) {
      AdlPolicyPath.Round round = path.rounds().get(i);
      double difference = round.largestFraction() - fair.rounds().get(i).largestFraction();
      sum.add(round.needed() * Math.abs(difference));
    }
    return sum.value();
  }

  /**
   * Finds a rule.
   *
   * @param policy its name
   * @return its row
   * @throws IllegalArgumentException if it is not among the rules
   */
  public Row row(String policy) {
    return rows.stream()
        .filter(row -> row.policy().equals(policy))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(Messages.noBenchmark(policy)));
  }

  @Override
  public String toString() {
    return "comparison of " + rows.stream().map(Row::policy).toList();
  }
}
