package org.plimsoll.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.lending.Decimals.d;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much one call may repay under the rules of Aave v3.3, at and around every boundary. */
class CloseFactorRuleTest {
  private static final CloseFactorRule RULE = CloseFactorRule.aaveV3();

  @ParameterizedTest(name = "health {0}, reserve debt {2} of {1}, collateral {3}: {4}")
  @CsvSource({
    "0.94, 160000, 160000, 180000, 160000",
    "0.95, 160000, 160000, 180000, 160000",
    "0.950000000000000001, 160000, 160000, 180000, 80000",
    "0.999999999999999999, 160000, 160000, 180000, 80000",
    "1, 160000, 160000, 180000, 0",
    "1.5, 160000, 160000, 180000, 0",
    "0.97, 2000, 2000, 2000, 1000",
    "0.97, 1999.99, 1999.99, 2500, 1999.99",
    "0.97, 2500, 2500, 1999.99, 2500",
    "0.97, 160000, 1500, 180000, 1500",
    "0.97, 160000, 70000, 180000, 70000",
    "0.97, 160000, 90000, 180000, 80000"
  })
  void theMostOneCallMayRepay(
      BigDecimal health,
      BigDecimal total,
      BigDecimal reserveDebt,
      BigDecimal reserveCollateral,
      BigDecimal most) {
    ReservePosition position = new ReservePosition(health, total, reserveDebt, reserveCollateral);
    assertThat(RULE.maximumRepay(position)).isEqualByComparingTo(most);
    assertThat(RULE.closeFactor(position).multiply(reserveDebt))
        .isCloseTo(most, within(d("1e-40")));
  }

  /** aave-v3-origin, close-factor cases: 180,000 at a threshold of 86 %. */
  @ParameterizedTest
  @CsvSource({"0.94, 180000, 1", "0.97, 180000, 0.5", "0.97, 900, 1"})
  void aSingleDebt(BigDecimal health, BigDecimal collateral, BigDecimal factor) {
    ReservePosition position =
        ReservePosition.withSingleDebt(health, collateral, d("0.86"), collateral);
    assertThat(RULE.closeFactor(position)).isEqualByComparingTo(factor);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, true",
    "5, 0, true",
    "0, 0, true",
    "1000, 1000, true",
    "999.99, 5000, false",
    "5000, 999.99, false",
    "5000, 5000, true"
  })
  void noDustIsLeft(BigDecimal debt, BigDecimal collateral, boolean mayBeLeft) {
    assertThat(RULE.mayLeave(debt, collateral)).isEqualTo(mayBeLeft);
  }

  @Test
  void beforeTheSmallPositionOnlyHealthDecided() {
    CloseFactorRule old = RULE.with(d("0.95"), d("0"));
    ReservePosition small = new ReservePosition(d("0.97"), d("10"), d("10"), d("10"));
    assertThat(old.closeFactor(small)).isEqualByComparingTo("0.5");
    assertThat(RULE.closeFactor(small)).isEqualByComparingTo("1");
    assertThat(old.mayLeave(d("0.01"), d("0.01"))).isTrue();
  }

  @Property(tries = 300)
  void worseHealthNeverAllowsLess(
      @ForAll @BigRange(min = "0.5", max = "1.2") @Scale(3) BigDecimal health,
      @ForAll @BigRange(min = "0", max = "0.3") @Scale(3) BigDecimal worse,
      @ForAll @BigRange(min = "500", max = "9000") @Scale(2) BigDecimal debt,
      @ForAll @BigRange(min = "500", max = "9000") @Scale(2) BigDecimal collateral) {
    ReservePosition better = new ReservePosition(health, debt, debt, collateral);
    ReservePosition poorer = new ReservePosition(health.subtract(worse), debt, debt, collateral);
    assertThat(RULE.closeFactor(poorer)).isGreaterThanOrEqualTo(RULE.closeFactor(better));
    assertThat(RULE.closeFactor(better)).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
  }

  /** With the usual small position, half of a debt just above it leaves just enough. */
  @Property(tries = 200)
  void thePartAllowedByDefaultLeavesNoDust(
      @ForAll @BigRange(min = "2000", max = "90000") @Scale(2) BigDecimal debt) {
    ReservePosition position = new ReservePosition(d("0.97"), debt, debt, debt);
    BigDecimal left = debt.subtract(RULE.maximumRepay(position));
    assertThat(RULE.mayLeave(left, left)).isTrue();
  }

  @Test
  void theStepsNameTheConditionThatDecides() {
    assertThat(reason("1", "5000")).isEqualTo("1 or more: nothing may be repaid");
    assertThat(reason("0.9", "5000")).isEqualTo("at or below 0.95: in full");
    assertThat(reason("0.97", "1500")).isEqualTo("debt or collateral below 2000: in full");
    assertThat(reason("0.97", "5000")).isEqualTo("above 0.95, nothing small: in part");
  }

  private static String reason(String health, String value) {
    return RULE.explain(new ReservePosition(d(health), d(value), d(value), d(value)))
        .terms()
        .get(0)
        .formula();
  }
}
