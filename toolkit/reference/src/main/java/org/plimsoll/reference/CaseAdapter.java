package org.plimsoll.reference;

import java.util.Map;

/**
 * Maps the inputs of one family of cases onto the analysis API and names what comes out.
 *
 * <p>It implements the rule a case shows, so it recognises a case by venue, topic, kind and keys,
 * never by its id, and holds no published number. To add one: write {@code CaseAdapter.of(shape,
 * rule)} in a class of the adapter package and list it in the registry there.
 *
 * <pre>{@code
 * CaseAdapter.of(
 *     Shape.vector("Binance USD-M", "tiers").with("stake", "tiers"),
 *     in -> Map.of("max_leverage", schedule(in).maxLeverageForStake(in.number("stake"))))
 * }</pre>
 */
public interface CaseAdapter {
  /**
   * Tells whether this adapter knows the rule of a case.
   *
   * @param published the case
   * @return true if it can answer
   */
  boolean accepts(Case published);

  /**
   * Computes the answers.
   *
   * @param inputs what goes in
   * @return by key: a finite number, a boolean, a text, a list or a map of these; an empty optional
   *     for a value that does not exist
   * @throws IllegalArgumentException if an input is outside its range
   */
  Map<String, ?> answer(Inputs inputs);

  /**
   * Joins a shape and a rule.
   *
   * @param shape which cases
   * @param rule how to answer them
   * @return the adapter
   */
  static CaseAdapter of(Shape shape, Rule rule) {
    return new CaseAdapter() {
      @Override
      public boolean accepts(Case published) {
        return shape.fits(published);
      }

      @Override
      public Map<String, ?> answer(Inputs inputs) {
        return rule.answer(inputs);
      }
    };
  }

  /** How to answer a case. */
  @FunctionalInterface
  interface Rule {
    /**
     * Computes the answers.
     *
     * @param inputs what goes in
     * @return as {@link CaseAdapter#answer}
     */
    Map<String, ?> answer(Inputs inputs);
  }
}
