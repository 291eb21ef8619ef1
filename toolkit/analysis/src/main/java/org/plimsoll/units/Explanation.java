package org.plimsoll.units;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps behind a number: each term with its formula, the figures put in, and the result.
 *
 * <p>It prints as an aligned table and is a list of records, so a notebook shows it as one.
 *
 * @param subject what is explained
 * @param terms the steps, in the order they are computed
 */
public record Explanation(String subject, List<Term> terms) {
  /** Keeps its own list. */
  public Explanation {
    terms = List.copyOf(terms);
  }

  /**
   * One step.
   *
   * @param quantity its name
   * @param formula the rule in symbols, then with the figures put in
   * @param value the result, infinite where it does not exist
   * @param unit the unit of the result
   */
  public record Term(
      @In(Unit.TEXT) String quantity, @In(Unit.TEXT) String formula, double value, Unit unit) {
    /**
     * Prints the result.
     *
     * @return the value by its unit
     */
    public String result() {
      return unit.format(value);
    }
  }

  /**
   * Starts an explanation.
   *
   * @param subject what is explained
   * @return one without terms
   */
  public static Explanation of(String subject) {
    return new Explanation(subject, List.of());
  }

  /**
   * Adds a step.
   *
   * @param quantity its name
   * @param formula how it is computed
   * @param value its result
   * @param unit the unit of the result
   * @return a longer explanation
   */
  public Explanation with(String quantity, String formula, double value, Unit unit) {
    List<Term> longer = new ArrayList<>(terms);
    longer.add(new Term(quantity, formula, value, unit));
    return new Explanation(subject, longer);
  }

  @Override
  public String toString() {
    int quantity = width(terms.stream().map(Term::quantity).toList());
    int formula = width(terms.stream().map(Term::formula).toList());
    int result = width(terms.stream().map(Term::result).toList());
    String line = " %-" + quantity + "s | %-" + formula + "s | %" + result + "s";
    StringBuilder text = new StringBuilder(subject);
    for (Term term : terms) {
      text.append('\n').append(String.format(line, term.quantity(), term.formula(), term.result()));
    }
    return text.toString();
  }

  private static int width(List<String> column) {
    return Math.max(1, column.stream().mapToInt(String::length).max().orElse(1));
  }
}
