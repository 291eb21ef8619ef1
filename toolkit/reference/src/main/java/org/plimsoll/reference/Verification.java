package org.plimsoll.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * The results of a run and their totals.
 *
 * @param results one per case, in the order they were run
 */
public record Verification(List<CaseResult> results) {
  /** Keeps its own list. */
  public Verification {
    results = List.copyOf(results);
  }

  /**
   * Appends results.
   *
   * @param more come last
   * @return both together
   */
  public Verification with(List<CaseResult> more) {
    return new Verification(Stream.concat(results.stream(), more.stream()).toList());
  }

  /**
   * How many of a group passed and did not.
   *
   * @param name of the group
   * @param passed answered within the tolerance
   * @param failed answered otherwise
   * @param unsupported not answered
   */
  public record Total(
      @In(Unit.TEXT) String name,
      @In(Unit.COUNT) int passed,
      @In(Unit.COUNT) int failed,
      @In(Unit.COUNT) int unsupported) {

    private Total plus(Outcome outcome) {
      return new Total(
          name,
          passed + (outcome == Outcome.PASS ? 1 : 0),
          failed + (outcome == Outcome.FAIL ? 1 : 0),
          unsupported + (outcome == Outcome.UNSUPPORTED ? 1 : 0));
    }

    @Override
    public String toString() {
      return "%d passed, %d failed, %d unsupported".formatted(passed, failed, unsupported);
    }
  }

  /**
   * Adds up everything.
   *
   * @return the total
   */
  public Total total() {
    Total total = new Total("all", 0, 0, 0);
    for (CaseResult result : results) {
      total = total.plus(result.outcome());
    }
    return total;
  }

  /**
   * Adds up by venue.
   *
   * @return one total per venue, in alphabetical order
   */
  public List<Total> byVenue() {
    return totals(Case::venue);
  }

  /**
   * Adds up by topic.
   *
   * @return one total per topic, in alphabetical order
   */
  public List<Total> byTopic() {
    return totals(Case::topic);
  }

  private List<Total> totals(Function<Case, String> group) {
    Map<String, Total> totals = new TreeMap<>();
    for (CaseResult result : results) {
      String name = group.apply(result.published());
      Total before = totals.getOrDefault(name, new Total(name, 0, 0, 0));
      totals.put(name, before.plus(result.outcome()));
    }
    return List.copyOf(totals.values());
  }

  /**
   * Tells whether every case was answered within its tolerance.
   *
   * @return false if one failed or is unsupported
   */
  public boolean isComplete() {
    return results.stream().allMatch(result -> result.outcome() == Outcome.PASS);
  }

  @Override
  public String toString() {
    return total().toString();
  }
}
