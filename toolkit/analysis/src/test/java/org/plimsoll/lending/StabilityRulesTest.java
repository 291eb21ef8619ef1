package org.plimsoll.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.lending.Decimals.d;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Liquity v1: ratios, recovery mode, and where a liquidated trove goes. */
class StabilityRulesTest {
  private static final StabilityRules RULES = StabilityRules.liquityV1();
  private static final BigDecimal NORMAL = d("2");
  private static final BigDecimal RECOVERY = d("1.4");

  @Test
  void ratiosOfTroves() {
    assertThat(ratio("200", "30", "100")).contains(d("666.666666666666666666"));
    assertThat(ratio("1", "100", "0").orElseThrow()).isEqualByComparingTo("0");
    assertThat(ratio("1", "0", "100")).as("no debt").isEmpty();
  }

  @Test
  void aRatioMovesWithThePrice() {
    CollateralRatio ratio = new CollateralRatio(d("1.5"), d("200"));
    assertThat(ratio.at(d("100"))).isEqualByComparingTo("0.75");
    assertThat(ratio.at(d("200"))).isEqualByComparingTo("1.5");
    assertThat(ratio.at(d("0"))).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "100, false",
    "99.999999999999999999, true",
    "100.000000000000000001, false",
    "0, true",
    "90, true",
    "200, false"
  })
  void recoveryIsStrictlyBelowTheCriticalRatio(BigDecimal price, boolean isRecovery) {
    CollateralRatio system = new CollateralRatio(d("1.5"), d("100"));
    assertThat(RULES.isRecoveryMode(system.at(price))).isEqualTo(isRecovery);
  }

  @Test
  void reserveAndCompensation() {
    assertThat(RULES.compositeDebt(d("123.45"))).isEqualByComparingTo("323.45");
    assertThat(RULES.compositeDebt(d("0"))).isEqualByComparingTo("200");
    assertThat(RULES.withLiquidationReserve(d("50")).compositeDebt(d("1")))
        .isEqualByComparingTo("51");
    assertThat(RULES.collateralCompensation(d("37.5"))).isEqualByComparingTo("0.1875");
    assertThat(RULES.withCompensationShare(d("0.01")).collateralCompensation(d("37.5")))
        .isEqualByComparingTo("0.375");
    assertThat(RULES.collateralCompensation(d("0.000000000000000199"))).isEqualByComparingTo("0");
    assertThat(RULES.withCriticalRatio(d("1.6")).isRecoveryMode(d("1.55"))).isTrue();
  }

  @Test
  void thePoolOffsetsWhatItCanAndTheRestIsRedistributed() {
    Trove trove = new Trove(d("10"), d("1000"));
    TroveLiquidation parts = RULES.liquidate(trove, d("105"), NORMAL, d("400")).orElseThrow();
    assertThat(parts.collateralCompensation()).isEqualByComparingTo("0.05");
    assertThat(parts.offsetDebt()).isEqualByComparingTo("400");
    assertThat(parts.collateralToPool()).isEqualByComparingTo("3.98");
    assertThat(parts.redistributedDebt()).isEqualByComparingTo("600");
    assertThat(parts.redistributedCollateral()).isEqualByComparingTo("5.97");
    assertThat(parts.surplusCollateral()).isEqualByComparingTo("0");
  }

  /** At 120 % under a system of 140 %: collateral worth 110 % of the debt is sold, no more. */
  @Test
  void recoveryCapsTheSaleAtTheMinimumRatio() {
    Trove trove = new Trove(d("12"), d("1000"));
    TroveLiquidation parts = RULES.liquidate(trove, d("100"), RECOVERY, d("1000")).orElseThrow();
    assertThat(parts.offsetDebt()).isEqualByComparingTo("1000");
    assertThat(parts.collateralCompensation()).isEqualByComparingTo("0.055");
    assertThat(parts.collateralToPool()).isEqualByComparingTo("10.945");
    assertThat(parts.surplusCollateral()).isEqualByComparingTo("1");
    assertThat(parts.redistributedDebt()).isEqualByComparingTo("0");
  }

  /** Collateral of 10 to 15 against 1,000 at a price of 100: the ratio is a tenth of it. */
  @ParameterizedTest(name = "{0} units, system {1}, pool {2}: {3}")
  @CsvSource({
    "10.9, 2, 1000, offset",
    "11, 2, 1000, none",
    "9, 2, 1000, offset",
    "10, 1.4, 1000, redistributed",
    "9, 1.4, 1000, redistributed",
    "10.1, 1.4, 1000, offset",
    "10.9, 1.4, 1000, offset",
    "11, 1.4, 1000, capped",
    "13.9, 1.4, 1000, capped",
    "14, 1.4, 1000, none",
    "15, 1.4, 1000, none",
    "12, 1.4, 999.99, none",
    "12, 1.5, 1000, none"
  })
  void whatHappensAtWhichRatio(
      BigDecimal collateral, BigDecimal system, BigDecimal pool, String outcome) {
    Optional<TroveLiquidation> parts =
        RULES.liquidate(new Trove(collateral, d("1000")), d("100"), system, pool);
    assertThat(outcome(parts, collateral)).isEqualTo(outcome);
  }

  private static String outcome(Optional<TroveLiquidation> parts, BigDecimal collateral) {
    if (parts.isEmpty()) {
      return "none";
    }
    TroveLiquidation some = parts.get();
    BigDecimal gone = some.collateralToPool().add(some.collateralCompensation());
    boolean isCapped = gone.compareTo(d("11")) == 0 && collateral.compareTo(d("11")) >= 0;
    if (isCapped) {
      return "capped";
    }
    return some.offsetDebt().signum() > 0 ? "offset" : "redistributed";
  }

  @Test
  void aTroveWithoutDebtIsNeverLiquidated() {
    assertThat(RULES.liquidate(new Trove(d("1"), d("0")), d("0"), d("0"), d("9"))).isEmpty();
  }

  @Property(tries = 400)
  void debtAndCollateralAreConserved(
      @ForAll @BigRange(min = "0", max = "20") @Scale(18) BigDecimal collateral,
      @ForAll @BigRange(min = "1", max = "2000") @Scale(18) BigDecimal debt,
      @ForAll @BigRange(min = "0", max = "200") @Scale(6) BigDecimal price,
      @ForAll @BigRange(min = "0", max = "3") @Scale(3) BigDecimal system,
      @ForAll @BigRange(min = "0", max = "3000") @Scale(6) BigDecimal pool) {
    RULES
        .liquidate(new Trove(collateral, debt), price, system, pool)
        .ifPresent(
            parts -> {
              assertThat(parts.offsetDebt().add(parts.redistributedDebt()))
                  .isEqualByComparingTo(debt);
              assertThat(
                      parts
                          .collateralToPool()
                          .add(parts.redistributedCollateral())
                          .add(parts.collateralCompensation())
                          .add(parts.surplusCollateral()))
                  .isEqualByComparingTo(collateral);
              assertThat(parts.surplusCollateral().signum()).isNotNegative();
              assertThat(parts.offsetDebt()).isLessThanOrEqualTo(pool);
            });
  }

  /** Recovery never spares a trove that normal mode would liquidate. */
  @Property(tries = 300)
  void recoveryLiquidatesNoFewer(
      @ForAll @BigRange(min = "5", max = "20") @Scale(6) BigDecimal collateral,
      @ForAll @BigRange(min = "0", max = "2000") @Scale(2) BigDecimal pool) {
    Trove trove = new Trove(collateral, d("1000"));
    if (RULES.liquidate(trove, d("100"), NORMAL, pool).isPresent()) {
      assertThat(RULES.liquidate(trove, d("100"), RECOVERY, pool)).isPresent();
    }
  }

  @Test
  void theSteps() {
    Trove trove = new Trove(d("12"), d("1000"));
    assertThat(RULES.explain(trove, d("100"), RECOVERY, d("1000")).terms())
        .extracting(term -> term.quantity() + " " + term.value())
        .containsExactly(
            "collateral ratio 1.2",
            "system ratio 1.4",
            "offset debt 1000.0",
            "collateral to pool 10.945",
            "redistributed debt 0.0",
            "compensation 0.055",
            "surplus 1.0");
    assertThat(RULES.explain(trove, d("100"), NORMAL, d("1000")).toString())
        .contains("normal mode");
  }

  private static Optional<BigDecimal> ratio(String collateral, String debt, String price) {
    return new Trove(d(collateral), d(debt)).collateralRatio(d(price));
  }
}
