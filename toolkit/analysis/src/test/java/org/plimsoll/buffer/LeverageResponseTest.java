package org.plimsoll.buffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.plimsoll.venue.Side;

class LeverageResponseTest {
  /** Reference checks, case leverage-shock-10x. */
  @Test
  void thePublishedCase() {
    LeverageResponse response = LeverageResponse.of(Side.LONG, 10, -0.07);
    assertThat(response.equityReturn()).isCloseTo(-0.7, within(1e-15));
    assertThat(response.newLeverage().orElseThrow()).isCloseTo(31, within(1e-12));
    assertThat(response.wipeoutReturn()).isEqualTo(-0.1);
    assertThat(response.slopeAtZero()).isEqualTo(-90);
    assertThat(response).hasToString("long at 10.0x after -7.00 %: 31.0x");
    assertThat(response.explain().terms())
        .extracting(term -> term.quantity() + " = " + term.result())
        .containsExactly(
            "equity return = -70.00 %",
            "new leverage = 31.0x", "wipe-out return = -10.00 %", "slope at zero = -90.00x");
  }

  /** Finite differences around no move. */
  @Property
  void theSlopeIsThatOfTheNewLeverage(
      @ForAll Side side, @ForAll @Scale(9) @DoubleRange(min = 0.1, max = 50) double leverage) {
    double step = 1e-6;
    double up = LeverageResponse.of(side, leverage, step).newLeverage().orElseThrow();
    double down = LeverageResponse.of(side, leverage, -step).newLeverage().orElseThrow();
    double slope = LeverageResponse.of(side, leverage, 0).slopeAtZero();
    assertThat((up - down) / (2 * step)).isCloseTo(slope, within(1e-4 * (1 + Math.abs(slope))));
  }

  @Property
  void leverageTimesEquityIsTheNotional(
      @ForAll Side side,
      @ForAll @Scale(9) @DoubleRange(min = 0.1, max = 50) double leverage,
      @ForAll @Scale(9) @DoubleRange(min = -0.9, max = 0.9) double move) {
    LeverageResponse response = LeverageResponse.of(side, leverage, move);
    double equity = 1 + response.equityReturn();
    if (equity > 1e-6) {
      assertThat(response.newLeverage().orElseThrow() * equity)
          .isCloseTo(leverage * (1 + move), within(1e-6));
    } else if (equity <= 0) {
      assertThat(response.newLeverage()).isEmpty();
    }
  }

  @Property
  void anAdverseMoveRaisesLeverage(
      @ForAll @Scale(9) @DoubleRange(min = 1.01, max = 50) double leverage,
      @ForAll @Scale(9) @DoubleRange(min = 1e-6, max = 0.99) double share) {
    double fall = -share / leverage;
    assertThat(LeverageResponse.of(Side.LONG, leverage, fall).newLeverage().orElseThrow())
        .isGreaterThan(leverage);
    assertThat(LeverageResponse.of(Side.SHORT, leverage, -fall).newLeverage().orElseThrow())
        .isGreaterThan(leverage);
  }

  @Property
  void aLongWithoutDebtStaysAtOne(
      @ForAll @Scale(9) @DoubleRange(min = -0.99, max = 9) double move) {
    assertThat(LeverageResponse.of(Side.LONG, 1, move).newLeverage().orElseThrow())
        .isCloseTo(1, within(1e-12));
    assertThat(LeverageResponse.of(Side.LONG, 1, move).slopeAtZero()).isZero();
  }

  @Test
  void limits() {
    assertThat(LeverageResponse.of(Side.LONG, 10, -0.2).newLeverage()).isEmpty();
    assertThat(LeverageResponse.of(Side.LONG, 10, -0.2))
        .hasToString("long at 10.0x after -20.00 %: bankrupt");
    assertThat(LeverageResponse.of(Side.LONG, 1, -1).newLeverage()).isEmpty();
    assertThat(LeverageResponse.of(Side.LONG, 0.5, -1).newLeverage()).hasValue(0);
    assertThat(LeverageResponse.of(Side.LONG, 0.5, 0).wipeoutReturn()).isEqualTo(-2);
    LeverageResponse sold = LeverageResponse.of(Side.SHORT, 4, 0.125);
    assertThat(sold.equityReturn()).isEqualTo(-0.5);
    assertThat(sold.newLeverage()).hasValue(9);
    assertThat(sold.wipeoutReturn()).isEqualTo(0.25);
    assertThat(sold.slopeAtZero()).isEqualTo(20);
  }

  @Test
  void badNumbersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeverageResponse.of(Side.LONG, 0, 0))
        .withMessage("leverage must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeverageResponse.of(Side.LONG, 2, -1.5))
        .withMessage("price after the move, as a share of that before must be 0 or more, was -0.5");
  }
}
