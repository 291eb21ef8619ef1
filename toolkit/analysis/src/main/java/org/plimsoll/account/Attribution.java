package org.plimsoll.account;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.plimsoll.units.Check;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.In;

/**
 * The change of an amount, split into what each of several factors contributed, without residual.
 *
 * <p>The amount f is known for every choice of factors that already stand at their later value.
 * {@link #of} averages what a factor adds over all orders in which the factors could have changed
 * (the Shapley value), so that no order is preferred:
 *
 * <pre>
 * part[i] = sum over sets S without i of |S|! (n - |S| - 1)! / n! x (f(S and i) - f(S))
 * </pre>
 *
 * <p>{@link #inOrder} lets them change one after another as listed, which costs n + 1 evaluations
 * instead of 2 to the power n but gives what factors do together to the later one.
 *
 * <p>In exact arithmetic both sum to f(all) - f(none). Here the total and the parts are put on one
 * binary grid, a 2 to the power -50 of the sum of their sizes, and the largest part absorbs the few
 * steps of the grid that rounding left over. So the parts sum to the total exactly, in whatever
 * order they are added, and the total differs from after - before by rounding at most.
 *
 * <pre>{@code
 * Attribution change =
 *     Attribution.of(
 *         List.of("price", "position"),
 *         later -> (later.contains("price") ? 110 : 100) * (later.contains("position") ? 3 : 2));
 * change.amount("price"); // 25.0
 * change.residual(); // 0.0
 * }</pre>
 *
 * <p>Source: Shapley, A value for n-person games, 1953; applied to explaining a change of a
 * requirement.
 *
 * @param rule how the parts were found, in words
 * @param before the amount with every factor as it was
 * @param after the amount with every factor as it is
 * @param total what the parts sum to: after - before
 * @param parts one per factor, in the order listed
 */
public record Attribution(
    @In(TEXT) String rule,
    @In(QUOTE) double before,
    @In(QUOTE) double after,
    @In(QUOTE) double total,
    List<Part> parts) {

  private static final int MOST_FACTORS = 12;
  private static final String EVERY_ORDER = "averaged over every order";
  private static final String ONE_ORDER = "one after another, in the order listed";

  /**
   * Keeps its own list.
   *
   * @throws IllegalArgumentException if an amount is not finite
   */
  public Attribution {
    Check.finite("amount before", before);
    Check.finite("amount after", after);
    Check.finite("change", total);
    parts = List.copyOf(parts);
  }

  /**
   * What one factor contributed.
   *
   * @param factor its name
   * @param amount its part of the change
   */
  public record Part(@In(TEXT) String factor, @In(QUOTE) double amount) {}

  /**
   * Splits a change fairly: every order of the factors counts the same.
   *
   * @param factors their names, 1 to 12, each once
   * @param amount the amount when exactly the factors given stand at their later value; asked for
   *     every set of them once
   * @return the parts
   * @throws IllegalArgumentException if there are no factors, more than 12, one twice, or an amount
   *     is not finite
   */
  public static Attribution of(List<String> factors, ToDoubleFunction<Set<String>> amount) {
    check(factors);
    int n = factors.size();
    double[] amounts =
        IntStream.range(0, 1 << n).mapToDouble(set -> at(factors, set, amount)).toArray();
    double[] parts = new double[n];
    for (int factor = 0; factor < n; factor++) {
      parts[factor] = shapleyValue(factor, n, amounts);
    }
    return exact(EVERY_ORDER, factors, amounts[0], amounts[amounts.length - 1], parts);
  }

  /**
   * Splits a change step by step: each factor changes after those listed before it.
   *
   * @param factors their names in the order they change, 1 to 12, each once
   * @param amount the amount when exactly the factors given stand at their later value
   * @return the parts
   * @throws IllegalArgumentException if there are no factors, more than 12, one twice, or an amount
   *     is not finite
   */
  public static Attribution inOrder(List<String> factors, ToDoubleFunction<Set<String>> amount) {
    check(factors);
    int n = factors.size();
    double[] amounts =
        IntStream.rangeClosed(0, n)
            .mapToDouble(changed -> at(factors, (1 << changed) - 1, amount))
            .toArray();
    double[] parts = IntStream.range(0, n).mapToDouble(i -> amounts[i + 1] - amounts[i]).toArray();
    return exact(ONE_ORDER, factors, amounts[0], amounts[n], parts);
  }

  private static void check(List<String> factors) {
    if (factors.isEmpty()) {
      throw new IllegalArgumentException(PortfolioMessages.none("factors"));
    }
    if (factors.size() > MOST_FACTORS) {
      throw new IllegalArgumentException(
          PortfolioMessages.tooManyFactors(MOST_FACTORS, factors.size()));
    }
    if (new HashSet<>(factors).size() < factors.size()) {
      throw new IllegalArgumentException(PortfolioMessages.twice("factors", factors));
    }
  }

  private static double at(List<String> factors, int set, ToDoubleFunction<Set<String>> amount) {
    Set<String> later = new LinkedHashSet<>();
    for (int factor = 0; factor < factors.size(); factor++) {
      if ((set >> factor & 1) == 1) {
        later.add(factors.get(factor));
      }
    }
    return Check.finite(
        "amount with " + later + " changed",
        amount.applyAsDouble(Collections.unmodifiableSet(later)));
  }

  private static double shapleyValue(int factor, int n, double... amounts) {
    double sum = 0;
    for (int set = 0; set < amounts.length; set++) {
      if ((set >> factor & 1) == 0) {
        double step = amounts[set | 1 << factor] - amounts[set];
        sum += step / (n * choices(n - 1, Integer.bitCount(set)));
      }
    }
    return sum;
  }

  private static double choices(int n, int k) {
    double choices = 1;
    for (int i = 1; i <= k; i++) {
      choices = choices * (n - k + i) / i;
    }
    return choices;
  }

  /** Counts in whole steps of one grid: sums of such numbers are exact in a double. */
  private static Attribution exact(
      String rule, List<String> factors, double before, double after, double... parts) {
    double change = after - before;
    double scale =
        Math.abs(change)
            + IntStream.range(0, parts.length).mapToDouble(i -> Math.abs(parts[i])).sum();
    double step = 4 * Math.ulp(Check.finite("sizes of the parts together", scale));
    long total = Math.round(change / step);
    long[] counts =
        IntStream.range(0, parts.length).mapToLong(i -> Math.round(parts[i] / step)).toArray();
    counts[largest(counts)] +=
        total - IntStream.range(0, counts.length).mapToLong(i -> counts[i]).sum();
    return new Attribution(
        rule,
        before,
        after,
        total * step,
        IntStream.range(0, counts.length)
            .mapToObj(i -> new Part(factors.get(i), counts[i] * step))
            .toList());
  }

  private static int largest(long... counts) {
    int largest = 0;
    for (int i = 1; i < counts.length; i++) {
      largest = Math.abs(counts[i]) > Math.abs(counts[largest]) ? i : largest;
    }
    return largest;
  }

  /**
   * Reads one part.
   *
   * @param factor its name
   * @return what it contributed
   * @throws IllegalArgumentException if there is no such factor
   */
  public double amount(String factor) {
    return parts.stream()
        .filter(part -> part.factor().equals(factor))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    PortfolioMessages.unknownFactor(
                        factor, parts.stream().map(Part::factor).toList())))
        .amount();
  }

  /**
   * Gives what no factor explains.
   *
   * @return total less the parts; 0 for every attribution made by this class
   */
  public double residual() {
    double sum = 0;
    for (Part part : parts) {
      sum += part.amount();
    }
    return total - sum;
  }

  /**
   * Shows the parts between the amount before and the amount after.
   *
   * @return one line per factor
   */
  public Explanation explain() {
    Explanation terms =
        Explanation.of("change, " + rule).with("before", "every factor as it was", before, QUOTE);
    for (Part part : parts) {
      terms = terms.with(part.factor(), "part of the change", part.amount(), QUOTE);
    }
    return terms
        .with("total", "sum of the parts = after - before", total, QUOTE)
        .with("after", "every factor as it is", after, QUOTE);
  }

  @Override
  public String toString() {
    return "change of %s from %s to %s in %d parts"
        .formatted(QUOTE.format(total), QUOTE.format(before), QUOTE.format(after), parts.size());
  }
}
