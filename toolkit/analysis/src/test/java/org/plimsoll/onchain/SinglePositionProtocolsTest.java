package org.plimsoll.onchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.onchain.Decimals.between;
import static org.plimsoll.onchain.Decimals.d;
import static org.plimsoll.onchain.Decimals.sides;

import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.venue.Side;

/** Bluefin and Position Exchange: protocols that judge one position by itself. */
class SinglePositionProtocolsTest {
  private static final BigDecimal SHARE = d("0.03");
  private static final PositionExchangePosition SHORT_AT_4900 =
      new PositionExchangePosition(Side.SHORT, d("10"), d("4900"), d("10"), d("4100"));

  @Provide
  Arbitrary<PositionExchangePosition> positions() {
    return Combinators.combine(
            sides(),
            between("0.01", "900", 2),
            between("1", "9000", 2),
            between("1", "100", 0),
            between("0", "90000", 2))
        .as(PositionExchangePosition::new);
  }

  @ParameterizedTest
  @CsvSource({
    "SHORT,6,450,112.5,85.227273,0.1",
    "SHORT,16,1600,400,113.636364,0.1",
    "SHORT,10,990,247.5,119.441106,0.036075",
    "LONG,4,400,100,78.125,0.04",
    "LONG,4,400,100,75,0"
  })
  void theMarginRatioIsTheOwnersPartOfTheValue(
      Side side, String size, String notional, String margin, String price, String ratio) {
    BluefinPosition position = new BluefinPosition(side, d(size), d(notional), d(margin));
    assertThat(position.marginRatio(d(price)).orElseThrow())
        .isCloseTo(d(ratio), within(d("0.000001")));
  }

  @Property
  void theRatioTimesTheValueIsTheEquity(
      @ForAll Side side,
      @ForAll @BigRange(min = "0.01", max = "900") @Scale(2) BigDecimal size,
      @ForAll @BigRange(min = "1", max = "9000") @Scale(2) BigDecimal entry,
      @ForAll @BigRange(min = "1", max = "9000") @Scale(2) BigDecimal price,
      @ForAll @BigRange(min = "0", max = "90000") @Scale(2) BigDecimal margin) {
    BluefinPosition position = new BluefinPosition(side, size, size.multiply(entry), margin);
    BigDecimal equity =
        margin.add(size.multiply(price.subtract(entry)).multiply(BigDecimal.valueOf(side.sign())));
    assertThat(position.marginRatio(price).orElseThrow().multiply(price.multiply(size)))
        .isCloseTo(equity, within(d("1e-30")));
  }

  @Test
  void aWorthlessPositionHasNoMarginRatio() {
    BluefinPosition position = new BluefinPosition(Side.LONG, d("4"), d("400"), d("100"));
    assertThat(position.marginRatio(BigDecimal.ZERO)).isEmpty();
    assertThat(position.explain(BigDecimal.ZERO).toString()).contains("none");
    assertThat(position.explain(d("78.125")).toString()).contains("312.50", "4.00 %");
    assertThat(new BluefinPosition(Side.SHORT, d("1"), d("1"), d("1")).explain(d("1")).toString())
        .contains("(open notional + margin) / value - 1", "100.00 %");
  }

  @Test
  void theShortOfTheSourceAfterMarginWasTakenOut() {
    assertThat(SHORT_AT_4900.openNotional()).isEqualByComparingTo(d("49000"));
    assertThat(SHORT_AT_4900.unrealisedProfit(d("5000"))).isEqualByComparingTo(d("-1000"));
    assertThat(SHORT_AT_4900.maintenanceMargin(SHARE)).isEqualByComparingTo(d("147"));
    assertThat(SHORT_AT_4900.marginBalance(d("5000"))).isEqualByComparingTo(d("3100"));
    assertThat(SHORT_AT_4900.liquidationPrice(SHARE).orElseThrow())
        .isEqualByComparingTo(d("5295.3"));
    assertThat(SHORT_AT_4900.explain(SHARE).toString()).contains("147.00", "5,295.30");
  }

  @Property
  void marginBalanceMeetsMaintenanceMarginAtTheLiquidationPrice(
      @ForAll("positions") PositionExchangePosition position) {
    BigDecimal maintenance = position.maintenanceMargin(SHARE);
    position
        .liquidationPrice(SHARE)
        .ifPresent(
            price ->
                assertThat(position.marginBalance(price))
                    .isCloseTo(maintenance, within(d("1e-30"))));
    assertThat(position.liquidationPrice(SHARE).isPresent())
        .isEqualTo(
            position.side() == Side.SHORT
                ? position.openNotional().add(position.margin()).compareTo(maintenance) > 0
                : position.margin().subtract(maintenance).compareTo(position.openNotional()) < 0);
  }

  @Property
  void addedMarginLeavesTheMaintenanceMarginAlone(
      @ForAll("positions") PositionExchangePosition position) {
    PositionExchangePosition opened =
        PositionExchangePosition.opened(
            position.side(), position.size(), position.entryPrice(), position.leverage());
    assertThat(opened.maintenanceMargin(SHARE))
        .isEqualByComparingTo(position.maintenanceMargin(SHARE))
        .isCloseTo(opened.margin().multiply(SHARE), within(d("1e-40")));
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BluefinPosition(Side.LONG, d("0"), d("1"), d("1")))
        .withMessage("size must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new BluefinPosition(Side.LONG, d("1"), d("1"), d("1")).marginRatio(d("-1")))
        .withMessage("oracle price must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PositionExchangePosition.opened(Side.LONG, d("-1"), d("1"), d("1")))
        .withMessage("size must be above 0, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PositionExchangePosition.opened(Side.LONG, d("1"), d("1"), d("0")))
        .withMessage("leverage must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SHORT_AT_4900.maintenanceMargin(d("3")))
        .withMessage("maintenance share of initial margin must be in [0, 1], was 3");
  }
}
