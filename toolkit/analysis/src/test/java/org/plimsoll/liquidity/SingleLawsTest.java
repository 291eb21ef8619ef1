package org.plimsoll.liquidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each law by hand, its limits, and the sentence for what it refuses. */
class SingleLawsTest {
  private static final double TINY = 1e-12;

  private static void refused(ThrowingCallable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(sentence);
  }

  @Test
  void linearDepthFallsInProportionDownToItsFloor() {
    LinearDepth law = LinearDepth.of(10_000);
    assertThat(law.factor(1_000)).isCloseTo(0.9, within(TINY));
    assertThat(law.factor(-1_000)).isCloseTo(1.1, within(TINY));
    assertThat(law.factor(20_000)).isEqualTo(0.05);
    assertThat(law.fillFactor(9_000, 10_000)).isCloseTo(0.0625, within(TINY));
    assertThat(law.fillFactor(-1_000, 1_000)).isCloseTo(1, within(TINY));
    assertThat(law.cost(1_000)).isCloseTo(50, within(1e-9));
    assertThat(LinearDepth.of(Double.POSITIVE_INFINITY).factor(1e12)).isEqualTo(1);
    assertThat(law).hasToString("linear depth of 10,000.0 base per unit return");
  }

  /** A concave law without a core rises infinitely steeply from 0; with one it does not. */
  @Test
  void theCoreIsAStraightLineToTheLaw() {
    LinearCoreImpact law = LinearCoreImpact.squareRoot(0.08, 12_000, 30);
    assertThat(law.factor(15)).isCloseTo(0.998, within(TINY));
    assertThat(law.factor(30)).isEqualTo(law.law().factor(30));
    assertThat(law.factor(3_000)).isCloseTo(0.96, within(TINY));
    assertThat((1 - law.factor(1e-9)) / 1e-9).isCloseTo(0.004 / 30, within(1e-6));
    assertThat(law.factor(-15)).isCloseTo(1.002, within(TINY));
    assertThat(law.fillFactor(0, 30)).isCloseTo(0.998, within(TINY));
  }

  @Test
  void theAverageOfASquareRootIsTwoThirdsOfItsPeak() {
    LinearCoreImpact law = LinearCoreImpact.squareRoot(0.08, 12_000, 0);
    assertThat(1 - law.fillFactor(0, 3_000)).isCloseTo(2 / 3.0 * 0.04, within(TINY));
    assertThat(law.fillFactor(-3_000, 0) - 1).isCloseTo(2 / 3.0 * 0.04, within(TINY));
    assertThat(law.factor(0)).isEqualTo(1);
  }

  @Test
  void aPowerLawIsConvexInItsExponentOnly() {
    PowerLawImpact law = new PowerLawImpact(0.1, 100, 1, 0.05);
    assertThat(law.factor(50)).isCloseTo(0.95, within(TINY));
    assertThat(law.fillFactor(0, 50)).isCloseTo(0.975, within(TINY));
    assertThat(law.factor(-50)).isCloseTo(1.05, within(TINY));
    assertThat(law.factor(1e9)).isEqualTo(0.05);
    assertThat(law.withDepth(Double.POSITIVE_INFINITY).factor(1e9)).isEqualTo(1);
    assertThat(PowerLawImpact.squareRoot(0.08, 12_000).factor(3_000)).isCloseTo(0.96, within(TINY));
    refused(
        () -> PowerLawImpact.squareRoot(-1, 10), "impact coefficient must be 0 or more, was -1");
    refused(
        () -> new PowerLawImpact(0.1, 100, 1.5, 0.05).factor(1),
        "impact exponent must be in [0, 1], was 1.5; rates are fractions, write pct(1.5) for 1.5 %");
  }

  @Test
  void aPoolKeepsItsFeeOutsideTheCurve() {
    ConstantProductPool pool = new ConstantProductPool(1_000, 2_000_000, 0.003);
    PoolSale sale = pool.sale(25);
    assertThat(sale.amountOut()).isCloseTo(48_637.70519794131, within(1e-7));
    assertThat(sale.averagePrice()).isCloseTo(1_945.508207917653, within(1e-9));
    assertThat(sale.marginalPriceAfter()).isCloseTo(1_903.907402787578, within(1e-9));
    assertThat(pool.fillFactor(0, 25) * 2_000 * 25).isCloseTo(sale.amountOut(), within(1e-7));
    assertThat(pool.depth(0.01).getAsDouble()).isCloseTo(5.037815259212075, within(1e-9));
    assertThat(pool.depth(1)).isEmpty();
    PoolSale nothing = pool.sale(0);
    assertThat(nothing.amountOut()).isZero();
    assertThat(nothing.slippageVersusSpot()).isCloseTo(0.003, within(TINY));
  }

  /** Buying y pays b y / ((a - y) (1 - f)). */
  @Test
  void aPoolIsNeverBoughtEmpty() {
    ConstantProductPool pool = new ConstantProductPool(1_000, 2_000_000, 0.003);
    double paid = pool.fillFactor(0, -100) * 2_000 * 100;
    assertThat(paid).isCloseTo(2_000_000 * 100 / (900 * 0.997), within(1e-6));
    assertThat(pool.unfilled(0, -5_000)).isCloseTo(4_010, within(1e-9));
    assertThat(pool.factor(-5_000)).isEqualTo(pool.factor(-990)).isCloseTo(1e4, within(1e-6));
    assertThat(pool.unfilled(0, 1e9)).isZero();
    refused(() -> new ConstantProductPool(1, 1, 1), "fee must be below 1, was 1.0");
  }

  @Test
  void amountsMayBeToldInQuote() {
    PriceImpact law = new NotionalImpact(LinearDepth.of(500e6), 50_000);
    assertThat(law.factor(1_000)).isCloseTo(0.9, within(TINY));
    assertThat(law.fillFactor(0, 1_000)).isCloseTo(0.95, within(TINY));
    PriceImpact pool = new NotionalImpact(new ConstantProductPool(1_000, 1_000, 0), 10);
    assertThat(pool.unfilled(0, -500)).isCloseTo(401, within(1e-9));
    refused(() -> new NotionalImpact(law, 0), "reference price must be above 0, was 0");
  }

  @Test
  void aQuarterOfTheDepthIsAQuarterOfTheAmount() {
    PriceImpact law = LinearDepth.of(10_000);
    assertThat(law.withDepthMultiple(0.25).factor(500)).isCloseTo(0.8, within(TINY));
    assertThat(law.withDepthMultiple(1)).isSameAs(law);
    PriceImpact pool = new ConstantProductPool(100, 100, 0).withDepthMultiple(2);
    assertThat(pool.unfilled(0, -300)).isCloseTo(102, within(1e-9));
    refused(() -> law.withDepthMultiple(0), "depth multiple must be above 0, was 0");
  }

  @Test
  void theTemporaryPartIsForgotten() {
    PriceImpact both =
        new PermanentAndTemporaryImpact(
            LinearDepth.of(50_000), PowerLawImpact.squareRoot(0.02, 10_000));
    assertThat(both.factor(1_000)).isCloseTo(0.98, within(TINY));
    double temporary = 1 - 0.02 * Math.sqrt(0.1);
    assertThat(both.fillFactor(0, 1_000)).isCloseTo(0.99 * temporary, within(TINY));
    assertThat(both.fillFactor(1_000, 2_000)).isCloseTo(0.97 * temporary, within(TINY));
    assertThat(both.fillFactor(1_000, 0)).isGreaterThan(0.99);
    assertThat(both.unfilled(0, 1e6)).isZero();
  }

  @Test
  void transientImpactFadesBetweenRounds() {
    TransientImpact impact = TransientImpact.of(LinearDepth.of(10_000), 3);
    TransientImpact.State sold = impact.afterSale(TransientImpact.State.rest(), 1_000);
    assertThat(impact.factor(sold)).isCloseTo(0.9, within(TINY));
    TransientImpact.State later = impact.afterRest(sold, 0.25);
    assertThat(impact.factor(later)).isCloseTo(1 - 0.1 * Math.exp(-0.75), within(TINY));
    assertThat(impact.fillFactor(sold, 1_000)).isCloseTo(0.85, within(TINY));
    assertThat(impact.from(sold).factor(0)).isEqualTo(1);
    assertThat(impact.from(sold).factor(1_000)).isCloseTo(0.8 / 0.9, within(TINY));
    assertThat(impact.halfLife().getAsDouble()).isCloseTo(Math.log(2) / 3, within(TINY));
    assertThat(TransientImpact.of(PriceImpact.none(), 0).halfLife()).isEmpty();
  }

  @Test
  void theLastingShareStays() {
    TransientImpact impact = new TransientImpact(LinearDepth.of(10_000), 3, 0.4);
    TransientImpact.State sold = impact.afterSale(TransientImpact.State.rest(), 1_000);
    assertThat(impact.afterRest(sold, 1e6).outstanding()).isEqualTo(400);
    assertThat(impact.afterRest(sold, 0)).isEqualTo(sold);
    refused(() -> impact.afterRest(sold, -1), "time must be 0 or more, was -1");
  }

  @Test
  void aComparisonAsksEveryLawTheSame() {
    ImpactComparison both =
        ImpactComparison.upTo(100)
            .with("line", LinearDepth.of(1_000))
            .with("book", OrderBook.ofBids(10, List.of(new BookLevel(9, 60))).impact());
    List<ImpactComparison.Row> rows = both.rows(3);
    assertThat(rows).hasSize(6);
    assertThat(rows.get(0)).isEqualTo(new ImpactComparison.Row("line", 0, 0, 0, 0));
    assertThat(rows.get(2).fall()).isCloseTo(0.1, within(TINY));
    assertThat(rows.get(2).averageFall()).isCloseTo(0.05, within(TINY));
    assertThat(rows.get(5).unfilled()).isEqualTo(40);
    refused(
        () -> both.with("line", PriceImpact.none()),
        "law 'line' is in the comparison already; give it another name");
    refused(() -> both.rows(1), "points of a curve must be 2 or more, was 1");
  }
}
