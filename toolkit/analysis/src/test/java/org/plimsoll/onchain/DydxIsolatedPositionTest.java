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
import org.plimsoll.venue.Side;

/** Published numbers: dydxprotocol/v4-documentation, liquidations and contract loss mechanism. */
class DydxIsolatedPositionTest {
  private static final DydxIsolatedPosition LONG_AT_ONE =
      new DydxIsolatedPosition(Side.LONG, d("500"), BigDecimal.ONE, d("100"));
  private static final DydxIsolatedPosition SHORT_ETHER =
      new DydxIsolatedPosition(Side.SHORT, d("3"), d("3000"), d("1000"));

  @Provide
  Arbitrary<DydxIsolatedPosition> positions() {
    return Combinators.combine(
            sides(), between("0.01", "900", 2), between("1", "9000", 2), between("1", "90000", 2))
        .as(DydxIsolatedPosition::new);
  }

  @Test
  void theDocumentedShortIsBankruptAtOnePointTwo() {
    DydxIsolatedPosition shortAtOne =
        new DydxIsolatedPosition(Side.SHORT, d("500"), BigDecimal.ONE, d("100"));
    assertThat(shortAtOne.equity(d("2"))).isEqualByComparingTo(d("-400"));
    assertThat(shortAtOne.bankruptcyPrice().orElseThrow()).isEqualByComparingTo(d("1.2"));
    assertThat(LONG_AT_ONE.bankruptcyPrice().orElseThrow()).isEqualByComparingTo(d("0.8"));
  }

  @Test
  void theDocumentedShortOfThreeEther() {
    BigDecimal price = SHORT_ETHER.liquidationPrice(d("0.05"), BigDecimal.ZERO).orElseThrow();
    assertThat(price).isCloseTo(d("3174.6032"), within(d("0.0001")));
    assertThat(SHORT_ETHER.equity(price)).isCloseTo(d("476.19"), within(d("0.001")));
  }

  @Test
  void otherPositionsTakeTheirMaintenanceMarginFirst() {
    DydxIsolatedPosition half =
        new DydxIsolatedPosition(Side.SHORT, d("1.5"), d("3000"), d("1000"));
    assertThat(half.liquidationPrice(d("0.05"), d("175")).orElseThrow())
        .isCloseTo(d("3380.952381"), within(d("0.000001")));
  }

  @Test
  void theFundPaysWhatTheDepositCannot() {
    assertThat(LONG_AT_ONE.maintenanceMargin(BigDecimal.ONE, d("0.03")))
        .isEqualByComparingTo(d("15"));
    assertThat(LONG_AT_ONE.equity(d("0.801"))).isEqualByComparingTo(d("0.5"));
    assertThat(LONG_AT_ONE.profit(d("0.77"))).isEqualByComparingTo(d("-115"));
    assertThat(LONG_AT_ONE.insuranceFundDelta(d("0.77"), d("0.015")))
        .isEqualByComparingTo(d("-15"));
  }

  @Property
  void theFundReceivesWhatIsLeftUpToTheFee(
      @ForAll("positions") DydxIsolatedPosition position,
      @ForAll @BigRange(min = "0.5", max = "1.5") @Scale(2) BigDecimal factor) {
    BigDecimal price = position.entryPrice().multiply(factor);
    BigDecimal left = position.equity(price);
    BigDecimal fee = position.size().multiply(price).multiply(d("0.015"));
    assertThat(position.insuranceFundDelta(price, d("0.015")))
        .isCloseTo(left.min(fee), within(d("0.000002")));
  }

  @Property
  void equityIsGoneAtTheBankruptcyPriceAndJustEnoughAtTheOther(
      @ForAll("positions") DydxIsolatedPosition position,
      @ForAll @BigRange(min = "0", max = "0.5") @Scale(2) BigDecimal fraction) {
    position
        .bankruptcyPrice()
        .ifPresent(
            price -> assertThat(position.equity(price)).isCloseTo(d("0"), within(d("1e-30"))));
    position
        .liquidationPrice(fraction, BigDecimal.TEN)
        .ifPresent(
            price ->
                assertThat(position.equity(price))
                    .isCloseTo(
                        position.maintenanceMargin(price, fraction).add(BigDecimal.TEN),
                        within(d("1e-30"))));
  }

  /** Bankruptcy / liquidation price = 1 - s m: the engine's room is the maintenance fraction. */
  @Property
  void theRoomIsTheMaintenanceFraction(
      @ForAll("positions") DydxIsolatedPosition position,
      @ForAll @BigRange(min = "0.01", max = "0.5") @Scale(2) BigDecimal fraction) {
    position
        .liquidationPrice(fraction, BigDecimal.ZERO)
        .ifPresent(
            price ->
                assertThat(position.bankruptcyPrice().orElseThrow())
                    .isCloseTo(
                        price.multiply(
                            BigDecimal.ONE.subtract(
                                fraction.multiply(BigDecimal.valueOf(position.side().sign())))),
                        within(d("1e-30"))));
  }

  @Test
  void aLongBackedInFullHasNeitherPrice() {
    DydxIsolatedPosition backed = new DydxIsolatedPosition(Side.LONG, d("2"), d("50"), d("100"));
    assertThat(backed.bankruptcyPrice()).isEmpty();
    assertThat(backed.liquidationPrice(d("0.05"), BigDecimal.ZERO)).isEmpty();
    assertThat(backed.explain(d("0.05")).toString()).contains("bankruptcy price", "none");
    assertThat(SHORT_ETHER.explain(d("0.05")).toString()).contains("3,174.60", "3,333.33");
  }

  @Test
  void blockLimitsTakeATenthAtLeastAThousandAtMostAll() {
    DydxBlockLimits limits = DydxBlockLimits.GENESIS;
    assertThat(limits.liquidatable(d("50000"), d("0"))).isEqualByComparingTo(d("5000"));
    assertThat(limits.liquidatable(d("3000"), d("0"))).isEqualByComparingTo(d("1000"));
    assertThat(limits.liquidatable(d("300"), d("0"))).isEqualByComparingTo(d("300"));
    assertThat(limits.liquidatable(d("5000000"), d("0"))).isEqualByComparingTo(d("100000"));
    assertThat(limits.liquidatable(d("50000"), d("97000"))).isEqualByComparingTo(d("3000"));
    assertThat(limits.liquidatable(d("50000"), d("200000"))).isZero();
    assertThat(limits.insuranceLeft(d("400000"))).isEqualByComparingTo(d("600000"));
    assertThat(limits.insuranceLeft(d("2000000"))).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DydxBlockLimits(d("1"), d("10"), d("1"), d("1")))
        .withMessage("maximum position portion must be in [0, 1], was 10");
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DydxIsolatedPosition(Side.LONG, d("0"), d("1"), d("1")))
        .withMessage("size must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LONG_AT_ONE.profit(d("-1")))
        .withMessage("price must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LONG_AT_ONE.liquidationPrice(d("1"), d("0")))
        .withMessage("maintenance margin fraction must be in [0, 1), was 1");
  }
}
