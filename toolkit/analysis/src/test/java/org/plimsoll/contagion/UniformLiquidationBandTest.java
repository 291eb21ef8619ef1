package org.plimsoll.contagion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The closed forms against published numbers and against iteration from the shock upwards. */
class UniformLiquidationBandTest {
  private static final SquareRootFall LAW = new SquareRootFall(0.8, 0.04, 5e9);

  /** Reference checks, case cascade-uniform-linear. */
  @Test
  void thePublishedLinearCase() {
    UniformLiquidationBand band = new UniformLiquidationBand(3e8, 0.3);
    CascadeFixedPoint rest = band.linear(0.04, 2e9);
    assertThat(band.feedback(2e9)).isCloseTo(0.5, within(1e-12));
    assertThat(rest.totalDrop()).isCloseTo(0.08, within(1e-12));
    assertThat(rest.liquidated()).isCloseTo(8e7, within(1e-3));
    assertThat(rest.amplifier().orElseThrow()).isCloseTo(2, within(1e-12));
    assertThat(rest.contained()).isTrue();
    assertThat(rest)
        .hasToString("a shock of 4.00 % becomes a fall of 8.00 %, 80,000,000 liquidated");
  }

  /** Reference checks, case cascade-uniform-sqrt. */
  @Test
  void thePublishedSquareRootCase() {
    UniformLiquidationBand band = new UniformLiquidationBand(2e8, 0.4);
    CascadeFixedPoint rest = band.squareRoot(0.02, LAW);
    assertThat(rest.totalDrop()).isCloseTo(0.02148319910614497, within(1e-15));
    assertThat(rest.liquidated()).isCloseTo(10741599.55307249, within(1e-6));
    assertThat(rest.amplifier().orElseThrow()).isCloseTo(1.074159955307249, within(1e-12));
    assertThat(band.zeroShockDrop(LAW)).isCloseTo(0.0001024, within(1e-16));
  }

  @Property(tries = 200)
  void linearIsWhereIterationFromTheShockEnds(
      @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 0.9) double shock,
      @ForAll @Scale(3) @DoubleRange(min = 0.05, max = 0.6) double width,
      @ForAll @Scale(2) @DoubleRange(min = 0, max = 3) double feedback) {
    UniformLiquidationBand band = new UniformLiquidationBand(feedback * width * 1e9, width);
    CascadeFixedPoint rest = band.linear(shock, 1e9);
    double iterated = iterate(band, shock, notional -> notional / 1e9);
    if (Math.abs(feedback - 1) > 0.05) {
      assertThat(rest.totalDrop()).isCloseTo(iterated, Percentage.withPercentage(1e-6));
    }
    if (Math.abs(rest.totalDrop() - width) > 1e-12) {
      assertThat(rest.contained()).isEqualTo(rest.totalDrop() <= width);
    }
    assertThat(rest.amplifier().orElseThrow()).isGreaterThanOrEqualTo(1);
    assertThat(rest.liquidated()).isBetween(0.0, band.notional());
  }

  @Property(tries = 200)
  void squareRootIsWhereIterationFromTheShockEnds(
      @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 0.9) double shock,
      @ForAll @Scale(3) @DoubleRange(min = 0.05, max = 0.6) double width,
      @ForAll @Scale(2) @DoubleRange(min = 0, max = 1e11) double notional) {
    UniformLiquidationBand band = new UniformLiquidationBand(notional, width);
    CascadeFixedPoint rest = band.squareRoot(shock, LAW);
    assertThat(rest.totalDrop())
        .isCloseTo(iterate(band, shock, LAW::of), Percentage.withPercentage(1e-6));
    assertThat(rest.totalDrop()).isGreaterThanOrEqualTo(shock * (1 - 1e-12));
    assertThat(rest.liquidated()).isBetween(0.0, notional);
  }

  private static double iterate(
      UniformLiquidationBand band, double shock, DoubleUnaryOperator impact) {
    double drop = shock;
    for (int round = 0; round < 5_000; round++) {
      drop = shock + impact.applyAsDouble(band.within(drop));
    }
    return drop;
  }

  @Test
  void aFeedbackOfOneEmptiesTheBand() {
    UniformLiquidationBand band = new UniformLiquidationBand(6e8, 0.3);
    CascadeFixedPoint rest = band.linear(0.001, 2e9);
    assertThat(rest.totalDrop()).isCloseTo(0.301, within(1e-12));
    assertThat(rest.liquidated()).isEqualTo(6e8);
    assertThat(rest.contained()).isFalse();
    assertThat(rest)
        .hasToString(
            "a shock of 0.10 % becomes a fall of 30.10 %, 600,000,000 liquidated, nothing left to"
                + " liquidate");
  }

  @Test
  void aShockBeyondTheBandTakesItAllUnderBothLaws() {
    UniformLiquidationBand band = new UniformLiquidationBand(2e8, 0.1);
    assertThat(band.linear(0.2, 4e9).totalDrop()).isCloseTo(0.25, within(1e-12));
    assertThat(band.squareRoot(0.2, LAW).totalDrop()).isCloseTo(0.2 + LAW.of(2e8), within(1e-15));
    assertThat(band.squareRoot(0.2, LAW).contained()).isFalse();
    assertThat(band.squareRoot(0.2, LAW).liquidated()).isEqualTo(2e8);
  }

  @Test
  void theLastPositionAtTheEdgeIsInsideTheBand() {
    CascadeFixedPoint rest = new UniformLiquidationBand(1, 0.5).linear(0.25, 4);
    assertThat(rest.totalDrop()).isEqualTo(0.5);
    assertThat(rest.contained()).isTrue();
    assertThat(rest.liquidated()).isEqualTo(1);
  }

  @Test
  void withoutAShockNothingHappens() {
    UniformLiquidationBand band = new UniformLiquidationBand(3e8, 0.3);
    assertThat(band.linear(0, 2e9).totalDrop()).isZero();
    assertThat(band.linear(0, 2e9).amplifier()).hasValue(2);
    assertThat(band.linear(0, 1e9).amplifier()).isEmpty();
    assertThat(band.linear(0, 1e9).totalDrop()).isZero();
    assertThat(band.squareRoot(0, LAW).totalDrop()).isZero();
    assertThat(band.squareRoot(0, LAW).amplifier()).isEmpty();
    assertThat(band.squareRoot(0, new SquareRootFall(0, 0.04, 1)).amplifier()).hasValue(1);
  }

  /** The limit, not the value at 0, and no further than the whole band can push. */
  @Test
  void aSmallShockUnderTheSquareRootStartsAFiniteCascade() {
    UniformLiquidationBand band = new UniformLiquidationBand(2e8, 0.4);
    assertThat(band.squareRoot(1e-13, LAW).totalDrop())
        .isCloseTo(band.zeroShockDrop(LAW), within(1e-11));
    UniformLiquidationBand narrow = new UniformLiquidationBand(5e9, 0.001);
    assertThat(narrow.zeroShockDrop(LAW)).isCloseTo(0.032, within(1e-15));
    assertThat(narrow.squareRoot(1e-12, LAW).totalDrop()).isCloseTo(0.032, within(1e-11));
  }

  @Property(tries = 100)
  void moreDepthNeverMeansMoreFall(
      @ForAll @Scale(4) @DoubleRange(min = 0, max = 0.5) double shock,
      @ForAll @Scale(2) @DoubleRange(min = 1, max = 1e6) double depth) {
    UniformLiquidationBand band = new UniformLiquidationBand(1e5, 0.3);
    assertThat(band.linear(shock, 2 * depth).totalDrop())
        .isLessThanOrEqualTo(band.linear(shock, depth).totalDrop());
    assertThat(band.linear(shock, Double.POSITIVE_INFINITY).totalDrop()).isEqualTo(shock);
  }

  @Test
  void badNumbersAreRefused() {
    UniformLiquidationBand band = new UniformLiquidationBand(1, 1);
    refused(
        () -> new UniformLiquidationBand(-1, 1), "liquidatable notional must be 0 or more, was -1");
    refused(() -> new UniformLiquidationBand(1, 0), "width of the band must be above 0, was 0");
    refused(() -> band.linear(-0.1, 1), "shock must be 0 or more, was -0.1");
    refused(
        () -> band.linear(0.1, 0), "depth must be above 0, was 0; an infinite depth has no impact");
    refused(() -> band.squareRoot(Double.NaN, LAW), "shock must be 0 or more, was NaN");
    refused(() -> band.within(-1), "fall must be 0 or more, was -1");
    refused(() -> new SquareRootFall(1, 1, 0), "daily volume must be above 0, was 0");
  }

  private static void refused(Runnable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(sentence);
  }
}
