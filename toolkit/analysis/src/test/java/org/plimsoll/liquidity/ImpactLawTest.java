package org.plimsoll.liquidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What every law promises, whatever it is made of. */
class ImpactLawTest {
  private static final double DEPTH = 1000;
  private static final PriceImpact ROOT = PowerLawImpact.squareRoot(0.3, DEPTH);
  private static final PriceImpact CORE = LinearCoreImpact.squareRoot(0.3, DEPTH, 40);
  private static final PriceImpact POOL = new ConstantProductPool(800, 1e5, 0.003);
  private static final OrderBook BOOK =
      new OrderBook(
          100,
          List.of(new BookLevel(99, 50), new BookLevel(98, 75), new BookLevel(90, 400)),
          List.of(new BookLevel(101, 60), new BookLevel(120, 90)));
  private static final DepthCurve CURVE =
      new DepthCurve(
          List.of(new DepthPoint(0.01, 5e3), new DepthPoint(0.02, 9e3), new DepthPoint(0.1, 3e4)),
          List.of(new DepthPoint(0.01, 4e3), new DepthPoint(0.2, 9e4)));

  /** Laws whose mean fill is exact and free of fees. */
  @Provide
  Arbitrary<PriceImpact> exact() {
    return Arbitraries.of(
        PriceImpact.none(),
        LinearDepth.of(DEPTH),
        new LinearDepth(DEPTH, 0.4),
        new LinearDepth(Double.POSITIVE_INFINITY, 1),
        CORE,
        new LinearCoreImpact(new PowerLawImpact(0.5, DEPTH, 0.7, 0.6), 0),
        new LinearCoreImpact(new PowerLawImpact(0.5, DEPTH, 0.3, 0.8), 90),
        new LinearCoreImpact(new PowerLawImpact(0, DEPTH, 0.5, 1), 10),
        new ConstantProductPool(800, 1e5, 0),
        CURVE.impact(100),
        CURVE.extendedImpact(100),
        new NotionalImpact(LinearDepth.of(50 * DEPTH), 50),
        CORE.withDepthMultiple(0.25),
        TransientImpact.of(CORE, 2).from(new TransientImpact.State(10, 35)));
  }

  @Provide
  Arbitrary<PriceImpact> laws() {
    return Arbitraries.oneOf(
        exact(),
        Arbitraries.of(
            ROOT,
            POOL,
            BOOK.impact(),
            BOOK.impact().withDepthMultiple(4),
            new PermanentAndTemporaryImpact(LinearDepth.of(DEPTH), ROOT)));
  }

  @Property
  void nothingSoldMovesAndCostsNothing(@ForAll("laws") PriceImpact law) {
    assertThat(law.factor(0)).isEqualTo(1);
    assertThat(law.cost(0)).isZero();
    assertThat(law.unfilled(0, 0)).isZero();
  }

  @Property
  void theFactorNeverRisesAndStaysAboveZero(
      @ForAll("laws") PriceImpact law,
      @ForAll @DoubleRange(min = -5000, max = 5000) double one,
      @ForAll @DoubleRange(min = -5000, max = 5000) double other) {
    double less = law.factor(Math.min(one, other));
    double more = law.factor(Math.max(one, other));
    assertThat(more).isPositive().isLessThanOrEqualTo(less);
    assertThat(less).isFinite();
  }

  @Property
  void costIsNeverNegative(
      @ForAll("laws") PriceImpact law, @ForAll @DoubleRange(min = -5000, max = 5000) double sold) {
    assertThat(law.cost(sold)).isGreaterThanOrEqualTo(-1e-9);
  }

  @Property
  void theMeanFillIsTheIntegralOfTheFactor(
      @ForAll("exact") PriceImpact law,
      @ForAll @DoubleRange(min = -300, max = 1500) double before,
      @ForAll @DoubleRange(min = -300, max = 1500) double after) {
    double low = Math.min(before, after);
    double high = Math.max(before, after);
    double filled = high - low - law.unfilled(low, high);
    if (filled < 1e-3 || law.unfilled(low, high) > 0) {
      return;
    }
    double integral = integral(law::factor, low, high);
    assertThat(law.fillFactor(before, after))
        .isCloseTo(integral / (high - low), within(3e-6 * law.factor(low)));
  }

  /** Between points where a law is smooth the rule is good to far more digits. */
  @Property
  void theMeanFillHasNineDigitsWhereTheLawIsSmooth(
      @ForAll @DoubleRange(min = 100, max = 300) double before,
      @ForAll @Scale(6) @DoubleRange(min = 1e-3, max = 200) double piece) {
    List<PriceImpact> smooth =
        List.of(
            CORE,
            new LinearCoreImpact(new PowerLawImpact(0.5, DEPTH, 0.7, 0.05), 3),
            new ConstantProductPool(800, 1e5, 0),
            LinearDepth.of(DEPTH));
    for (PriceImpact law : smooth) {
      double mean = integral(law::factor, before, before + piece) / piece;
      assertThat(law.fillFactor(before, before + piece)).isCloseTo(mean, within(1e-9));
      double bought = integral(law::factor, -before - piece, -before) / piece;
      assertThat(law.fillFactor(-before - piece, -before)).isCloseTo(bought, within(1e-9));
    }
  }

  @Property
  void piecesAddUpToTheWhole(
      @ForAll("exact") PriceImpact law,
      @ForAll @DoubleRange(min = -300, max = 900) double low,
      @ForAll @DoubleRange(min = 0.01, max = 400) double first,
      @ForAll @DoubleRange(min = 0.01, max = 400) double second) {
    double middle = low + first;
    double high = middle + second;
    double whole = law.fillFactor(low, high) * (first + second - law.unfilled(low, high));
    double parts =
        law.fillFactor(low, middle) * (first - law.unfilled(low, middle))
            + law.fillFactor(middle, high) * (second - law.unfilled(middle, high));
    assertThat(parts).isCloseTo(whole, within(1e-9 * (1 + Math.abs(whole))));
  }

  /**
   * However a sale is cut, it pays at least the permanent part and saves only the temporary one.
   */
  @Property
  void slicingNeverBeatsThePermanentFloor(
      @ForAll @DoubleRange(min = 1, max = 500) double sold,
      @ForAll @IntRange(min = 1, max = 40) int slices) {
    LinearDepth permanent = LinearDepth.of(DEPTH);
    PriceImpact both = new PermanentAndTemporaryImpact(permanent, CORE);
    double proceeds = 0;
    for (int i = 0; i < slices; i++) {
      double from = sold * i / slices;
      double to = sold * (i + 1) / slices;
      proceeds += both.fillFactor(from, to) * (to - from);
    }
    assertThat(proceeds).isLessThanOrEqualTo(permanent.fillFactor(0, sold) * sold * (1 + 1e-12));
    assertThat(proceeds).isGreaterThanOrEqualTo(both.fillFactor(0, sold) * sold * (1 - 1e-12));
  }

  @Property
  void theRootWithACoreIsConcaveAndNeverAboveTheRoot(
      @ForAll @DoubleRange(min = 0, max = 2000) double one,
      @ForAll @DoubleRange(min = 0, max = 2000) double other) {
    double middle = 1 - CORE.factor((one + other) / 2);
    double chord = 1 - (CORE.factor(one) + CORE.factor(other)) / 2;
    assertThat(middle).isGreaterThanOrEqualTo(chord - 1e-12);
    assertThat(CORE.factor(one)).isGreaterThanOrEqualTo(ROOT.factor(one) - 1e-15);
  }

  @Property
  void moreDepthNeverMovesThePriceMore(
      @ForAll("laws") PriceImpact law,
      @ForAll @DoubleRange(min = 0, max = 3000) double sold,
      @ForAll @DoubleRange(min = 0.25, max = 4) double multiple) {
    double thin = law.withDepthMultiple(multiple).factor(sold);
    double deep = law.withDepthMultiple(2 * multiple).factor(sold);
    assertThat(deep).isGreaterThanOrEqualTo(thin);
  }

  private static double integral(DoubleUnaryOperator f, double low, double high) {
    int steps = 4000;
    double width = (high - low) / steps;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double from = low + i * width;
      sum +=
          f.applyAsDouble(from)
              + 4 * f.applyAsDouble(from + width / 2)
              + f.applyAsDouble(from + width);
    }
    return sum * width / 6;
  }
}
