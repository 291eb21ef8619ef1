package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plimsoll.cascade.Cascade;
import org.plimsoll.cascade.CascadeRound;
import org.plimsoll.cascade.CascadeRun;
import org.plimsoll.cascade.LiquidationMap;
import org.plimsoll.cascade.LiquidationProfile;
import org.plimsoll.cascade.LiquidationProfile.Bin;
import org.plimsoll.cascade.PathCascade;
import org.plimsoll.cascade.PositionBook;
import org.plimsoll.cascade.ShockCurve;
import org.plimsoll.liquidity.LinearCoreImpact;
import org.plimsoll.liquidity.LinearDepth;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/** What the charts of cascades draw, by their series. */
class CascadeChartTest {
  /** Three longs due at 96, 94 and 91; every 10 sold take 2 % off. */
  static final LiquidationMap THREE =
      LiquidationMap.ofLevels(
          Side.LONG, Columns.of(96, 94, 91), Columns.of(10, 10, 10), 0.005, 100);

  static final Cascade LINEAR = Cascade.through(LinearDepth.of(500));

  static final PositionBook BOOK =
      PositionBook.sample(2_000).openInterest(9e8).medianLeverage(10).seed(7).on(Samples.BTC, 6e4);

  static final LiquidationMap MAP = LiquidationMap.of(BOOK, 60_000);

  static final Cascade ROOT =
      Cascade.through(LinearCoreImpact.squareRoot(0.08, 12_000, 100)).withFund(2e6);

  static List<Figure> figures() {
    Map<String, ShockCurve> curves = new LinkedHashMap<>();
    curves.put("square root", curve(ROOT, Side.LONG));
    curves.put("linear", curve(Cascade.through(LinearDepth.of(80_000)), Side.LONG));
    return List.of(
        CascadeCharts.chart(ROOT.run(MAP, 0.05)),
        CascadeCharts.chart(ROOT.run(MAP, -0.08)),
        CascadeCharts.chart(LINEAR.run(THREE, 0.03)),
        CascadeCharts.chart(LINEAR.run(THREE, 0.06)),
        CascadeCharts.chart(MAP),
        CascadeCharts.chart(THREE),
        CascadeCharts.chart(MAP, ROOT.run(MAP, 0.05)),
        CascadeCharts.chart(MAP, ROOT.run(MAP, 0.0001)),
        CascadeCharts.chart(MAP, ROOT.run(MAP, -0.08)),
        CascadeCharts.chart(curve(ROOT, Side.LONG)),
        CascadeCharts.chart(curve(ROOT, Side.SHORT), 0.2),
        CascadeCharts.losses(curve(ROOT, Side.LONG), 0.3),
        CascadeCharts.chart(curves, 0.15),
        CascadeCharts.path(PathCascade.of(ROOT, MAP).along(Columns.of(59_000, 57_000, 58_000))));
  }

  private static ShockCurve curve(Cascade cascade, Side side) {
    return ShockCurve.of(cascade, MAP, side);
  }

  private static Series named(Figure figure, int panel, String name) {
    return figure.drawing().panels().get(panel).series().stream()
        .filter(series -> series.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Double> values(Series series) {
    return series.columns().get(0).values().stream().boxed().toList();
  }

  @Test
  void theStaircaseStepsAtEveryRound() {
    Figure figure = CascadeCharts.chart(LINEAR.run(THREE, 0.05));
    Series staircase = named(figure, 0, "price");
    assertThat(staircase.x().stream().boxed().toList())
        .containsExactly(-0.6, 0.0, 0.0, 1.0, 1.0, 2.0, 2.0, 2.6);
    List<Double> prices = values(staircase);
    assertThat(prices).startsWith(100.0, 100.0, 95.0, 95.0);
    assertThat(prices.get(4)).isCloseTo(93.1, within(1e-12));
    assertThat(prices.get(7)).isCloseTo(91.2, within(1e-12));
    assertThat(figure.drawing().title())
        .isEqualTo("A fall of 5.00 % becomes one of 8.80 %, 1.76x the shock");
    assertThat(figure.drawing().first().thresholds())
        .singleElement()
        .satisfies(end -> assertThat(end.label()).isEqualTo("end 91.2000"));
    assertThat(figure.drawing().first().flags())
        .extracting(Flag::label)
        .containsExactly("shock of 5.00 % to 95.0000");
  }

  @Test
  void everyRoundIsABarOfItsNotional() {
    CascadeRun run = ROOT.run(MAP, 0.05);
    assertThat(values(named(CascadeCharts.chart(run), 1, "closed in the round")))
        .isEqualTo(run.rounds().stream().map(CascadeRound::notional).toList());
  }

  @Test
  void theShockAloneIsALevelLine() {
    CascadeRun run = ROOT.run(MAP, -0.08);
    assertThat(values(named(CascadeCharts.chart(run), 0, "shock alone")))
        .containsOnly(run.shockedPrice());
    assertThat(CascadeCharts.chart(run).drawing().title())
        .startsWith("A rise of 8.00 % becomes one of");
  }

  @Test
  void aCascadeOfNobodyHasOnePanel() {
    Figure figure = CascadeCharts.chart(LINEAR.run(THREE, 0.03));
    assertThat(figure.drawing().title()).isEqualTo("A fall of 3.00 % closes nobody");
    assertThat(figure.drawing().panels()).hasSize(1);
    assertThat(figure.drawing().first().thresholds()).isEmpty();
    assertThat(figure.png()).isNotEmpty();
  }

  @Test
  void aMapIsItsBinsAndTheirRunningSums() {
    LiquidationProfile profile = LiquidationProfile.of(MAP);
    Figure figure = CascadeCharts.chart(MAP);
    assertThat(values(named(figure, 1, "shorts in the bin")))
        .isEqualTo(profile.shorts().stream().map(Bin::notional).toList());
    List<Double> longs = values(named(figure, 0, "longs"));
    assertThat(longs.get(0)).isEqualTo(profile.longs().get(59).cumulativeNotional());
    assertThat(longs.get(60)).isZero();
    assertThat(named(figure, 0, "longs").x().get(60)).isEqualTo(60_000);
    assertThat(figure.drawing().subtitle()).containsIgnoringCase(BOOK.assumption().orElseThrow());
    assertThat(figure.drawing().first().flags())
        .extracting(Flag::label)
        .containsExactly("present price 60,000.00");
  }

  @Test
  void aRunLeavesNothingBetweenThePriceAndItsEnd() {
    CascadeRun run = ROOT.run(MAP, 0.05);
    Figure figure = CascadeCharts.chart(MAP, run);
    Series left = named(figure, 1, "longs in the bin");
    for (int k = 0; k < left.x().size(); k++) {
      double width = ((Series.Bars) left).interval();
      if (left.x().get(k) - width > run.finalPrice()) {
        assertThat(values(left).get(k)).isZero();
      }
    }
    assertThat(values(named(figure, 1, "in the bin before")))
        .isEqualTo(values(named(CascadeCharts.chart(MAP), 1, "longs in the bin")));
    assertThat(values(named(figure, 1, "shorts in the bin")))
        .isEqualTo(values(named(CascadeCharts.chart(MAP), 1, "shorts in the bin")));
    assertThat(figure.drawing().first().flags())
        .extracting(Flag::x)
        .containsExactly(60_000.0, run.shockedPrice(), run.finalPrice());
    assertThat(figure.drawing().title()).startsWith("A shock of 5.00 % took ");
  }

  @Test
  void theCurveIsItsPointsInPercent() {
    ShockCurve curve = ShockCurve.of(LINEAR, THREE, Side.LONG);
    Figure figure = CascadeCharts.chart(curve, 0.1);
    Series whole = named(figure, 0, "with liquidations");
    assertThat(whole.x().size()).isEqualTo(1_001);
    assertThat(whole.x().get(500)).isCloseTo(5, within(1e-9));
    assertThat(values(whole).get(500)).isCloseTo(8.8, within(1e-9));
    assertThat(values(whole).get(300)).isCloseTo(3, within(1e-9));
    assertThat(values(named(figure, 1, "closed")).get(500)).isEqualTo(20);
    assertThat(values(named(figure, 0, "shock alone"))).containsExactly(0.0, 10.0);
  }

  @Test
  void theLargestJumpIsNamedAtItsShock() {
    Figure figure = CascadeCharts.chart(ShockCurve.of(LINEAR, THREE, Side.LONG), 0.1);
    assertThat(figure.drawing().first().flags())
        .singleElement()
        .satisfies(
            jump -> assertThat(jump.label()).startsWith("jump at 4 % from 3.99 % to 5.92 %"));
  }

  @Test
  void withoutImpactThereIsNoJumpAndNothingAboveTheShock() {
    ShockCurve curve = curve(Cascade.through(LinearDepth.of(Double.POSITIVE_INFINITY)), Side.LONG);
    Figure figure = CascadeCharts.chart(curve);
    assertThat(figure.drawing().first().flags()).isEmpty();
    Series whole = named(figure, 0, "with liquidations");
    for (int k = 0; k < whole.x().size(); k++) {
      assertThat(values(whole).get(k)).isCloseTo(whole.x().get(k), within(1e-9));
    }
  }

  @Test
  void lossesAreThoseOfThePoints() {
    ShockCurve curve = curve(ROOT, Side.LONG);
    Figure figure = CascadeCharts.losses(curve, 0.3);
    var last = curve.points(Columns.of(0.3)).get(0);
    assertThat(values(named(figure, 0, "bad debt")).get(1_000))
        .isCloseTo(last.shortfall(), within(1e-6 * last.shortfall()));
    assertThat(values(named(figure, 0, "surplus")).get(1_000))
        .isCloseTo(last.surplus(), within(1e-6 * last.shortfall()));
  }

  @Test
  void aComparisonHasALineEachAndTheShock() {
    Map<String, ShockCurve> curves = new LinkedHashMap<>();
    curves.put("deep", curve(Cascade.through(LinearDepth.of(9e5)), Side.SHORT));
    curves.put("thin", curve(Cascade.through(LinearDepth.of(9e4)), Side.SHORT));
    Figure figure = CascadeCharts.chart(curves, 0.1);
    assertThat(figure.drawing().first().series())
        .extracting(Series::name)
        .containsExactly("deep", "thin", "shock alone");
    List<Double> deep = values(named(figure, 0, "deep"));
    List<Double> thin = values(named(figure, 0, "thin"));
    assertThat(deep.get(1_000)).isBetween(10.0, thin.get(1_000));
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    ShockCurve longs = curve(ROOT, Side.LONG);
    ShockCurve shorts = curve(ROOT, Side.SHORT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CascadeCharts.chart(Map.of("a", longs, "b", shorts), 0.1))
        .withMessage(
            "shock curves compared must be of one side, were of both; draw falls and rises apart");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CascadeCharts.chart(Map.of(), 0.1))
        .withMessageContaining("comparison of shock curves");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CascadeCharts.chart(longs, 30))
        .withMessage(
            "largest shock must be above 0 and below 1, was 30.0; write 30 % as pct(30), for a rise"
                + " too");
    assertThatIllegalArgumentException().isThrownBy(() -> CascadeCharts.losses(longs, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CascadeCharts.path(List.of()))
        .withMessageContaining("price path");
  }

  @Test
  void aPathIsDrawnWithAndWithoutLiquidations() {
    List<PathCascade.Step> steps = PathCascade.of(LINEAR, THREE).along(Columns.of(99, 95, 100));
    Figure figure = CascadeCharts.path(steps);
    assertThat(values(named(figure, 0, "without"))).containsExactly(99.0, 95.0, 100.0);
    assertThat(values(named(figure, 0, "with liquidations")).get(2)).isCloseTo(96, within(1e-12));
    assertThat(values(named(figure, 1, "longs"))).containsExactly(0.0, 2.0, 2.0);
    assertThat(values(named(figure, 1, "shorts"))).containsOnly(0.0);
    assertThat(figure.drawing().title())
        .isEqualTo("Without liquidations 95.0000 to 100.000, with them 91.2000 to 99.0000");
  }

  @Test
  void everyFigureSaysInWordsWhatItShows() {
    assertThat(figures())
        .allSatisfy(
            figure -> assertThat(figure.summary()).contains("; shows ").doesNotContain("NaN"));
  }
}
