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

/** Published numbers: perpetual-protocol/perp-curie-contract, test/vault. */
class PerpCollateralTest {
  private static final PerpCollateral ONE_ETHER =
      new PerpCollateral(BigDecimal.ONE, d("3000"), d("0.1"));

  @ParameterizedTest
  @CsvSource({
    "400,412.371134020618556701",
    "500,515.463917525773195876",
    "600,309.278350515463917525",
    "0,0"
  })
  void allOfADustDebtAndHalfOfALargerOne(String debt, String repaid) {
    assertThat(PerpRepayment.STANDARD.most(d(debt))).isEqualByComparingTo(d(repaid));
  }

  @Test
  void collateralIsBoughtAtADiscount() {
    BigDecimal most = PerpRepayment.STANDARD.most(d("500"));
    assertThat(ONE_ETHER.liquidatable(most))
        .isCloseTo(d("0.19091256204658266"), within(d("1e-17")));
    assertThat(ONE_ETHER.repaidAtMost(most)).isEqualByComparingTo(d("515.463917"));
    assertThat(ONE_ETHER.repaidFor(d("0.333333333333333"))).isEqualByComparingTo(d("899.999999"));
    assertThat(ONE_ETHER.explain(most).toString()).contains("discounted price", "2,700.00");
  }

  @Test
  void theBalanceLimitsWhatIsSoldAndRepaid() {
    PerpCollateral little = new PerpCollateral(d("0.1"), d("3000"), d("0.1"));
    assertThat(little.liquidatable(d("515"))).isEqualByComparingTo(d("0.1"));
    assertThat(little.repaidAtMost(d("515"))).isEqualByComparingTo(d("270"));
    assertThat(little.repaidAtMost(d("270"))).isEqualByComparingTo(d("270"));
  }

  @Property
  void afterTheInsuranceFeeTheDebtIsRepaid(
      @ForAll @BigRange(min = "0", max = "500") @Scale(6) BigDecimal debt) {
    BigDecimal afterFee = PerpRepayment.STANDARD.most(debt).multiply(d("0.97"));
    assertThat(afterFee).isLessThanOrEqualTo(debt).isCloseTo(debt, within(d("1e-18")));
  }

  @Property
  void nobodyPaysLessThanTheDiscountedPrice(
      @ForAll @BigRange(min = "0", max = "5000") @Scale(6) BigDecimal repaid) {
    BigDecimal bought = ONE_ETHER.liquidatable(repaid);
    assertThat(bought).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(bought.multiply(d("2700"))).isLessThanOrEqualTo(repaid);
    assertThat(ONE_ETHER.repaidAtMost(repaid)).isLessThanOrEqualTo(repaid.min(d("2700")));
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PerpRepayment(d("500"), d("0.5"), d("1")))
        .withMessage("insurance fee rate must be in [0, 1), was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PerpRepayment.STANDARD.most(d("-1")))
        .withMessage("max debt must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PerpCollateral(d("1"), d("0"), d("0.1")))
        .withMessage("collateral price must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ONE_ETHER.repaidFor(d("-1")))
        .withMessage("collateral amount must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ONE_ETHER.liquidatable(d("-1")))
        .withMessage("repayment must be 0 or more, was -1");
  }
}
