package org.plimsoll.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.lending.Decimals.ROUNDING;
import static org.plimsoll.lending.Decimals.d;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account in four numbers: published examples, limits and rounding. */
class LendingTotalsTest {
  /** aave-utilities, summary of an account in an efficiency mode. */
  @Test
  void anAccountInEfficiencyMode() {
    LendingTotals account = new LendingTotals(d("40000"), d("20000"), d("0.6"), d("0.7"));
    assertThat(account.healthFactor().orElseThrow()).isEqualByComparingTo("1.4");
    assertThat(account.availableBorrows()).isEqualByComparingTo("4000");
    assertThat(account.isLiquidatable()).isFalse();
  }

  /** Equality is safe: the rule says below 1. */
  @ParameterizedTest
  @CsvSource({
    "100, 80, 0.8, 1, false",
    "100, 80.000000000000000001, 0.8, 0.9999999999999999999, true",
    "100, 79.999999999999999999, 0.8, 1.0000000000000000000, false",
    "0, 1, 0.8, 0, true"
  })
  void theBoundary(
      BigDecimal collateral,
      BigDecimal debt,
      BigDecimal threshold,
      BigDecimal health,
      boolean isLiquidatable) {
    LendingTotals account = new LendingTotals(collateral, debt, d("0"), threshold);
    assertThat(account.isLiquidatable()).isEqualTo(isLiquidatable);
    assertThat(account.healthFactor().orElseThrow()).isCloseTo(health, within(d("1e-19")));
  }

  @Test
  void whatNoShockCanReach() {
    assertThat(totals("100", "0").commonShockToLiquidation()).isEmpty();
    assertThat(totals("0", "100").commonShockToLiquidation()).isEmpty();
    assertThat(totals("100", "160").commonShockToLiquidation().orElseThrow())
        .isEqualByComparingTo("-1");
  }

  @Test
  void nothingMayBeBorrowedBeyondTheLimit() {
    assertThat(totals("100", "50").availableBorrows()).isEqualByComparingTo("0");
    assertThat(totals("100", "70").availableBorrows()).isEqualByComparingTo("0");
    assertThat(totals("100", "49").availableBorrows()).isEqualByComparingTo("1");
  }

  @Test
  void aaveCountsRatiosInWholeBasisPoints() {
    LendingTotals rounded =
        new LendingTotals(d("1"), d("1"), d("0.75559"), d("0.82999999")).inWholeBasisPoints();
    assertThat(rounded.loanToValue()).isEqualTo(d("0.7555"));
    assertThat(rounded.liquidationThreshold()).isEqualTo(d("0.8299"));
    assertThat(rounded.inWholeBasisPoints()).isEqualTo(rounded);
  }

  @Property(tries = 300)
  void theShockIsOneLessTheInverseOfHealth(
      @ForAll @BigRange(min = "1", max = "1000000") @Scale(6) BigDecimal collateral,
      @ForAll @BigRange(min = "1", max = "1000000") @Scale(6) BigDecimal debt,
      @ForAll @BigRange(min = "0.01", max = "1") @Scale(4) BigDecimal threshold) {
    LendingTotals account = new LendingTotals(collateral, debt, threshold, threshold);
    BigDecimal health = account.healthFactor().orElseThrow();
    BigDecimal left = BigDecimal.ONE.subtract(account.commonShockToLiquidation().orElseThrow());
    assertThat(health.multiply(left)).isCloseTo(BigDecimal.ONE, within(ROUNDING));
  }

  /** Where both ratios are one, something may be borrowed exactly while health is above 1. */
  @Property(tries = 300)
  void whatMayBeBorrowedEndsWhereHealthIsOne(
      @ForAll @BigRange(min = "1", max = "1000") @Scale(6) BigDecimal collateral,
      @ForAll @BigRange(min = "1", max = "1000") @Scale(6) BigDecimal debt) {
    LendingTotals account = new LendingTotals(collateral, debt, d("0.5"), d("0.5"));
    LendingTotals full =
        new LendingTotals(collateral, debt.add(account.availableBorrows()), d("0.5"), d("0.5"));
    assertThat(full.availableBorrows()).isEqualByComparingTo("0");
    assertThat(full.isLiquidatable()).isEqualTo(account.isLiquidatable());
  }

  @Test
  void whatDoesNotExistPrintsAsNone() {
    assertThat(totals("100", "0").explain().terms())
        .filteredOn(term -> term.quantity().equals("health factor"))
        .singleElement()
        .satisfies(term -> assertThat(term.result()).isEqualTo("none"));
  }

  private static LendingTotals totals(String collateral, String debt) {
    return new LendingTotals(d(collateral), d(debt), d("0.5"), d("0.8"));
  }
}
