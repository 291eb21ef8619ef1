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

/** Published numbers: drift-labs/protocol-v2, programs/drift/src/math/margin. */
class DriftWeightsTest {
  private static final BigDecimal STEP = d("0.0001");

  @ParameterizedTest
  @CsvSource({"0.9,0,1000,0.9", "0.9,0.01,1000,0.8357", "0.9,0.1,1000,0.2642", "0.9,0.1,0,0.9"})
  void aLargerDepositCountsLess(String base, String factor, String size, String weight) {
    assertThat(DriftWeights.asset(d(base), d(factor), d(size))).isEqualByComparingTo(d(weight));
  }

  @ParameterizedTest
  @CsvSource({"1.1,0,1000,1.1", "1.1,0.01,1000,1.1962", "1.1,0.1,1000,4.0422", "1.1,0.1,0,1.1"})
  void aLargerBorrowIsChargedMore(String base, String factor, String size, String weight) {
    assertThat(DriftWeights.liability(d(base), d(factor), d(size))).isEqualByComparingTo(d(weight));
  }

  @ParameterizedTest
  @CsvSource({
    "500000,1,0.9",
    "500000,40000,0.45",
    "500000,20000,0.9",
    "500000,19999,0.9",
    "0,40000,0.9"
  })
  void manyDepositorsShareACap(String start, String deposits, String weight) {
    assertThat(DriftWeights.scaledAsset(d("0.9"), d(start), d(deposits), d("25")))
        .isEqualByComparingTo(d(weight));
  }

  @ParameterizedTest
  @CsvSource({"-5,1", "0,1", "24282.786896,0.9516", "2428278.6896,0.4299", "19426229516.8,0.0078"})
  void aLargerProfitCountsLessAndALossInFull(String profit, String weight) {
    assertThat(DriftWeights.profit(BigDecimal.ONE, d("0.001"), d(profit)))
        .isCloseTo(d(weight), within(d("0.00015")));
  }

  /** The protocol's integers against the formula with real roots. */
  @Property
  void truncationCostsAtMostTwoSteps(
      @ForAll @BigRange(min = "0", max = "0.01") @Scale(6) BigDecimal factor,
      @ForAll @BigRange(min = "0", max = "100000") @Scale(4) BigDecimal size) {
    double growth = factor.doubleValue() * Math.sqrt(size.doubleValue());
    BigDecimal asset = DriftWeights.asset(d("0.8"), factor, size);
    BigDecimal liability = DriftWeights.liability(d("1.2"), factor, size);
    assertThat(asset.doubleValue()).isCloseTo(Math.min(0.8, 1.1 / (1 + growth)), within(2e-4));
    assertThat(liability.doubleValue()).isCloseTo(Math.max(1.2, 0.96 + growth), within(2e-4));
  }

  @Property
  void weightsAreMonotoneInSize(
      @ForAll @BigRange(min = "0", max = "0.1") @Scale(6) BigDecimal factor,
      @ForAll @BigRange(min = "0", max = "100000") @Scale(3) BigDecimal size,
      @ForAll @BigRange(min = "0", max = "100000") @Scale(3) BigDecimal more) {
    BigDecimal larger = size.add(more);
    assertThat(DriftWeights.asset(d("0.9"), factor, larger))
        .isLessThanOrEqualTo(DriftWeights.asset(d("0.9"), factor, size))
        .isBetween(BigDecimal.ZERO, d("0.9"));
    assertThat(DriftWeights.liability(d("1.1"), factor, larger))
        .isGreaterThanOrEqualTo(DriftWeights.liability(d("1.1"), factor, size))
        .isGreaterThanOrEqualTo(d("1.1"));
  }

  /** What all deposits count together stops growing at the cap. */
  @Property
  void scaledDepositsNeverCountMoreThanTheCap(
      @ForAll @BigRange(min = "1", max = "100000") @Scale(2) BigDecimal deposits) {
    BigDecimal weight = DriftWeights.scaledAsset(d("0.9"), d("5000"), deposits, BigDecimal.TEN);
    BigDecimal counted = weight.multiply(deposits).multiply(BigDecimal.TEN);
    assertThat(counted).isLessThanOrEqualTo(d("4500"));
    assertThat(counted.add(STEP.multiply(deposits).multiply(BigDecimal.TEN)))
        .isGreaterThan(d("4500").min(d("8").multiply(deposits)));
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DriftWeights.asset(d("1.1"), d("0"), d("1")))
        .withMessage("asset weight must be in [0, 1], was 1.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DriftWeights.liability(d("1.1"), d("-0.1"), d("1")))
        .withMessage("imf factor must be 0 or more, was -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DriftWeights.liability(d("1.1"), d("0"), d("-1")))
        .withMessage("size must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DriftWeights.scaledAsset(d("1"), d("1"), d("-2"), d("1")))
        .withMessage("total deposits must be 0 or more, was -2");
  }
}
