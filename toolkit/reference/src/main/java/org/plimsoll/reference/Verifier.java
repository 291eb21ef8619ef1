package org.plimsoll.reference;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Runs cases against the toolkit through a list of adapters.
 *
 * <p>The first adapter that accepts a case answers it. A case no adapter accepts is unsupported; a
 * case whose inputs the toolkit refuses fails with the sentence of the refusal.
 *
 * <pre>{@code
 * new Verifier(Adapters.all()).verify(CaseFiles.bundled("*")).passed();
 * }</pre>
 */
public final class Verifier {
  private final List<CaseAdapter> adapters;

  /**
   * Takes the rules.
   *
   * @param adapters in the order they are asked
   */
  public Verifier(List<CaseAdapter> adapters) {
    this.adapters = List.copyOf(adapters);
  }

  /**
   * Runs cases.
   *
   * @param cases in the order of the report
   * @return one result per case
   */
  public Verification verify(List<Case> cases) {
    return new Verification(cases.stream().map(this::verify).toList());
  }

  /**
   * Runs one case.
   *
   * @param published the case
   * @return what became of it
   */
  public CaseResult verify(Case published) {
    Optional<CaseAdapter> adapter = adapters.stream().filter(a -> a.accepts(published)).findFirst();
    return adapter
        .map(known -> answered(published, known))
        .orElseGet(() -> CaseResult.unsupported(published));
  }

  private static CaseResult answered(Case published, CaseAdapter adapter) {
    try {
      JsonObject got = new JsonObject();
      adapter
          .answer(published.inputs())
          .forEach((key, value) -> got.add(key, JsonNumbers.of(key, value)));
      return CaseResult.compared(
          published, Comparer.compare(published.expected(), got, published.tolerance()));
    } catch (RuntimeException refusal) {
      return CaseResult.refused(published, refusal);
    }
  }
}
