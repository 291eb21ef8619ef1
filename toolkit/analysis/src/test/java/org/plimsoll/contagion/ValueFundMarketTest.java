package org.plimsoll.contagion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ValueFundMarketTest {
  private static final List<ValueFund> FUNDS =
      List.of(new ValueFund(-40, 60, 5), new ValueFund(-10, 30, 20));

  /** Reference checks, case thurner-clearing-interior. */
  @Test
  void thePublishedCase() {
    ValueFundClearing clearing = new ValueFundMarket(FUNDS, 20, 900, 1000, 1).clear();
    assertThat(clearing.price()).isCloseTo(0.93042928249264, within(1e-9));
    assertThat(clearing.unique()).isTrue();
    ValueFundClearing.Row second = clearing.rows().get(1);
    assertThat(second.shares()).isCloseTo(26.7878888070656, within(1e-8));
    assertThat(second.wealth()).isCloseTo(17.9128784747792, within(1e-8));
    assertThat(second.leverage()).isCloseTo(1.3914143501472, within(1e-8));
    assertThat(second.atCeiling()).isFalse();
    assertThat(clearing).hasToString("2 funds at a price of 0.930429");
  }

  @Property(tries = 300)
  void everyClearingPriceClears(
      @ForAll @Scale(3) @DoubleRange(min = -80, max = 20) double cash,
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 200) double shares,
      @ForAll @Scale(2) @DoubleRange(min = 0, max = 200) double aggressiveness,
      @ForAll @Scale(2) @DoubleRange(min = 0, max = 20) double ceiling,
      @ForAll @Scale(2) @DoubleRange(min = 100, max = 1100) double noise) {
    List<ValueFund> funds = List.of(new ValueFund(cash, shares, aggressiveness), FUNDS.get(1));
    ValueFundMarket market = new ValueFundMarket(funds, ceiling, noise, 1000, 1);
    List<Double> prices = market.clearingPrices();
    assertThat(prices).isSorted().isNotEmpty();
    for (double price : prices) {
      double held = noise / price;
      for (ValueFund fund : funds) {
        held += fund.leverage(price, 1, ceiling) * Math.max(0, fund.wealth(price)) / price;
      }
      assertThat(held).isCloseTo(1000, Percentage.withPercentage(1e-5));
    }
    assertThat(market.clear().price()).isEqualTo(prices.get(prices.size() - 1));
  }

  /** Bisection from the value down finds nothing above the price that is taken. */
  @Property(tries = 100)
  void demandIsBelowSupplyAboveTheHighestPrice(
      @ForAll @Scale(3) @DoubleRange(min = -80, max = 20) double cash,
      @ForAll @Scale(2) @DoubleRange(min = 1, max = 200) double aggressiveness) {
    ValueFund fund = new ValueFund(cash, 100, aggressiveness);
    double price = new ValueFundMarket(List.of(fund), 20, 850, 1000, 1).clear().price();
    for (double share = 0.01; share < 1; share += 0.01) {
      double above = price + share * (1 - price);
      double demand = fund.leverage(above, 1, 20) * Math.max(0, fund.wealth(above)) + 850;
      assertThat(demand).isLessThan(1000 * above);
    }
  }

  @Test
  void aboveTheValueFundsHoldNothing() {
    ValueFundClearing clearing = new ValueFundMarket(FUNDS, 20, 1_100, 1000, 1).clear();
    assertThat(clearing.price()).isEqualTo(1.1);
    assertThat(clearing.rows()).allMatch(row -> row.shares() == 0 && row.leverage() == 0);
  }

  @Test
  void anInsolventFundHoldsNothing() {
    ValueFund insolvent = new ValueFund(-80, 60, 5);
    ValueFundClearing clearing =
        new ValueFundMarket(List.of(insolvent, FUNDS.get(1)), 20, 900, 1000, 1).clear();
    assertThat(clearing.rows().get(0).wealth()).isNegative();
    assertThat(clearing.rows().get(0).shares()).isZero();
    assertThat(clearing.price())
        .isEqualTo(new ValueFundMarket(List.of(FUNDS.get(1)), 20, 900, 1000, 1).clear().price());
  }

  /** At the ceiling of 2: p 1000 = 500 + 2 (100 + 50 p). */
  @Test
  void theCeilingBinds() {
    ValueFund fund = new ValueFund(100, 50, 1_000);
    ValueFundClearing clearing = new ValueFundMarket(List.of(fund), 2, 500, 1000, 1).clear();
    assertThat(clearing.price()).isCloseTo(700.0 / 900, within(1e-12));
    assertThat(clearing.rows().get(0).leverage()).isEqualTo(2);
    assertThat(clearing.rows().get(0).atCeiling()).isTrue();
  }

  /** A fund on credit that is worth something only where it is worth holding. */
  @Test
  void creditCanMakeTwoPrices() {
    ValueFund fund = new ValueFund(-560, 900, 100);
    ValueFundMarket market = new ValueFundMarket(List.of(fund), 5, 600, 1000, 1);
    assertThat(market.clearingPrices()).hasSizeGreaterThan(1);
    assertThat(market.clear().unique()).isFalse();
    assertThat(market.clearingPrices().get(0)).isCloseTo(0.6, within(1e-12));
  }

  @Test
  void withoutFundsNoiseTradersSetThePrice() {
    assertThat(new ValueFundMarket(List.of(), 20, 900, 1000, 1).clear().price()).isEqualTo(0.9);
  }

  @Test
  void badNumbersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ValueFundMarket(FUNDS, 20, 0, 1000, 1))
        .withMessage("cash of the noise traders must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ValueFund(1, -1, 1))
        .withMessage("shares of a fund must be 0 or more, was -1");
  }
}
