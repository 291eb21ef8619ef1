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

/** Published numbers: gmx-io/gmx-interface and gmx-io/gmx-synthetics. */
class GmxPositionTest {
  private static final GmxV1Fees NO_FUNDING = GmxV1Fees.standard(BigDecimal.ZERO);
  private static final GmxV2Floor ONE_PERCENT = GmxV2Floor.ofFactor(d("0.01"));
  private static final GmxV2Position TEN_ETHER =
      new GmxV2Position(Side.LONG, d("200000"), d("5000"), d("10"));

  @Provide
  Arbitrary<GmxV1Position> firsts() {
    return Combinators.combine(
            sides(), between("100", "90000", 2), between("1", "9000", 2), between("1", "9000", 2))
        .as(GmxV1Position::new);
  }

  @Provide
  Arbitrary<GmxV2Position> seconds() {
    return Combinators.combine(
            sides(), between("100", "90000", 2), between("1", "9000", 2), between("0", "90", 2))
        .as(GmxV2Position::new);
  }

  @ParameterizedTest
  @CsvSource({
    "98712.87,9871.29,23091.42,21013.1915",
    "162.5,16.25,23245.74,21659.6653",
  })
  void theNearerOfFeesAndLeverage(String size, String collateral, String entry, String price) {
    GmxV1Position position = new GmxV1Position(Side.LONG, d(size), d(collateral), d(entry));
    assertThat(position.liquidationPrice(NO_FUNDING).orElseThrow())
        .isCloseTo(d(price), within(d("0.0001")));
  }

  @Test
  void fundingEntersTheFirstRuleOnly() {
    GmxV1Position position = new GmxV1Position(Side.LONG, d("1000"), d("100"), d("2000"));
    assertThat(position.liquidationPrice(NO_FUNDING).orElseThrow()).isEqualByComparingTo(d("1820"));
    assertThat(position.liquidationPrice(GmxV1Fees.standard(d("4"))).orElseThrow())
        .isEqualByComparingTo(d("1820"));
    assertThat(position.liquidationPrice(GmxV1Fees.standard(d("14"))).orElseThrow())
        .isEqualByComparingTo(d("1840"));
    assertThat(position.explain(NO_FUNDING).toString())
        .contains("price by fees", "1,812.00", "price by leverage", "1,820.00");
  }

  @Test
  void feesAboveTheCollateralLiquidateBeyondEntry() {
    GmxV1Position position = new GmxV1Position(Side.SHORT, d("1000"), d("5"), d("2000"));
    assertThat(position.liquidationPrice(NO_FUNDING).orElseThrow()).isEqualByComparingTo(d("1990"));
    GmxV1Position backed = new GmxV1Position(Side.LONG, d("1000"), d("5000"), d("2000"));
    assertThat(backed.liquidationPrice(NO_FUNDING)).isEmpty();
  }

  @Property
  void moreCollateralMovesThePriceAwayAndSidesMirror(
      @ForAll("firsts") GmxV1Position position,
      @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal more) {
    int s = position.side().sign();
    GmxV1Position safer =
        new GmxV1Position(
            position.side(),
            position.sizeUsd(),
            position.collateralUsd().add(more),
            position.averagePrice());
    BigDecimal before = position.liquidationPrice(NO_FUNDING).orElse(BigDecimal.ZERO);
    BigDecimal after = safer.liquidationPrice(NO_FUNDING).orElse(BigDecimal.ZERO);
    assertThat(after.subtract(before).multiply(BigDecimal.valueOf(s)))
        .isLessThanOrEqualTo(BigDecimal.ZERO);
    GmxV1Position mirrored =
        new GmxV1Position(
            s > 0 ? Side.SHORT : Side.LONG,
            position.sizeUsd(),
            position.collateralUsd(),
            position.averagePrice());
    mirrored
        .liquidationPrice(NO_FUNDING)
        .filter(other -> before.signum() > 0)
        .ifPresent(
            other ->
                assertThat(other.add(before))
                    .isCloseTo(position.averagePrice().multiply(d("2")), within(d("1e-40"))));
  }

  @Test
  void netValueIsWhatClosingLeaves() {
    assertThat(new GmxV2Equity(d("1000"), d("200"), d("0"), d("0"), d("25"), d("0")).netValue())
        .isEqualByComparingTo(d("1225"));
    GmxV2Equity losing = new GmxV2Equity(d("1000"), d("-300"), d("5"), d("5"), d("-20"), d("10"));
    assertThat(losing.netValue()).isEqualByComparingTo(d("660"));
    assertThat(losing.explain().toString()).contains("fees", "20.00", "660.00");
  }

  @ParameterizedTest
  @CsvSource({"500,50,0,0,550", "100,5,50,-10,65", "100,0,500,0,-400"})
  void collateralAtLiquidation(
      String least, String fee, String profit, String impact, String collateral) {
    assertThat(GmxV2Floor.collateralAtLiquidation(d(least), d(profit), d(impact), d(fee)))
        .isEqualByComparingTo(d(collateral));
  }

  @Test
  void collateralInTheTradedCoinFallsWithIt() {
    assertThat(TEN_ETHER.equity(d("4000")).netValue()).isZero();
    assertThat(TEN_ETHER.isLiquidatable(d("4000"), ONE_PERCENT)).isTrue();
    assertThat(TEN_ETHER.isLiquidatable(d("4040"), ONE_PERCENT)).isFalse();
    assertThat(TEN_ETHER.isLiquidatable(d("4039.99"), ONE_PERCENT)).isTrue();
    assertThat(TEN_ETHER.liquidationPrice(ONE_PERCENT).orElseThrow())
        .isEqualByComparingTo(d("4040"));
    assertThat(TEN_ETHER.isLiquidatable(d("4040"), new GmxV2Floor(d("2001"), d("0.01")))).isTrue();
    assertThat(TEN_ETHER.explain(d("4000"), ONE_PERCENT).toString())
        .contains("40,000.00", "-40,000.00", "4,040.00");
  }

  @Test
  void nothingLeftIsTooLittleEvenWithoutAFloor() {
    GmxV2Floor none = GmxV2Floor.ofFactor(BigDecimal.ZERO);
    assertThat(TEN_ETHER.isLiquidatable(d("4000"), none)).isTrue();
    assertThat(TEN_ETHER.isLiquidatable(d("4000.01"), none)).isFalse();
  }

  @Test
  void aShortBackedByTheCoinsItSoldCannotBeLiquidated() {
    GmxV2Position hedged = new GmxV2Position(Side.SHORT, d("1000"), d("100"), d("10"));
    assertThat(hedged.liquidationPrice(ONE_PERCENT)).isEmpty();
    assertThat(hedged.isLiquidatable(d("1000000"), ONE_PERCENT)).isFalse();
  }

  @Property
  void netValueMeetsTheFloorAtTheLiquidationPrice(@ForAll("seconds") GmxV2Position position) {
    position
        .liquidationPrice(ONE_PERCENT)
        .ifPresent(
            price ->
                assertThat(position.equity(price).netValue())
                    .isCloseTo(ONE_PERCENT.least(position.sizeUsd()), within(d("1e-30"))));
  }

  @Test
  void deleveragingStartsAboveOneFactorAndStopsAtAnother() {
    GmxAutoDeleveraging rule = new GmxAutoDeleveraging(d("0.85"), d("0.77"));
    assertThat(rule.factor(d("90"), d("100"))).isEqualByComparingTo(d("0.9"));
    assertThat(rule.mayStart(d("85"), d("100"))).isFalse();
    assertThat(rule.mayStart(d("85.01"), d("100"))).isTrue();
    assertThat(rule.mayContinue(d("80"), d("100"))).isTrue();
    assertThat(rule.mayContinue(d("77"), d("100"))).isFalse();
    assertThat(rule.mayStart(d("-50"), d("100"))).isFalse();
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GmxV1Position(Side.LONG, d("0"), d("1"), d("1")))
        .withMessage("size must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GmxV1Fees(d("0"), d("0"), d("0"), d("0.5")))
        .withMessage("max leverage must be 1 or more, was 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GmxV2Equity.of(d("-1"), d("0")))
        .withMessage("collateral must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEN_ETHER.profit(d("-1")))
        .withMessage("mark price must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GmxV2Floor.ofFactor(d("1.5")))
        .withMessage("minimum collateral factor must be in [0, 1], was 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GmxAutoDeleveraging(d("0.5"), d("0.6")))
        .withMessage("stop factor must be 0.5 or less, was 0.6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GmxAutoDeleveraging(d("1"), d("0")).factor(d("1"), d("0")))
        .withMessage("pool value must be above 0, was 0");
  }
}
