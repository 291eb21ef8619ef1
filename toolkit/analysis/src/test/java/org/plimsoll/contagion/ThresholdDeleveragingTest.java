package org.plimsoll.contagion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ThresholdDeleveragingTest {
  private static final List<DeleveragingBank> BANKS =
      List.of(
          new DeleveragingBank(List.of(145.0), 1170, 28),
          new DeleveragingBank(List.of(435.0), 1245, 80),
          new DeleveragingBank(List.of(300.0), 1190, 65));
  private static final SaleImpact IMPACT = SaleImpact.squareRoot(List.of(2.2e-5));

  /** Breuer, Summer and Urosevic, appendix A3: reference checks, case fire-sale-two-equilibria. */
  @Test
  void thePublishedBanksHaveTwoFixedPoints() {
    ThresholdDeleveraging sale = ThresholdDeleveraging.of(BANKS, IMPACT, 44);
    assertThat(sale.least().discounts().get(0)).isCloseTo(0.05648008498577175, within(1e-12));
    assertThat(sale.greatest().discounts().get(0)).isCloseTo(0.1391402170474087, within(1e-12));
    assertThat(sale.least().saleFractions()).containsExactly(1.0, 0.0, 0.0);
    assertThat(sale.greatest().saleFractions()).containsExactly(1.0, 1.0, 1.0);
    assertThat(sale.isUnique()).isFalse();
    assertThat(sale.least().sellers()).isEqualTo(1);
    assertThat(sale.greatest().fullSellers()).isEqualTo(3);
    assertThat(sale.greatest().soldByAsset()).containsExactly(880.0);
    assertThat(sale.rows().get(1)).isEqualTo(new ThresholdDeleveraging.Row(1, 0, 1));
  }

  @Property(tries = 200)
  void bothAreFixedPointsInOrder(
      @ForAll @Scale(2) @DoubleRange(min = 10, max = 100) double cap,
      @ForAll @Scale(7) @DoubleRange(min = 0, max = 1e-3) double coefficient) {
    SaleImpact impact = SaleImpact.squareRoot(List.of(coefficient));
    ThresholdDeleveraging sale = ThresholdDeleveraging.of(BANKS, impact, cap);
    for (FireSaleFixedPoint point : List.of(sale.least(), sale.greatest())) {
      assertThat(point.discounts()).isEqualTo(impact.discounts(point.soldByAsset()));
      for (int bank = 0; bank < BANKS.size(); bank++) {
        assertThat(BANKS.get(bank).saleFraction(point.discounts(), cap))
            .isCloseTo(point.saleFractions().get(bank), within(1e-6));
      }
    }
    assertThat(sale.least().discounts().get(0))
        .isLessThanOrEqualTo(sale.greatest().discounts().get(0) + 1e-12);
    assertThat(sale.least().totalSaleFractions())
        .isLessThanOrEqualTo(sale.greatest().totalSaleFractions() + 1e-12);
  }

  @Property(tries = 100)
  void aSaleBringsLeverageBackToTheCap(
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 0.05) double discount,
      @ForAll @Scale(2) @DoubleRange(min = 10, max = 60) double cap) {
    DeleveragingBank bank = BANKS.get(1);
    double fraction = bank.saleFraction(List.of(discount), cap);
    double equity = 80 - 435 * discount;
    double leverage = ((1 - fraction) * 435 * (1 - discount) + 1245) / equity;
    if (fraction > 0 && fraction < 1) {
      assertThat(leverage).isCloseTo(cap, within(1e-9));
    } else if (fraction == 0) {
      assertThat(leverage).isLessThanOrEqualTo(cap + 1e-9);
    } else {
      assertThat(leverage).isGreaterThanOrEqualTo(cap - 1e-9);
    }
  }

  @Test
  void theThreeBranchesMeetAtTheirEdges() {
    DeleveragingBank bank = new DeleveragingBank(List.of(100.0), 100, 10);
    assertThat(bank.saleFraction(List.of(0.0), 20)).isZero();
    assertThat(bank.saleFraction(List.of(0.0), 21)).isZero();
    assertThat(bank.saleFraction(List.of(0.0), 15)).isEqualTo(0.5);
    assertThat(bank.saleFraction(List.of(0.0), 10)).isEqualTo(1);
    assertThat(bank.saleFraction(List.of(0.0), 9)).isEqualTo(1);
    assertThat(bank.saleFraction(List.of(0.1), 1000)).isEqualTo(1);
    assertThat(new DeleveragingBank(List.of(0.0), 10, 1).saleFraction(List.of(0.0), 10)).isZero();
  }

  @Test
  void belowTheCapNobodySellsAndWithoutImpactThereIsOnePoint() {
    ThresholdDeleveraging calm = ThresholdDeleveraging.of(BANKS, IMPACT, 1e6);
    assertThat(calm.least().sellers()).isZero();
    assertThat(calm.least().discounts()).containsExactly(0.0);
    ThresholdDeleveraging deep =
        ThresholdDeleveraging.of(BANKS, SaleImpact.squareRoot(List.of(0.0)), 44);
    assertThat(deep.isUnique()).isTrue();
    assertThat(deep.least().totalSaleFractions()).isBetween(0.0, 1.0);
  }

  @Test
  void manyAssetsAreDiscountedByTheirOwnMarkets() {
    SaleImpact impact =
        SaleImpact.ofMarkets(
            1.5, List.of(new SaleImpact.Market(10_000, 0.003), new SaleImpact.Market(400, 0.01)));
    List<Double> discounts = impact.discounts(List.of(2_500.0, 100.0));
    assertThat(discounts.get(0)).isCloseTo(1.5 * 0.003 * 0.5, within(1e-15));
    assertThat(discounts.get(1)).isCloseTo(1.5 * 0.01 * 0.5, within(1e-15));
    assertThat(impact.discounts(List.of(0.0, 1e12))).containsExactly(0.0, 1.0);
  }

  @Test
  void badNumbersAreRefused() {
    refused(
        () -> ThresholdDeleveraging.of(List.of(), IMPACT, 44),
        "banks must have at least one row, was empty");
    refused(
        () -> ThresholdDeleveraging.of(BANKS, IMPACT, 0), "leverage cap must be above 0, was 0");
    refused(
        () -> ThresholdDeleveraging.of(BANKS, SaleImpact.squareRoot(List.of(1.0, 1.0)), 44),
        "securities must have 2 numbers, was 1");
    refused(
        () -> SaleImpact.squareRoot(List.of()),
        "impact coefficients must have at least one row, was empty");
    refused(
        () -> new DeleveragingBank(List.of(-1.0), 1, 1), "securities must be 0 or more, was -1");
    refused(
        () -> BANKS.get(0).saleFraction(List.of(1.5), 44),
        "discount must be in [0, 1], was 1.5; rates are fractions, write pct(1.5) for 1.5 %");
  }

  private static void refused(Runnable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(sentence);
  }
}
