package org.plimsoll.contagion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class MarginSpiralTest {
  private static final MarginSpiral.Customers CUSTOMERS = new MarginSpiral.Customers(0.5, 0.04, 2);

  /** Reference checks, case margin-spiral-multiplier. */
  @Test
  void thePublishedCase() {
    MarginSpiral spiral = new MarginSpiral(CUSTOMERS, 0.3, -0.3, 12, 2);
    assertThat(spiral.baseline()).isCloseTo(1 / 30.0, within(1e-12));
    assertThat(spiral.lossSpiralOnly().orElseThrow()).isCloseTo(1 / 28.0, within(1e-12));
    assertThat(spiral.marginSpiralOnly().orElseThrow()).isCloseTo(1 / 26.4, within(1e-12));
    assertThat(spiral.both().orElseThrow()).isCloseTo(1 / 24.4, within(1e-12));
    assertThat(spiral.multiplier().orElseThrow()).isCloseTo(1.229508196721311, within(1e-12));
    assertThat(spiral.isStable()).isTrue();
  }

  /**
   * A second derivation: speculators hold wealth / margin, customers the rest of a fixed supply.
   * The price moves until both add up again.
   */
  @Property(tries = 100)
  void theResponseIsTheSlopeOfTheClearingPrice(
      @ForAll @Scale(3) @DoubleRange(min = 0.2, max = 2) double margin,
      @ForAll @Scale(3) @DoubleRange(min = -0.2, max = 0.2) double slope) {
    double position = 12;
    double initial = 2;
    MarginSpiral spiral = new MarginSpiral(CUSTOMERS, margin, slope, position, initial);
    double loss = 1e-6;
    double fall = spiral.both().orElseThrow() * loss;
    double wealth = margin * position - loss - initial * fall;
    double speculators = wealth / (margin - slope * fall);
    double customers = fall * 2 / (0.5 * 0.04);
    assertThat(speculators - position + customers).isCloseTo(0, within(1e-10));
  }

  @Property(tries = 100)
  void eitherSpiralAloneIsSmallerThanBoth(
      @ForAll @Scale(3) @DoubleRange(min = -0.5, max = 0) double slope,
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 10) double initial) {
    MarginSpiral spiral = new MarginSpiral(CUSTOMERS, 0.3, slope, 12, initial);
    assertThat(spiral.isStable()).isTrue();
    double both = spiral.both().orElseThrow();
    assertThat(spiral.lossSpiralOnly().orElseThrow()).isBetween(spiral.baseline(), both);
    assertThat(spiral.marginSpiralOnly().orElseThrow()).isBetween(spiral.baseline(), both);
  }

  @Test
  void withoutSpiralsEverythingIsTheBaseline() {
    MarginSpiral spiral = new MarginSpiral(CUSTOMERS, 0.3, 0, 12, 0);
    assertThat(spiral.both()).hasValue(spiral.baseline());
    assertThat(spiral.multiplier()).hasValue(1);
  }

  @Test
  void anUnstableMarketHasANegativeSlopeAndAtTheEdgeNone() {
    MarginSpiral unstable = new MarginSpiral(CUSTOMERS, 0.25, -2, 12, 2);
    assertThat(unstable.isStable()).isFalse();
    assertThat(unstable.both()).hasValue(-1);
    assertThat(unstable.multiplier()).hasValue(-25);
    MarginSpiral edge = new MarginSpiral(CUSTOMERS, 0.25, 0, 12, 25);
    assertThat(edge.isStable()).isFalse();
    assertThat(edge.both()).isEmpty();
    assertThat(edge.lossSpiralOnly()).isEmpty();
    assertThat(edge.multiplier()).isEmpty();
  }

  @Test
  void badNumbersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarginSpiral(CUSTOMERS, 0, 0, 1, 1))
        .withMessage("margin must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarginSpiral.Customers(1, 1, 0))
        .withMessage("groups of customers must be 1 or more, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarginSpiral.Customers(0, 1, 1))
        .withMessage("risk aversion must be above 0, was 0");
  }
}
