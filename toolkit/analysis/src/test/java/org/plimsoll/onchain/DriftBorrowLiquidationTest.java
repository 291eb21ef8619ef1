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
class DriftBorrowLiquidationTest {
  private static final BigDecimal TOKEN = d("0.000000001");
  private static final DriftSwap SWAP =
      new DriftSwap(BigDecimal.ONE, d("1.01"), d("100"), d("0.99"));

  @Provide
  Arbitrary<DriftBorrowLiquidation> borrows() {
    return Combinators.combine(
            between("0", "1", 4),
            between("1", "1.1", 4),
            between("1", "1.5", 4),
            between("0.9", "1", 4))
        .as(DriftBorrowLiquidation::new);
  }

  @Provide
  Arbitrary<DriftSwap> swaps() {
    return Combinators.combine(
            between("0.01", "9000", 4),
            between("1", "1.1", 4),
            between("0.01", "9000", 4),
            between("0.9", "1", 4))
        .as(DriftSwap::new);
  }

  private static DriftBorrowLiquidation borrow(String wa, String ma, String wl, String ml) {
    return new DriftBorrowLiquidation(d(wa), d(ma), d(wl), d(ml));
  }

  @ParameterizedTest
  @CsvSource({"1,1,0,0.25", "1.1,0.9,0,0.44998425", "1,1,0.01,0.257731958"})
  void liabilityThatCoversAShortageOfTen(String ma, String ml, String insurance, String transfer) {
    assertThat(
            borrow("0.8", ma, "1.2", ml)
                .liabilityTransfer(BigDecimal.TEN, d("100"), d(insurance))
                .orElseThrow())
        .isEqualByComparingTo(d(transfer));
  }

  @ParameterizedTest
  @CsvSource({"1,1,1,1,0", "0.9,1.3,1.1,0.9,0", "0.8,1,1.2,1,0.4", "1.3,1,1.2,1,0"})
  void whereTheTransferFreesNoMarginNoAmountIsEnough(
      String wa, String ma, String wl, String ml, String insurance) {
    assertThat(borrow(wa, ma, wl, ml).liabilityTransfer(BigDecimal.TEN, d("100"), d(insurance)))
        .isEmpty();
  }

  @Property
  void theTransferRemovesTheShortageAndNotAUnitMore(
      @ForAll("borrows") DriftBorrowLiquidation borrow,
      @ForAll @BigRange(min = "0", max = "10000") @Scale(6) BigDecimal shortage,
      @ForAll @BigRange(min = "0.01", max = "9000") @Scale(4) BigDecimal price,
      @ForAll @BigRange(min = "0", max = "0.02") @Scale(4) BigDecimal insurance) {
    BigDecimal freed = borrow.freedPerToken(price, insurance);
    Optional<BigDecimal> transfer = borrow.liabilityTransfer(shortage, price, insurance);
    assertThat(transfer.isPresent()).isEqualTo(freed.signum() > 0);
    transfer.ifPresent(
        taken -> {
          assertThat(taken.multiply(freed)).isLessThanOrEqualTo(shortage);
          assertThat(taken.add(TOKEN).multiply(freed)).isGreaterThan(shortage);
        });
  }

  @ParameterizedTest
  @CsvSource({"100,0", "1,0.05", "9,0", "7,0.018181", "0,0.05"})
  void theInsuranceFeeIsWhatTheShortageLeaves(String shortage, String fee) {
    assertThat(
            borrow("1", "1.01", "1.1", "1")
                .insuranceFee(d(shortage), BigDecimal.ONE, d("100"), d("0.05")))
        .isEqualByComparingTo(d(fee));
  }

  @Test
  void nothingOwedOrAnAssetAsHeavyAsTheBorrowLeavesNoFee() {
    DriftBorrowLiquidation borrow = borrow("1", "1", "1.1", "1");
    assertThat(borrow.insuranceFee(d("1"), d("0"), d("100"), d("0.05"))).isZero();
    assertThat(borrow.insuranceFee(d("1"), d("1"), d("0"), d("0.05"))).isZero();
    assertThat(borrow("1.1", "0.5", "1.1", "1").insuranceFee(d("0"), d("1"), d("100"), d("0.05")))
        .isZero();
  }

  @Property
  void moreShortageNeverRaisesTheFee(
      @ForAll("borrows") DriftBorrowLiquidation borrow,
      @ForAll @BigRange(min = "0", max = "100") @Scale(4) BigDecimal shortage,
      @ForAll @BigRange(min = "0", max = "100") @Scale(4) BigDecimal more) {
    BigDecimal fee = borrow.insuranceFee(shortage, d("3"), d("100"), d("0.05"));
    assertThat(fee).isBetween(BigDecimal.ZERO, d("0.05"));
    assertThat(borrow.insuranceFee(shortage.add(more), d("3"), d("100"), d("0.05")))
        .isLessThanOrEqualTo(fee);
  }

  @Test
  void tenOfTheAssetPayOffATenthOfTheLiability() {
    assertThat(SWAP.liabilityFor(BigDecimal.TEN)).isEqualByComparingTo(d("0.098019802"));
    assertThat(SWAP.assetDue(d("0.099"))).isEqualByComparingTo(d("10.1"));
  }

  @Test
  void lessThanAQuoteLeftIsTakenAsWell() {
    assertThat(SWAP.assetFor(d("0.099"), d("10.9"))).isEqualByComparingTo(d("10.9"));
    assertThat(SWAP.assetFor(d("0.099"), d("11.1"))).isEqualByComparingTo(d("10.1"));
    assertThat(SWAP.assetFor(d("0.099"), d("9.2"))).isEqualByComparingTo(d("9.2"));
  }

  /** There and back returns the asset, up to the rounding that favours the protocol. */
  @Property
  void assetAndLiabilityAreEachOthersPrice(
      @ForAll("swaps") DriftSwap swap,
      @ForAll @BigRange(min = "0.01", max = "1000") @Scale(6) BigDecimal asset) {
    BigDecimal liability = swap.liabilityFor(asset);
    BigDecimal back = swap.assetDue(liability);
    BigDecimal perUnit = swap.assetDue(BigDecimal.ONE).add(TOKEN);
    assertThat(back.subtract(asset)).isBetween(BigDecimal.ZERO, perUnit.multiply(TOKEN).add(TOKEN));
  }

  @Property
  void theFullLiabilityIsAcceptedAndAFiftiethLessIsNot(
      @ForAll("swaps") DriftSwap swap,
      @ForAll @BigRange(min = "10", max = "1000") @Scale(2) BigDecimal asset) {
    BigDecimal liability = swap.liabilityFor(asset);
    assertThat(swap.accepts(asset, liability.add(d("0.000001").multiply(asset)).add(d("0.000001"))))
        .isTrue();
    if (liability.compareTo(asset.multiply(d("0.001"))) > 0) {
      assertThat(swap.accepts(asset, liability.multiply(d("0.98")))).isFalse();
    }
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> borrow("0.8", "0", "1.2", "1"))
        .withMessage("asset multiplier must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> borrow("0.8", "1", "1.2", "1").liabilityTransfer(d("1"), d("-1"), d("0")))
        .withMessage("liability price must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DriftSwap(d("0"), d("1"), d("1"), d("1")))
        .withMessage("asset price must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SWAP.accepts(d("0"), d("1")))
        .withMessage("asset taken must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SWAP.assetDue(d("-1")))
        .withMessage("liability amount must be 0 or more, was -1");
  }
}
