package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

class ExactRoundCascadeTest {
  private static List<BigDecimal> decimals(String... texts) {
    return Stream.of(texts).map(BigDecimal::new).toList();
  }

  private static ExactRoundCascade run(
      String price, List<BigDecimal> levels, List<BigDecimal> sizes, String impact) {
    return ExactRoundCascade.of(new BigDecimal(price), levels, sizes, new BigDecimal(impact));
  }

  @Test
  void a_position_exactly_at_the_price_is_due_and_ties_fall_together() {
    ExactRoundCascade run =
        run("97", decimals("96.2", "97", "90", "96.2"), decimals("1", "10", "5", "2"), "0.08");
    assertThat(run.rounds()).hasSize(2);
    assertThat(run.rounds().get(0).rows()).containsExactly(1);
    assertThat(run.rounds().get(0).priceAfter()).isEqualByComparingTo("96.2");
    assertThat(run.rounds().get(1).rows()).containsExactly(0, 3);
    assertThat(run.rows()).containsExactly(1, 0, 3);
    assertThat(run.finalPrice()).isEqualByComparingTo("95.96");
  }

  @Test
  void nobody_and_everybody_are_cases_too() {
    assertThat(run("97", decimals("96"), decimals("1"), "5").rounds()).isEmpty();
    assertThat(run("97", List.of(), List.of(), "5").finalPrice()).isEqualByComparingTo("97");
    ExactRoundCascade all = run("10", decimals("10", "1"), decimals("3", "4"), "5");
    assertThat(all.rows()).containsExactly(0, 1);
    assertThat(all.finalPrice()).isEqualByComparingTo("-25");
    assertThat(run("10", decimals("11"), decimals("3"), "0").finalPrice())
        .isEqualByComparingTo("10");
  }

  @Property(tries = 200)
  void it_agrees_with_the_cascade_in_doubles(@ForAll @IntRange(max = 100_000) int seed) {
    Random random = new Random(seed);
    double[] levels = random.doubles(30, 80, 99).toArray();
    double[] sizes = random.doubles(30, 0.1, 3).toArray();
    CascadeRun fast =
        Cascade.through(sold -> 1 - 0.4 * sold / 97)
            .run(
                LiquidationMap.ofLevels(Side.LONG, Columns.of(levels), Columns.of(sizes), 0, 100),
                0.03);
    ExactRoundCascade exact =
        ExactRoundCascade.of(
            BigDecimal.valueOf(97), decimals(levels), decimals(sizes), new BigDecimal("0.4"));
    assertThat(exact.rounds()).hasSameSizeAs(fast.rounds());
    assertThat(exact.rows()).hasSize(fast.accounts());
    assertThat(exact.finalPrice().doubleValue()).isCloseTo(fast.finalPrice(), within(1e-9));
  }

  private static List<BigDecimal> decimals(double... values) {
    return java.util.Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
  }

  @Test
  void refusals_name_the_rule() {
    assertThatThrownBy(() -> run("1", decimals("1"), List.of(), "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("liquidation prices and quantities must be equally many, were 1 and 0");
    assertThatThrownBy(() -> run("1", decimals("1"), decimals("-1"), "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must be 0 or more, was -1");
    assertThatThrownBy(() -> run("1", decimals("1"), decimals("1"), "-0.5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("impact per unit must be 0 or more, was -0.5");
  }
}
