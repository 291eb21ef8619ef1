package org.plimsoll.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.lending.Decimals.ROUNDING;
import static org.plimsoll.lending.Decimals.d;

import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** One liquidation at a fixed discount: what it leaves, and when it does harm. */
class FixedSpreadLiquidationTest {
  private static final FixedSpreadLiquidation BITCOIN =
      liquidation("2", "68000", "0.8", "0.05", "110000", "0.5");

  /** The mechanism of Qin et al. 2021 (arXiv 2106.06389), section 4, in figures. */
  @Test
  void aBitcoinLoan() {
    assertClose(BITCOIN.healthBefore().orElseThrow(), "0.98909090909090909091");
    assertThat(BITCOIN.repaid()).isEqualByComparingTo("55000");
    assertClose(BITCOIN.collateralSeized(), "0.84926470588235294118");
    assertThat(BITCOIN.liquidatorGain()).isEqualByComparingTo("2750");
    assertClose(BITCOIN.healthAfter().orElseThrow(), "1.13818181818181818182");
    assertThat(BITCOIN.newLiquidationPrice().orElseThrow())
        .isCloseTo(d("59744.4089456869009585"), within(d("1e-10")));
    assertThat(BITCOIN.minimumRepayToHealthOne().orElseThrow()).isEqualByComparingTo("7500");
    assertClose(BITCOIN.overLiquidationRatio().orElseThrow(), "7.33333333333333333333");
  }

  @Test
  void aHealthyLoanIsLeftAlone() {
    FixedSpreadLiquidation healthy = liquidation("2", "68750", "0.8", "0.05", "110000", "0.5");
    assertThat(healthy.healthBefore().orElseThrow()).isEqualByComparingTo("1");
    assertThat(healthy.repaid()).isEqualByComparingTo("0");
    assertThat(healthy.collateralSeized()).isEqualByComparingTo("0");
    assertThat(healthy.healthAfter().orElseThrow()).isEqualByComparingTo("1");
    assertThat(healthy.newLiquidationPrice().orElseThrow()).isEqualByComparingTo("68750");
    assertThat(healthy.minimumRepayToHealthOne().orElseThrow()).isEqualByComparingTo("0");
    assertThat(healthy.overLiquidationRatio()).isEmpty();
  }

  @Test
  void aFullRepaymentLeavesNoDebtAndNoHealth() {
    FixedSpreadLiquidation full = liquidation("2", "68000", "0.8", "0.05", "110000", "1");
    assertThat(full.repaid()).isEqualByComparingTo("110000");
    assertThat(full.healthAfter()).isEmpty();
    assertThat(full.newLiquidationPrice()).isEmpty();
  }

  @Test
  void collateralThatDoesNotReachLimitsTheRepayment() {
    FixedSpreadLiquidation underwater = liquidation("1", "105", "0.8", "0.05", "200", "1");
    assertThat(underwater.repaid()).isEqualByComparingTo("100");
    assertThat(underwater.collateralSeized()).isEqualByComparingTo("1");
    assertThat(underwater.healthAfter().orElseThrow()).isEqualByComparingTo("0");
    assertThat(underwater.newLiquidationPrice()).isEmpty();
    assertThat(underwater.minimumRepayToHealthOne().orElseThrow()).isGreaterThan(d("200"));
    assertThat(underwater.overLiquidationRatio().orElseThrow()).isLessThan(d("1"));
  }

  /** (1 + bonus) x threshold = 1: repaying never restores health, so there is no minimum. */
  @Test
  void aBonusTooHighForTheThresholdHasNoMinimum() {
    FixedSpreadLiquidation edge = liquidation("1", "100", "0.8", "0.25", "81", "0.5");
    assertThat(edge.minimumRepayToHealthOne()).isEmpty();
    assertThat(edge.overLiquidationRatio()).isEmpty();
    assertThat(liquidation("1", "100", "0.8", "0.24", "81", "0.5").minimumRepayToHealthOne())
        .isPresent();
  }

  @Property(tries = 400)
  void theMinimumRepaymentRestoresHealthToOne(
      @ForAll @BigRange(min = "0.9", max = "0.9999") @Scale(4) BigDecimal health,
      @ForAll @BigRange(min = "0.3", max = "0.9") @Scale(3) BigDecimal threshold,
      @ForAll @BigRange(min = "0", max = "0.1") @Scale(3) BigDecimal bonus) {
    BigDecimal debt = d("10000").multiply(threshold).divide(health, Exact.FIFTY);
    FixedSpreadLiquidation probe =
        new FixedSpreadLiquidation(d("10"), d("1000"), threshold, bonus, debt, d("0"));
    BigDecimal least = probe.minimumRepayToHealthOne().orElseThrow();
    Assume.that(least.compareTo(debt) < 0);
    FixedSpreadLiquidation just =
        new FixedSpreadLiquidation(
            d("10"), d("1000"), threshold, bonus, debt, least.divide(debt, Exact.FIFTY));
    assertThat(just.healthAfter().orElseThrow()).isCloseTo(BigDecimal.ONE, within(ROUNDING));
    assertThat(just.overLiquidationRatio().orElseThrow())
        .isCloseTo(BigDecimal.ONE, within(ROUNDING));
  }

  /** The toxic frontier: health falls exactly where loan-to-value is above 1 / (1 + bonus). */
  @Property(tries = 400)
  void aLiquidationLowersHealthExactlyBeyondTheToxicFrontier(
      @ForAll @BigRange(min = "0.85", max = "1.2") @Scale(4) BigDecimal loanToValue,
      @ForAll @BigRange(min = "0", max = "0.15") @Scale(3) BigDecimal bonus,
      @ForAll @BigRange(min = "0.1", max = "0.7") @Scale(3) BigDecimal closeFactor) {
    FixedSpreadLiquidation sale =
        new FixedSpreadLiquidation(
            d("1"), d("1000"), d("0.8"), bonus, loanToValue.multiply(d("1000")), closeFactor);
    BigDecimal before = sale.healthBefore().orElseThrow();
    BigDecimal after = sale.healthAfter().orElseThrow();
    BigDecimal gap = loanToValue.subtract(sale.toxicLoanToValue());
    Assume.that(gap.abs().compareTo(d("1e-9")) > 0);
    assertThat(sale.isToxic()).isEqualTo(gap.signum() > 0);
    assertThat(after.compareTo(before) < 0).isEqualTo(sale.isToxic());
  }

  @Property(tries = 300)
  void valueIsConserved(
      @ForAll @BigRange(min = "0.5", max = "1.2") @Scale(4) BigDecimal loanToValue,
      @ForAll @BigRange(min = "0", max = "0.15") @Scale(3) BigDecimal bonus,
      @ForAll @BigRange(min = "0", max = "1") @Scale(3) BigDecimal closeFactor) {
    FixedSpreadLiquidation sale =
        new FixedSpreadLiquidation(
            d("3"), d("1000"), d("0.8"), bonus, loanToValue.multiply(d("3000")), closeFactor);
    assertThat(sale.collateralSeized().multiply(d("1000")))
        .isCloseTo(sale.repaid().add(sale.liquidatorGain()), within(d("1e-35")));
    assertThat(sale.collateralSeized()).isBetween(d("0"), d("3"));
  }

  @Test
  void atTheNewLiquidationPriceHealthIsOne() {
    BigDecimal left = d("2").subtract(BITCOIN.collateralSeized());
    BigDecimal price = BITCOIN.newLiquidationPrice().orElseThrow();
    FixedSpreadLiquidation next =
        new FixedSpreadLiquidation(left, price, d("0.8"), d("0.05"), d("55000"), d("0.5"));
    assertThat(next.healthBefore().orElseThrow()).isCloseTo(BigDecimal.ONE, within(ROUNDING));
  }

  @Test
  void theStepsShowWhatDoesNotExistAsNone() {
    assertThat(BITCOIN.explain().toString()).contains("2 x 68000 x 0.8 / 110000", "7.33x");
    assertThat(liquidation("1", "100", "0.8", "0.25", "81", "0.5").explain().terms())
        .filteredOn(term -> term.result().equals("none"))
        .extracting(term -> term.quantity())
        .containsExactly("minimum repay", "over-liquidation");
  }

  private static void assertClose(BigDecimal value, String published) {
    assertThat(value).isCloseTo(d(published), within(d("1e-19")));
  }

  private static FixedSpreadLiquidation liquidation(
      String quantity, String price, String threshold, String bonus, String debt, String close) {
    return new FixedSpreadLiquidation(
        d(quantity), d(price), d(threshold), d(bonus), d(debt), d(close));
  }
}
