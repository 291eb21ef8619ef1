package org.plimsoll.onchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.onchain.Decimals.between;
import static org.plimsoll.onchain.Decimals.d;

import java.math.BigDecimal;
import java.util.List;
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

/** Published numbers: Synthetixio/synthetix-v3, markets/perps-market. */
class SynthetixAccountTest {
  private static SynthetixMarket market(String scale, String minimum, String reward) {
    return new SynthetixMarket(d(scale), d("2"), d("0.01"), d("0.5"), d(minimum), d(reward));
  }

  private static SynthetixPosition bitcoin() {
    return SynthetixPosition.opened(
        market("100", "1000", "0.05"), d("-2"), d("30000"), BigDecimal.ZERO);
  }

  private static SynthetixPosition ether() {
    return SynthetixPosition.opened(
        market("1000", "500", "0.05"), d("20"), d("2000"), BigDecimal.ZERO);
  }

  private static SynthetixAccount two(String collateral) {
    return new SynthetixAccount(d(collateral), List.of(bitcoin(), ether()));
  }

  @Provide
  Arbitrary<SynthetixPosition> positions() {
    return Combinators.combine(
            between("10", "9000", 0),
            between("-9", "9", 3).filter(size -> size.signum() != 0),
            between("1", "9000", 2),
            between("-9", "9", 2))
        .as(
            (scale, size, price, skew) ->
                SynthetixPosition.opened(
                    market(scale.toString(), "10", "0.01"), size, price, skew));
  }

  @Test
  void theTwoMarketAccountOfTheSource() {
    SynthetixAccount account = two("100000");
    assertThat(account.availableMargin()).isEqualByComparingTo(d("99000"));
    assertThat(account.initialMargin()).isEqualByComparingTo(d("6500"));
    assertThat(account.maintenanceMargin()).isEqualByComparingTo(d("4000"));
    assertThat(account.liquidationReward()).isEqualByComparingTo(d("5000"));
    assertThat(account.withdrawableMargin()).isEqualByComparingTo(d("87500"));
    assertThat(account.explain().toString()).contains("withdrawable margin", "87,500");
  }

  @Test
  void openingPaysHalfOfTheSkewItCreates() {
    assertThat(bitcoin().fillPrice()).isEqualByComparingTo(d("29700"));
    assertThat(bitcoin().profit()).isEqualByComparingTo(d("-600"));
    assertThat(ether().profit()).isEqualByComparingTo(d("-400"));
    assertThat(bitcoin().at(d("29000")).profit()).isEqualByComparingTo(d("1400"));
  }

  @Test
  void aBalancedMarketPaysWhoeverRestoresTheBalance() {
    SynthetixPosition against =
        SynthetixPosition.opened(market("100", "0", "0"), d("2"), d("100"), d("-2"));
    assertThat(against.fillPrice()).isEqualByComparingTo(d("99"));
    assertThat(against.profit()).isEqualByComparingTo(d("2"));
  }

  @Test
  void liquidationIsStrictAndCountsTheReward() {
    assertThat(two("10000").isLiquidatable()).isFalse();
    assertThat(two("9999.999999").isLiquidatable()).isTrue();
    assertThat(new SynthetixAccount(d("0"), List.of()).isLiquidatable()).isFalse();
    assertThat(new SynthetixAccount(d("7"), List.of()).withdrawableMargin())
        .isEqualByComparingTo(d("7"));
  }

  /** Opening and closing at once in an unmoved market costs nothing: the skew paid comes back. */
  @Property
  void aRoundTripAtTheSameOraclePriceIsFree(@ForAll("positions") SynthetixPosition position) {
    BigDecimal skewBefore = d("3");
    BigDecimal in =
        position.market().fillPrice(position.oraclePrice(), skewBefore, position.size());
    BigDecimal out =
        position
            .market()
            .fillPrice(
                position.oraclePrice(), skewBefore.add(position.size()), position.size().negate());
    assertThat(out).isCloseTo(in, within(d("1e-40")));
  }

  @Property
  void twoHalvesAreFilledAtTheAverageOfTheWhole(@ForAll("positions") SynthetixPosition position) {
    SynthetixMarket market = position.market();
    BigDecimal half = position.size().divide(d("2"));
    BigDecimal first = market.fillPrice(position.oraclePrice(), d("1"), half);
    BigDecimal second = market.fillPrice(position.oraclePrice(), d("1").add(half), half);
    assertThat(first.add(second).divide(d("2")))
        .isCloseTo(
            market.fillPrice(position.oraclePrice(), d("1"), position.size()), within(d("1e-40")));
  }

  @Property
  void marginsGrowFasterThanSize(
      @ForAll("positions") SynthetixPosition position,
      @ForAll @BigRange(min = "1", max = "5") @Scale(1) BigDecimal factor) {
    SynthetixPosition larger =
        new SynthetixPosition(
            position.market(),
            position.size().multiply(factor),
            position.fillPrice(),
            position.oraclePrice());
    BigDecimal minimum = position.market().minPositionMargin();
    BigDecimal before = position.initialMargin().subtract(minimum);
    assertThat(larger.initialMargin().subtract(minimum).add(d("1e-40")))
        .isGreaterThanOrEqualTo(before.multiply(factor));
    assertThat(larger.maintenanceMargin()).isLessThanOrEqualTo(larger.initialMargin());
    assertThat(larger.notional()).isEqualByComparingTo(position.notional().multiply(factor));
  }

  @Test
  void aSkewScaleOfZeroSwitchesTheInfluenceOfSizeOff() {
    SynthetixMarket flat = market("0", "0", "0");
    assertThat(flat.fillPrice(d("100"), d("50"), d("7"))).isEqualByComparingTo(d("100"));
    assertThat(flat.initialMarginRatio(d("-7"))).isEqualByComparingTo(d("0.01"));
    assertThat(flat.maintenanceMarginRatio(d("7"))).isEqualByComparingTo(d("0.005"));
  }

  @ParameterizedTest
  @CsvSource({"90,1000,24,66", "-90,1000,24,-66", "20,1000,24,0", "-20,0,0,0", "24,1000,24,0"})
  void aWindowLimitsWhatOneCallLiquidates(String size, String scale, String capacity, String left) {
    SynthetixLiquidationWindow window =
        new SynthetixLiquidationWindow(d("0.0002"), d("0.0006"), d(scale), BigDecimal.ONE, d("30"));
    assertThat(window.capacity()).isEqualByComparingTo(d(capacity));
    assertThat(window.sizeAfterFirstCall(d(size))).isEqualByComparingTo(d(left));
    assertThat(window.liquidated(d(size)).add(d(left).abs())).isEqualByComparingTo(d(size).abs());
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> market("-1", "0", "0"))
        .withMessage("skew scale must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> market("1", "0", "0").fillPrice(d("0"), d("0"), d("1")))
        .withMessage("oracle price must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bitcoin().at(d("-1")))
        .withMessage("oracle price must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two("-1"))
        .withMessage("collateral must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SynthetixLiquidationWindow(d("0"), d("-1"), d("1"), d("1"), d("1")))
        .withMessage("taker fee must be 0 or more, was -1");
  }
}
