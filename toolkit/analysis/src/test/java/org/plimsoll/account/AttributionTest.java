package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AttributionTest {
  private static final List<String> FACTORS =
      List.of("price", "position", "parameters", "haircut", "fee");

  /** A requirement as venues write it: all five factors enter, most of them as products. */
  record Requirement(double price, double position, double rate, double haircut, double fee) {
    double margin() {
      double notional = price * Math.abs(position);
      return notional * (rate + fee) + Math.max(0, notional - 1e5) * rate / (1 - haircut);
    }

    static ToDoubleFunction<Set<String>> between(Requirement before, Requirement after) {
      return later ->
          new Requirement(
                  (later.contains("price") ? after : before).price,
                  (later.contains("position") ? after : before).position,
                  (later.contains("parameters") ? after : before).rate,
                  (later.contains("haircut") ? after : before).haircut,
                  (later.contains("fee") ? after : before).fee)
              .margin();
    }
  }

  @Provide
  Arbitrary<Requirement> requirements() {
    return Combinators.combine(
            Arbitraries.doubles().ofScale(9).between(1e-4, 1e5),
            Arbitraries.doubles().ofScale(9).between(-1e6, 1e6),
            Arbitraries.doubles().ofScale(9).between(0.001, 0.5),
            Arbitraries.doubles().ofScale(9).between(0, 0.9),
            Arbitraries.doubles().ofScale(9).between(0, 0.01))
        .as(Requirement::new);
  }

  /** A thousand random portfolios: no residual, to the last bit, in whatever order one adds. */
  @Property
  void thePartsSumToTheTotalExactly(
      @ForAll("requirements") Requirement before, @ForAll("requirements") Requirement after) {
    for (Attribution change : both(before, after)) {
      assertThat(change.residual()).isZero();
      List<Attribution.Part> parts = new ArrayList<>(change.parts());
      Collections.reverse(parts);
      double sum = 0;
      for (Attribution.Part part : parts) {
        sum += part.amount();
      }
      assertThat(sum).isEqualTo(change.total());
      double sizes = parts.stream().mapToDouble(part -> Math.abs(part.amount())).sum();
      assertThat(change.total())
          .isCloseTo(after.margin() - before.margin(), within(1e-14 * sizes + 1e-300));
    }
  }

  private static List<Attribution> both(Requirement before, Requirement after) {
    ToDoubleFunction<Set<String>> margin = Requirement.between(before, after);
    return List.of(Attribution.of(FACTORS, margin), Attribution.inOrder(FACTORS, margin));
  }

  @Property(tries = 200)
  void theFairSplitDoesNotDependOnTheOrderListed(
      @ForAll("requirements") Requirement before,
      @ForAll("requirements") Requirement after,
      @ForAll("orders") List<String> order) {
    ToDoubleFunction<Set<String>> margin = Requirement.between(before, after);
    Attribution one = Attribution.of(FACTORS, margin);
    Attribution other = Attribution.of(order, margin);
    double scale = Math.abs(before.margin()) + Math.abs(after.margin()) + sizes(one);
    for (String factor : FACTORS) {
      assertThat(other.amount(factor)).isCloseTo(one.amount(factor), within(1e-13 * scale));
    }
  }

  @Provide
  Arbitrary<List<String>> orders() {
    return Arbitraries.shuffle(FACTORS);
  }

  private static double sizes(Attribution change) {
    return change.parts().stream().mapToDouble(part -> Math.abs(part.amount())).sum();
  }

  /** The definition, written out: the mean over all orders of what a factor adds. */
  @Property(tries = 100)
  void theFairSplitIsTheMeanOverAllOrders(
      @ForAll("requirements") Requirement before, @ForAll("requirements") Requirement after) {
    ToDoubleFunction<Set<String>> margin = Requirement.between(before, after);
    double[] sums = new double[FACTORS.size()];
    List<List<String>> orders = permutations(FACTORS);
    for (List<String> order : orders) {
      Attribution steps = Attribution.inOrder(order, margin);
      IntStream.range(0, sums.length).forEach(i -> sums[i] += steps.amount(FACTORS.get(i)));
    }
    Attribution fair = Attribution.of(FACTORS, margin);
    double scale = Math.abs(before.margin()) + Math.abs(after.margin()) + sizes(fair);
    for (int i = 0; i < sums.length; i++) {
      assertThat(fair.parts().get(i).amount())
          .isCloseTo(sums[i] / orders.size(), within(1e-11 * scale));
    }
  }

  private static List<List<String>> permutations(List<String> names) {
    if (names.isEmpty()) {
      return List.of(List.of());
    }
    List<List<String>> all = new ArrayList<>();
    for (String first : names) {
      List<String> rest = new ArrayList<>(names);
      rest.remove(first);
      for (List<String> tail : permutations(rest)) {
        List<String> order = new ArrayList<>(List.of(first));
        order.addAll(tail);
        all.add(order);
      }
    }
    return all;
  }

  @Property(tries = 200)
  void whatDidNotChangeContributesNothing(
      @ForAll("requirements") Requirement before, @ForAll("requirements") Requirement after) {
    Requirement priceOnly =
        new Requirement(after.price, before.position, before.rate, before.haircut, before.fee);
    Attribution change = Attribution.of(FACTORS, Requirement.between(before, priceOnly));
    assertThat(change.amount("price")).isEqualTo(change.total());
    FACTORS.stream()
        .filter(factor -> !factor.equals("price"))
        .forEach(factor -> assertThat(change.amount(factor)).isZero());
  }

  @Test
  void aProductSharesWhatBothDoTogether() {
    ToDoubleFunction<Set<String>> value =
        later -> (later.contains("price") ? 110 : 100) * (later.contains("position") ? 3 : 2);
    Attribution fair = Attribution.of(List.of("price", "position"), value);
    assertThat(fair.amount("price")).isEqualTo(25);
    assertThat(fair.amount("position")).isEqualTo(105);
    Attribution steps = Attribution.inOrder(List.of("price", "position"), value);
    assertThat(steps.amount("price")).isEqualTo(20);
    assertThat(steps.amount("position")).isEqualTo(110);
    assertThat(fair.total()).isEqualTo(steps.total()).isEqualTo(130);
    assertThat(fair).hasToString("change of 130.00 from 200.00 to 330.00 in 2 parts");
  }

  @Test
  void everySetIsAskedForOnce() {
    List<Set<String>> asked = new ArrayList<>();
    Attribution.of(
        List.of("a", "b", "c"),
        later -> {
          asked.add(Set.copyOf(later));
          return later.size();
        });
    assertThat(asked).hasSize(8).doesNotHaveDuplicates();
    asked.clear();
    Attribution.inOrder(
        List.of("a", "b", "c"),
        later -> {
          asked.add(new HashSet<>(later));
          return later.size();
        });
    assertThat(asked)
        .containsExactly(Set.of(), Set.of("a"), Set.of("a", "b"), Set.of("a", "b", "c"));
  }

  /** Parts of 1e16 leave no room for the last digit of a total of 1: the grid decides, openly. */
  @Test
  void hugePartsThatCancelStillSumExactly() {
    Attribution change =
        Attribution.of(
            List.of("up", "down"),
            later -> (later.contains("up") ? 1e16 : 0) - (later.contains("down") ? 1e16 - 2 : 0));
    assertThat(change.residual()).isZero();
    assertThat(change.after()).isEqualTo(2);
    assertThat(change.total()).isCloseTo(2, within(2 * 4 * Math.ulp(2e16)));
  }

  @Test
  void nothingChangedIsNothingToShare() {
    Attribution change = Attribution.of(FACTORS, later -> 5);
    assertThat(change.total()).isZero();
    assertThat(change.parts()).allSatisfy(part -> assertThat(part.amount()).isZero());
  }

  @Test
  void theExplanationStandsBetweenBeforeAndAfter() {
    Attribution change =
        Attribution.of(
            List.of("price", "fee"),
            later -> (later.contains("price") ? 110 : 100) + (later.contains("fee") ? 0.5 : 0));
    assertThat(change.explain())
        .hasToString(
            """
            change, averaged over every order
             before | every factor as it was            | 100.00
             price  | part of the change                |  10.00
             fee    | part of the change                |  0.500
             total  | sum of the parts = after - before |  10.50
             after  | every factor as it is             | 110.50""");
  }

  @Test
  void whatCannotBeSplitIsRefused() {
    refused(List.of(), later -> 0, "factors must have at least one entry, was empty");
    refused(
        List.of("price", "price"),
        later -> 0,
        "factors must be named once each, was [price, price]");
    refused(
        IntStream.range(0, 13).mapToObj(Integer::toString).toList(),
        later -> 0,
        "factors must be at most 12, were 13; join those that belong together");
    refused(
        List.of("price"),
        later -> later.isEmpty() ? 0 : Double.NaN,
        "amount with [price] changed must be a finite number, was NaN");
    refused(
        List.of("price"),
        later -> later.isEmpty() ? -1e308 : 1e308,
        "sizes of the parts together must be a finite number, was Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attribution.of(List.of("price"), later -> 0).amount("fee"))
        .withMessage("factor must be one of [price], was 'fee'");
  }

  private static void refused(
      List<String> factors, ToDoubleFunction<Set<String>> amount, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attribution.of(factors, amount))
        .withMessage(sentence);
  }
}
