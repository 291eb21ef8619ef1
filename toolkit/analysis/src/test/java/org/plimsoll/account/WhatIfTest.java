package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.units.Units.bps;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.Schedules;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.SizePremium;
import org.plimsoll.venue.TierBy;
import org.plimsoll.venue.TradingFee;

/** Margin for a price, averaging, funding and the largest size. */
class WhatIfTest {
  private static final MarginSchedule BTC = Schedules.btc2024();

  private static final MarginSchedule PHEMEX =
      MarginSchedule.ofRate(
          Contract.linear("X"),
          MarginRule.standard()
              .maintenanceOn(PricedAt.BANKRUPTCY)
              .fee(
                  TradingFee.closing(bps(6), PricedAt.BANKRUPTCY)
                      .reserving(TradingFee.Reserve.CLOSING)),
          0.005,
          100);

  private static final MarginSchedule INVERSE =
      MarginSchedule.ofRate(Contract.inverse("BTCUSD", 1), MarginRule.standard(), 0.01, 50);

  @Property(tries = 300)
  void theMarginFoundGivesThePriceAskedFor(
      @ForAll @DoubleRange(min = 0.05, max = 0.98) double share, @ForAll Side side) {
    for (MarginSchedule schedule : new MarginSchedule[] {BTC, PHEMEX, INVERSE}) {
      double quantity = schedule == INVERSE ? 100_000 : 2;
      Position position = new Position.Opening(side, quantity, schedule).at(60_000).leverage(20);
      double price = side == Side.LONG ? 60_000 * share : 60_000 / share;
      double margin = position.whatIf().marginForLiquidationAt(price);
      assertThat(position.withMargin(margin).liquidationPrice())
          .isCloseTo(price, within(price * 1e-9));
    }
  }

  @Test
  void aPriceNoMarginLeadsToIsRefused() {
    Position position = Position.longOf(2, BTC).at(60_000).leverage(20);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> position.whatIf().marginForLiquidationAt(61_000))
        .withMessageContaining("margin for a liquidation at that price must be above 0, was -")
        .withMessageEndingWith(
            "no margin liquidates there: ask for a price further against the position");
  }

  @Test
  void averagingDownByHand() {
    Position twice = Position.longOf(2, BTC).at(60_000).leverage(20).whatIf().added(2, 50_000);
    assertThat(twice.entryPrice()).isEqualTo(55_000);
    assertThat(twice.quantity()).isEqualTo(4);
    assertThat(twice.margin()).isEqualTo(6_000 + 5_000);
  }

  @Test
  void averagingAnInverseKeepsTheProfit() {
    Position one = Position.longOf(10_000, INVERSE).at(50_000).leverage(10);
    Position more = one.whatIf().added(10_000, 40_000);
    double profit = Contract.inverse("BTCUSD", 1).profit(Side.LONG, 10_000, 40_000, 44_000);
    double together = more.at(44_000).equity() - more.margin();
    double apart = one.at(44_000).equity() - one.margin() + profit;
    assertThat(together).isCloseTo(apart, within(1e-12));
  }

  @Test
  void aLongPaysPositiveFundingAndAShortReceivesIt() {
    Position buyer = Position.longOf(2, BTC).at(60_000).leverage(20);
    Position seller = Position.shortOf(2, BTC).at(60_000).leverage(20);
    assertThat(buyer.whatIf().funded(bps(1), 60_000).margin()).isEqualTo(6_000 - 12);
    assertThat(seller.whatIf().funded(bps(1), 60_000).margin()).isEqualTo(6_000 + 12);
    assertThat(buyer.whatIf().funded(bps(1), 60_000).liquidationPrice())
        .isGreaterThan(buyer.liquidationPrice());
  }

  @Test
  void theLargestSizeUsesTheWholeBalanceOrEndsAtTheBracket() {
    double quantity = WhatIf.largestQuantity(BTC, Side.LONG, 60_000, 20, 6_000);
    assertThat(quantity).isCloseTo(2, within(1e-12));
    double bounded = WhatIf.largestQuantity(BTC, Side.LONG, 60_000, 125, 1e6);
    assertThat(bounded * 60_000).isCloseTo(50_000, within(1e-6)).isLessThan(50_000);
    assertThat(BTC.of(bounded).maxLeverage(60_000)).isEqualTo(125);
  }

  @Test
  void theLargestSizeOfAFeeReservingVenueLeavesRoomForTheFee() {
    double quantity = WhatIf.largestQuantity(PHEMEX, Side.LONG, 100, 10, 1_000);
    assertThat(PHEMEX.of(quantity).initialMargin(Side.LONG, 100, 10))
        .isCloseTo(1_000, within(1e-9));
  }

  @Test
  void whereTheRateGrowsWithSizeTheLeverageBoundsTheSize() {
    MarginSchedule deribit =
        MarginSchedule.ofRate(
            Contract.linear("BTC"),
            MarginRule.standard().tierBy(TierBy.SIZE).premium(SizePremium.linear(0.00005)),
            0.01,
            50);
    double quantity = WhatIf.largestQuantity(deribit, Side.LONG, 100_000, 40, 1e12);
    assertThat(quantity).isCloseTo((1 / 40.0 - 0.02) / 0.00005, within(1e-6));
  }

  @Test
  void leverageAboveTheTableIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WhatIf.largestQuantity(BTC, Side.LONG, 60_000, 150, 1_000))
        .withMessageStartingWith("leverage 150 is above the venue's maximum of 125");
  }
}
