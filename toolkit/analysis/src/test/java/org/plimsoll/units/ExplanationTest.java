package org.plimsoll.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps print as a table whose bars stand under each other. */
class ExplanationTest {
  private static final Explanation STEPS =
      Explanation.of("two steps")
          .with("notional", "quantity x mark = 2 x 58,000", 116_000, Unit.QUOTE)
          .with("margin ratio", "maintenance margin / equity", 0.265, Unit.RATE)
          .with("liquidation price", "out of reach", Double.POSITIVE_INFINITY, Unit.PRICE);

  @Test
  void termsAlignAndAbsentResultsSayNone() {
    assertThat(STEPS)
        .hasToString(
            """
            two steps
             notional          | quantity x mark = 2 x 58,000 | 116,000.00
             margin ratio      | maintenance margin / equity  |    26.50 %
             liquidation price | out of reach                 |       none""");
  }

  @Test
  void addingAStepLeavesTheShorterOneAsItWas() {
    Explanation one = Explanation.of("s").with("a", "b", 1, Unit.COUNT);
    Explanation two = one.with("c", "d", 2, Unit.COUNT);
    assertThat(one.terms()).hasSize(1);
    assertThat(two.terms()).extracting(Explanation.Term::quantity).containsExactly("a", "c");
    List<Explanation.Term> terms = two.terms();
    assertThatThrownBy(terms::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void withoutStepsTheSubjectStandsAlone() {
    assertThat(Explanation.of("nothing yet")).hasToString("nothing yet");
  }
}
