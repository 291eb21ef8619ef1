package org.plimsoll.onchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plimsoll.onchain.Decimals.between;
import static org.plimsoll.onchain.Decimals.d;

import java.math.BigDecimal;
import java.util.Optional;
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

/** Published numbers: drift-labs/protocol-v2, programs/drift/src/math/liquidation. */
class DriftLiquidationTest {
  private static final BigDecimal TOKEN = d("0.000000001");

  @Provide
  Arbitrary<DriftPerpLiquidation> perps() {
    return Combinators.combine(
            between("0.01", "0.5", 4),
            between("0", "0.05", 4),
            between("0.01", "90000", 4),
            between("0.95", "1.05", 4))
        .as(DriftPerpLiquidation::new);
  }

  private static DriftPerpLiquidation perp(String ratio, String fee, String quotePrice) {
    return new DriftPerpLiquidation(d(ratio), d(fee), d("100"), d(quotePrice));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1,0,0,1,1",
    "0.1,0,0,0.99,1.01010101",
    "0.1,0.01,0,1,1.111111111",
    "0.1,0.01,0.01,1,1.25"
  })
  void baseThatCoversAShortageOfTen(
      String ratio, String fee, String insurance, String quotePrice, String base) {
    assertThat(perp(ratio, fee, quotePrice).baseToClose(BigDecimal.TEN, d(insurance)).orElseThrow())
        .isEqualByComparingTo(d(base));
  }

  @ParameterizedTest
  @CsvSource({"0.1,0.1,0", "0.1,0.2,0", "0.1,0.05,0.05", "0.1,0.05,0.09"})
  void whereFeesEatTheMarginNoAmountIsEnough(String ratio, String fee, String insurance) {
    DriftPerpLiquidation hopeless = perp(ratio, fee, "1");
    assertThat(hopeless.baseToClose(BigDecimal.TEN, d(insurance))).isEmpty();
    assertThat(hopeless.explain(BigDecimal.TEN, d(insurance)).toString()).contains("none");
  }

  @Test
  void aPriceOfZeroFreesNothing() {
    DriftPerpLiquidation worthless =
        new DriftPerpLiquidation(d("0.1"), d("0"), d("0"), BigDecimal.ONE);
    assertThat(worthless.baseToClose(BigDecimal.TEN, d("0"))).isEmpty();
    assertThat(worthless.insuranceFee(BigDecimal.TEN, d("1"), d("0.05"))).isZero();
  }

  @Property
  void closingTheBaseRemovesTheShortageAndNotAUnitMore(
      @ForAll("perps") DriftPerpLiquidation perp,
      @ForAll @BigRange(min = "0", max = "10000") @Scale(6) BigDecimal shortage,
      @ForAll @BigRange(min = "0", max = "0.01") @Scale(4) BigDecimal insurance) {
    BigDecimal freed = perp.freedPerBase(insurance);
    Optional<BigDecimal> base = perp.baseToClose(shortage, insurance);
    assertThat(base.isPresent()).isEqualTo(freed.signum() > 0);
    base.ifPresent(
        closed -> {
          assertThat(closed.multiply(freed)).isLessThanOrEqualTo(shortage);
          assertThat(closed.add(TOKEN).multiply(freed)).isGreaterThan(shortage);
        });
  }

  /** With the fee that can be afforded, closing all of the position still covers the shortage. */
  @Property
  void theInsuranceFeeLeavesEnoughForTheShortage(
      @ForAll("perps") DriftPerpLiquidation given,
      @ForAll @BigRange(min = "0", max = "100") @Scale(6) BigDecimal shortage,
      @ForAll @BigRange(min = "0.1", max = "90") @Scale(3) BigDecimal size) {
    DriftPerpLiquidation perp =
        new DriftPerpLiquidation(
            given.marginRatio(), given.liquidatorFee(), given.oraclePrice(), BigDecimal.ONE);
    BigDecimal fee = perp.insuranceFee(shortage, size, d("0.05"));
    assertThat(fee).isBetween(BigDecimal.ZERO, d("0.05"));
    if (fee.compareTo(d("0.001")) > 0) {
      assertThat(size.multiply(perp.freedPerBase(fee)).add(size.multiply(d("0.000003"))))
          .isGreaterThanOrEqualTo(shortage);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,0.05", "5,0.0475", "10,0", "100,0"})
  void theInsuranceFeeIsNinetyFivePercentOfWhatIsLeft(String shortage, String fee) {
    assertThat(perp("0.1", "0", "1").insuranceFee(d(shortage), d("1"), d("0.05")))
        .isEqualByComparingTo(d(fee));
    assertThat(perp("0.1", "0", "1").insuranceFee(d(shortage), d("0"), d("0.05"))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"10,0.02", "1499,0.02", "1500,0.0215", "10000,0.03", "100000,0.05"})
  void theFeeGrowsOnceTheGraceIsOver(long slots, String fee) {
    DriftLiquidationFee ramp = new DriftLiquidationFee(d("0.02"), d("0.05"), 1500, d("0.000001"));
    assertThat(ramp.after(slots)).isEqualByComparingTo(d(fee));
  }

  @Test
  void smallShortagesGoAtOnceAndOthersByTime() {
    DriftLiquidationPace pace =
        new DriftLiquidationPace(
            d("50"), Optional.of(new DriftLiquidationPace.Ramp(d("0.1"), 150)));
    assertThat(pace.maxFraction(d("49"), 0, d("0"))).contains(BigDecimal.ONE);
    assertThat(pace.maxFraction(d("50"), 0, d("0")).orElseThrow()).isEqualByComparingTo(d("0.1"));
    assertThat(pace.maxFraction(d("50"), 75, d("0")).orElseThrow()).isEqualByComparingTo(d("0.6"));
    assertThat(pace.maxFraction(d("60"), 75, d("40")).orElseThrow())
        .isEqualByComparingTo(d("0.3333"));
    assertThat(pace.maxFraction(d("60"), 0, d("40")).orElseThrow()).isZero();
    assertThat(pace.maxFraction(d("50"), 9_999, d("0")).orElseThrow())
        .isEqualByComparingTo(BigDecimal.ONE);
    DriftLiquidationPace instant =
        new DriftLiquidationPace(d("0"), Optional.of(new DriftLiquidationPace.Ramp(d("0"), 0)));
    assertThat(instant.maxFraction(d("0"), 0, d("0"))).contains(BigDecimal.ONE);
    assertThat(instant.maxFraction(d("7"), 0, d("0")).orElseThrow())
        .isEqualByComparingTo(BigDecimal.ONE);
    assertThat(DriftLiquidationPace.ofThreshold(d("50")).maxFraction(d("50"), 0, d("0"))).isEmpty();
  }

  @Test
  void lossesAreSharedAndRoundedAgainstThoseWhoShare() {
    assertThat(DriftLosses.depositIndexCut(d("11"), d("120"), BigDecimal.ONE))
        .isEqualByComparingTo(d("0.0916666667"));
    assertThat(DriftLosses.depositIndexCut(d("11"), d("0"), BigDecimal.ONE)).isZero();
    assertThat(DriftLosses.fundingPerBase(d("-100"), d("2"), d("-1")).orElseThrow())
        .isEqualByComparingTo(d("33.333334"));
    assertThat(DriftLosses.fundingPerBase(d("100"), d("0"), d("0"))).isEmpty();
  }

  @Property
  void whatIsTakenCoversTheLoss(
      @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal loss,
      @ForAll @BigRange(min = "0.001", max = "1000") @Scale(3) BigDecimal shared) {
    BigDecimal cut = DriftLosses.depositIndexCut(loss, shared, BigDecimal.ONE);
    BigDecimal funding = DriftLosses.fundingPerBase(loss, shared, shared).orElseThrow();
    assertThat(cut.multiply(shared)).isGreaterThanOrEqualTo(loss);
    assertThat(cut.subtract(d("1e-10")).multiply(shared)).isLessThan(loss);
    assertThat(funding.multiply(shared).multiply(d("2"))).isGreaterThanOrEqualTo(loss);
    assertThat(funding.subtract(d("1e-6")).multiply(shared).multiply(d("2"))).isLessThan(loss);
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> perp("1.5", "0", "1"))
        .withMessage("margin ratio must be in [0, 1], was 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> perp("0.1", "0", "1").baseToClose(d("-1"), d("0")))
        .withMessage("margin shortage must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> perp("0.1", "0", "1").insuranceFee(d("1"), d("1"), d("5")))
        .withMessage("max fee must be in [0, 1], was 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DriftLiquidationFee(d("0"), d("1"), 0, d("0")).after(-1))
        .withMessage("slots since last active must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DriftLiquidationPace.Ramp(d("2"), 1))
        .withMessage("initial fraction must be in [0, 1], was 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DriftLosses.depositIndexCut(d("-1"), d("1"), d("1")))
        .withMessage("loss must be 0 or more, was -1");
  }
}
