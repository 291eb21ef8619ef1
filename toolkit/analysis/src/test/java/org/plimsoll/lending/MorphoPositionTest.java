package org.plimsoll.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.lending.Decimals.WEI;
import static org.plimsoll.lending.Decimals.d;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Positions of Morpho Blue, rounded against the borrower, and what their liquidator gets. */
class MorphoPositionTest {
  @Test
  void whatOneUnitBacks() {
    assertThat(position("1", "0", "1", "0.86").maximumBorrow()).isEqualByComparingTo("0.86");
    assertThat(position("1", "0", "1", "0.86").borrowable()).isEqualByComparingTo("0.86");
    assertThat(position("1", "0.9", "1", "0.86").borrowable()).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 80, 0.5, false",
    "100, 50, 0.5, true",
    "100, 50.000000000000000001, 0.5, false",
    "100, 0, 0.5, true",
    "0, 0, 0.5, true",
    "0, 0.000000000000000001, 0.5, false"
  })
  void equalIsHealthy(BigDecimal collateral, BigDecimal debt, BigDecimal limit, boolean isHealthy) {
    assertThat(new MorphoPosition(collateral, debt, d("1"), limit).isHealthy())
        .isEqualTo(isHealthy);
  }

  @Test
  void theRatiosOfAHealthyPosition() {
    MorphoPosition position = position("3", "1", "1", "0.86");
    assertThat(position.healthFactor().orElseThrow()).isEqualByComparingTo("2.58");
    assertThat(position.loanToValue().orElseThrow()).isEqualTo(d("0.333333333333333334"));
    assertThat(position.capacityUsage().orElseThrow()).isEqualTo(d("0.387596899224806202"));
    assertThat(position.withdrawableCollateral())
        .isEqualTo(d("3").subtract(d("1.162790697674418605")));
    assertThat(position.liquidationPrice().orElseThrow())
        .isCloseTo(d("0.387596899224806201"), within(WEI));
  }

  @Test
  void withoutDebt() {
    MorphoPosition position = position("3", "0", "2", "0.86");
    assertThat(position.healthFactor()).isEmpty();
    assertThat(position.liquidationPrice()).isEmpty();
    assertThat(position.loanToValue().orElseThrow()).isEqualByComparingTo("0");
    assertThat(position.capacityUsage().orElseThrow()).isEqualByComparingTo("0");
    assertThat(position.withdrawableCollateral()).isEqualByComparingTo("3");
  }

  @Test
  void aPriceOfZero() {
    MorphoPosition position = position("3", "1", "0", "0.86");
    assertThat(position.healthFactor().orElseThrow()).isEqualByComparingTo("0");
    assertThat(position.loanToValue()).isEmpty();
    assertThat(position.capacityUsage()).isEmpty();
    assertThat(position.withdrawableCollateral()).isEqualByComparingTo("0");
    assertThat(position("3", "0", "0", "0.86").withdrawableCollateral()).isEqualByComparingTo("0");
  }

  @Test
  void collateralThatCountsForNothing() {
    assertThat(position("3", "1", "1", "0").withdrawableCollateral()).isEqualByComparingTo("0");
    assertThat(position("3", "0", "1", "0").withdrawableCollateral()).isEqualByComparingTo("3");
    assertThat(position("3", "1", "1", "0").liquidationPrice()).isEmpty();
    assertThat(position("3", "1", "1", "0").capacityUsage()).isEmpty();
  }

  @Property(tries = 400)
  void whatMayBeWithdrawnOrBorrowedLeavesAHealthyPosition(
      @ForAll @BigRange(min = "0", max = "1000") @Scale(18) BigDecimal collateral,
      @ForAll @BigRange(min = "0", max = "1000") @Scale(18) BigDecimal debt,
      @ForAll @BigRange(min = "0.001", max = "50") @Scale(9) BigDecimal price,
      @ForAll @BigRange(min = "0.01", max = "0.98") @Scale(3) BigDecimal limit) {
    MorphoPosition position = new MorphoPosition(collateral, debt, price, limit);
    boolean isHealthy = position.isHealthy();
    BigDecimal kept = collateral.subtract(position.withdrawableCollateral());
    if (isHealthy) {
      assertThat(new MorphoPosition(kept, debt, price, limit).maximumBorrow())
          .as("short by one unit at most")
          .isGreaterThanOrEqualTo(debt.subtract(WEI));
    }
    BigDecimal more = debt.add(position.borrowable());
    assertThat(new MorphoPosition(collateral, more, price, limit).isHealthy()).isEqualTo(isHealthy);
    position
        .healthFactor()
        .ifPresent(
            health ->
                assertThat(health.compareTo(BigDecimal.ONE) >= 0)
                    .as("health factor %s", health)
                    .isEqualTo(isHealthy));
  }

  /** Every rounding is against the borrower, by at most the last digit. */
  @Property(tries = 300)
  void roundingIsAgainstTheBorrower(
      @ForAll @BigRange(min = "1", max = "1000") @Scale(18) BigDecimal collateral,
      @ForAll @BigRange(min = "1", max = "1000") @Scale(18) BigDecimal debt) {
    MorphoPosition position = new MorphoPosition(collateral, debt, d("1.7"), d("0.77"));
    BigDecimal value = collateral.multiply(d("1.7"));
    BigDecimal health = value.multiply(d("0.77")).divide(debt, Exact.FIFTY);
    assertThat(position.healthFactor().orElseThrow())
        .isLessThanOrEqualTo(health)
        .isCloseTo(health, within(d("3e-18")));
    BigDecimal ratio = debt.divide(value, Exact.FIFTY);
    assertThat(position.loanToValue().orElseThrow())
        .isGreaterThanOrEqualTo(ratio)
        .isCloseTo(ratio, within(d("1e-15")));
  }

  /** The SDK's table of incentives by liquidation loan-to-value. */
  @ParameterizedTest
  @CsvSource({
    "0.385, 1.15",
    "0.565, 1.15",
    "0.625, 1.126760563380281690",
    "0.86, 1.043841336116910229",
    "0.915, 1.026167265264238070",
    "0.945, 1.016776817488561260",
    "1, 1",
    "0, 1.15"
  })
  void theIncentiveOfAMarket(BigDecimal limit, BigDecimal factor) {
    assertThat(LiquidationIncentive.morphoBlue().factor(limit)).isEqualByComparingTo(factor);
  }

  @Test
  void theCapHoldsWhereTheFormulaHasNoValue() {
    assertThat(new LiquidationIncentive(d("1"), d("1.15")).factor(d("0")))
        .isEqualByComparingTo("1.15");
  }

  @Property(tries = 200)
  void saferMarketsPayNoMore(
      @ForAll @BigRange(min = "0", max = "0.9") @Scale(3) BigDecimal limit,
      @ForAll @BigRange(min = "0", max = "0.1") @Scale(3) BigDecimal higher) {
    LiquidationIncentive incentive = LiquidationIncentive.morphoBlue();
    assertThat(incentive.factor(limit.add(higher)))
        .isLessThanOrEqualTo(incentive.factor(limit))
        .isBetween(d("1"), d("1.15"));
  }

  /** A liquidation at the limit can always be paid: the factor times the limit stays below 1. */
  @Property(tries = 200)
  void atTheLimitTheCollateralCoversTheIncentive(
      @ForAll @BigRange(min = "0", max = "0.999") @Scale(3) BigDecimal limit) {
    assertThat(LiquidationIncentive.morphoBlue().factor(limit).multiply(limit))
        .isLessThan(BigDecimal.ONE);
  }

  @Test
  void theSteps() {
    assertThat(position("3", "1", "2", "0.5").explain().terms())
        .extracting(term -> term.quantity() + " " + term.value())
        .containsExactly("collateral value 6.0", "maximum borrow 3.0", "health factor 3.0");
    assertThat(position("3", "0", "2", "0.5").explain().toString()).contains("none");
    assertThat(LiquidationIncentive.morphoBlue().explain(d("0.5")).terms())
        .extracting(term -> term.quantity() + " " + term.value())
        .containsExactly("discount 0.15", "incentive factor 1.15");
  }

  private static MorphoPosition position(
      String collateral, String debt, String price, String limit) {
    return new MorphoPosition(d(collateral), d(debt), d(price), d(limit));
  }
}
