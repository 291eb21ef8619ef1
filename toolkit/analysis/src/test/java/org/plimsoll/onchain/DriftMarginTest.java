package org.plimsoll.onchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.onchain.Decimals.d;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.venue.Side;

class DriftMarginTest {
  private static final DriftExposure HUNDRED_EACH = new DriftExposure(d("10000"), d("10000"));
  private static final DriftRatios INITIAL = new DriftRatios(d("0.1"), d("1.2"));
  private static final DriftRatios MAINTENANCE = new DriftRatios(d("0.05"), d("1.1"));

  @ParameterizedTest
  @CsvSource({"0,13000", "0.1,13000", "0.5,20000", "1,30000"})
  void aRatioSetByTheUserRaisesTheInitialMargin(String custom, String margin) {
    assertThat(HUNDRED_EACH.margin(INITIAL.raisedTo(d(custom)))).isEqualByComparingTo(d(margin));
  }

  @Test
  void maintenanceMarginKnowsNoUserRatio() {
    assertThat(HUNDRED_EACH.margin(MAINTENANCE)).isEqualByComparingTo(d("11500"));
    assertThat(HUNDRED_EACH.explain(MAINTENANCE).toString())
        .contains("of perpetuals", "500.00", "11,000.00", "11,500.00");
  }

  @Property
  void aUserRatioNeverLowersTheMargin(
      @ForAll @BigRange(min = "0", max = "1") @Scale(3) BigDecimal custom,
      @ForAll @BigRange(min = "0", max = "90000") @Scale(2) BigDecimal perp,
      @ForAll @BigRange(min = "0", max = "90000") @Scale(2) BigDecimal borrowed) {
    DriftExposure exposure = new DriftExposure(perp, borrowed);
    assertThat(exposure.margin(INITIAL.raisedTo(custom)))
        .isGreaterThanOrEqualTo(exposure.margin(INITIAL))
        .isGreaterThanOrEqualTo(exposure.margin(MAINTENANCE));
  }

  @Test
  void theShortAtTwentyTwoThousandAndFifty() {
    DriftPerpPosition position =
        new DriftPerpPosition(Side.SHORT, d("6.147540983"), d("153688.524588"));
    assertThat(position.margin(d("22050"), d("0.1"))).isEqualByComparingTo(d("13555.327867"));
    assertThat(position.unrealisedProfit(d("22050"))).isCloseTo(d("18135.2459"), within(d("1e-4")));
    assertThat(position.unrealisedProfit(d("25000"))).isCloseTo(d("0"), within(d("1e-4")));
  }

  @Property
  void aLongAndAShortOfTheSameTradeCancel(
      @ForAll @BigRange(min = "0", max = "90") @Scale(9) BigDecimal size,
      @ForAll @BigRange(min = "0", max = "90000") @Scale(6) BigDecimal price) {
    DriftPerpPosition bought = new DriftPerpPosition(Side.LONG, size, d("-100"));
    DriftPerpPosition sold = new DriftPerpPosition(Side.SHORT, size, d("100"));
    assertThat(bought.unrealisedProfit(price).add(sold.unrealisedProfit(price))).isZero();
  }

  @Test
  void aUserMayAskForMoreThanTheWholeNotional() {
    DriftRatios raised = INITIAL.raisedTo(d("2"));
    assertThat(raised.perpMarginRatio()).isEqualByComparingTo("2");
    assertThat(raised.liabilityWeight()).isEqualByComparingTo("3");
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DriftRatios(d("0.1"), d("0.9")))
        .withMessage("liability weight must be 1 or more, was 0.9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> INITIAL.raisedTo(d("-1")))
        .withMessage("custom margin ratio must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DriftExposure(d("-1"), d("0")))
        .withMessage("perp notional must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DriftPerpPosition(Side.LONG, d("-1"), d("0")))
        .withMessage("size must be 0 or more, was -1");
  }
}
