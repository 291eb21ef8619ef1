package org.plimsoll.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One case and what became of it.
 *
 * <p>It fails if one of its values fails or the toolkit refuses its inputs, else it is unsupported
 * if one of its values is not answered, else it passes.
 *
 * @param published the case
 * @param comparisons one per expected single value; empty where nothing is expected
 * @param outcome what became of it
 * @param reason why it did not pass, empty where the values say so themselves
 */
public record CaseResult(
    Case published, List<Comparison> comparisons, Outcome outcome, String reason) {

  /** Keeps its own list. */
  public CaseResult {
    comparisons = List.copyOf(comparisons);
  }

  static CaseResult compared(Case published, List<Comparison> comparisons) {
    if (any(comparisons, Outcome.FAIL)) {
      return new CaseResult(published, comparisons, Outcome.FAIL, "");
    }
    List<String> missing =
        comparisons.stream()
            .filter(comparison -> comparison.outcome() == Outcome.UNSUPPORTED)
            .map(Comparison::key)
            .toList();
    if (comparisons.isEmpty() || !missing.isEmpty()) {
      String reason = Messages.unanswered(published, missing);
      return new CaseResult(published, comparisons, Outcome.UNSUPPORTED, reason);
    }
    return new CaseResult(published, comparisons, Outcome.PASS, "");
  }

  static CaseResult unsupported(Case published) {
    return unanswered(published, Outcome.UNSUPPORTED, Messages.noAdapter(published));
  }

  static CaseResult refused(Case published, RuntimeException refusal) {
    return unanswered(published, Outcome.FAIL, Messages.refused(refusal));
  }

  /** A file nobody can read stands as one failed case under its own name. */
  static CaseResult unreadable(String file, IllegalArgumentException broken) {
    return new CaseResult(Case.unreadable(file), List.of(), Outcome.FAIL, Messages.refused(broken));
  }

  private static CaseResult unanswered(Case published, Outcome outcome, String reason) {
    List<Comparison> comparisons =
        Comparer.unanswered(published.expected(), published.tolerance(), outcome);
    return new CaseResult(published, comparisons, outcome, reason);
  }

  private static boolean any(List<Comparison> comparisons, Outcome outcome) {
    return comparisons.stream().anyMatch(comparison -> comparison.outcome() == outcome);
  }

  /**
   * Finds the value that decides the case: one that failed, else one not answered, else the one
   * nearest to its tolerance.
   *
   * @return the first of equals, empty where nothing is expected
   */
  public Optional<Comparison> worst() {
    Comparator<Comparison> order =
        Comparator.<Comparison, Boolean>comparing(c -> c.outcome() != Outcome.FAIL)
            .thenComparing(c -> c.outcome() != Outcome.UNSUPPORTED)
            .thenComparing(Comparator.comparingDouble(Comparison::strain).reversed());
    return comparisons.stream().min(order);
  }

  @Override
  public String toString() {
    return "%s: %s%s".formatted(published.id(), outcome, reason.isEmpty() ? "" : ", " + reason);
  }
}
