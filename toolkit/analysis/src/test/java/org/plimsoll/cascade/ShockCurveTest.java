package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.liquidity.PowerLawImpact;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/** The curve of all shocks is the runs one by one; sweeps and paths as well, on any threads. */
class ShockCurveTest {
  private static final double PRICE = RandomBooks.PRICE;
  private static final Cascade CASCADE = Cascade.through(PowerLawImpact.squareRoot(0.1, 60));

  private static LiquidationMap map(long seed) {
    return LiquidationMap.of(RandomBooks.of(seed, 120), PRICE);
  }

  private static Columns shocks(Side side) {
    return Columns.of(
        IntStream.range(0, 80).mapToDouble(j -> side.sign() * 0.006 * (j + 0.5)).toArray());
  }

  @Property(tries = 150)
  void everyPointIsARun(@ForAll long seed, @ForAll boolean rises) {
    LiquidationMap map = map(seed);
    Side side = rises ? Side.SHORT : Side.LONG;
    List<ShockCurvePoint> points = ShockCurve.of(CASCADE, map, side).points(shocks(side));
    for (ShockCurvePoint point : points) {
      CascadeRun run = CASCADE.run(map, point.shock());
      assertThat(point.accounts()).isEqualTo(run.accounts());
      assertThat(point.finalPrice()).isCloseTo(run.finalPrice(), within(1e-10));
      assertThat(point.quantity()).isCloseTo(run.quantity(), within(1e-9));
    }
  }

  @Property(tries = 150)
  void moneyIsThatOfFillsOneAfterTheOther(@ForAll long seed, @ForAll boolean rises) {
    LiquidationMap map = map(seed);
    Side side = rises ? Side.SHORT : Side.LONG;
    Columns shocks = shocks(side);
    ShockCurve.Losses losses = ShockCurve.losses(CASCADE, map, shocks);
    for (int j = 0; j < shocks.size(); j++) {
      double surplus = 0;
      double shortfall = 0;
      int closed = CASCADE.run(map, shocks.get(j)).accounts();
      double sold = 0;
      for (int k = 0; k < closed; k++) {
        double after = sold + map.quantity(side, k);
        double fill =
            PRICE
                * (1 - shocks.get(j))
                * CASCADE.impact().fillFactor(side.sign() * sold, side.sign() * after);
        PositionBook book = map.book().orElseThrow();
        int row = map.row(side, k);
        double left =
            book.margins().get(row)
                + book.quantities().get(row) * (fill - book.entryPrices().get(row));
        surplus += Math.max(0, left);
        shortfall += Math.max(0, -left);
        sold = after;
      }
      assertThat(losses.surpluses().get(j)).isCloseTo(surplus, within(1e-8));
      assertThat(losses.shortfalls().get(j)).isCloseTo(shortfall, within(1e-8));
    }
  }

  @Property(tries = 150)
  void fixedPointsEncloseEveryOther(
      @ForAll long seed, @ForAll @DoubleRange(min = -0.3, max = 0.5) double shock) {
    LiquidationMap map = map(seed);
    FixedPoints points = FixedPoints.of(CASCADE, map, shock);
    assertThat(points.least().accounts()).isEqualTo(CASCADE.run(map, shock).accounts());
    assertThat(points.greatest().accounts()).isGreaterThanOrEqualTo(points.least().accounts());
    Side side = Cascade.fallingSide(shock);
    for (FixedPoint point : List.of(points.least(), points.greatest())) {
      assertThat(map.due(side, point.price())).isEqualTo(point.accounts());
    }
  }

  @Test
  void aPanicThatClosesAllCanJustifyItself() {
    LiquidationMap map =
        LiquidationMap.ofLevels(
            Side.LONG, Columns.of(95, 90, 85), Columns.of(10, 10, 10), 0.01, 100);
    Cascade steep = Cascade.through(new PowerLawImpact(0.3, 30, 1, 0.05));
    FixedPoints points = FixedPoints.of(steep, map, 0.01);
    assertThat(points.least().accounts()).isZero();
    assertThat(points.greatest().accounts()).isEqualTo(3);
    assertThat(points.isUnique()).isFalse();
    assertThat(points).hasToString("fixed points from 0 closed at 99.0000 to 3 closed at 69.3000");
  }

  @Property(tries = 50)
  void aSweepIsItsRunsOnAnyThreads(@ForAll long seed) {
    LiquidationMap map = map(seed);
    Columns shocks =
        Columns.of(IntStream.range(0, 300).mapToDouble(j -> 0.5 - 0.003 * j).toArray());
    Columns depths =
        Columns.of(IntStream.range(0, 300).mapToDouble(j -> 0.25 + 0.01 * j).toArray());
    CascadeSweep sweep = CascadeSweep.of(CASCADE, map);
    CascadeSweep.Ends ends = sweep.over(shocks, depths, 1);
    assertThat(sweep.over(shocks, depths, 5).finalPrices().copy())
        .isEqualTo(ends.finalPrices().copy());
    for (int j = 0; j < 300; j++) {
      Cascade deeper = CASCADE.withImpact(PowerLawImpact.squareRoot(0.1, 60 * depths.get(j)));
      CascadeRun run = deeper.run(map, shocks.get(j));
      assertThat(ends.accounts().get(j)).isEqualTo(run.accounts());
      assertThat(ends.finalPrices().get(j)).isCloseTo(run.finalPrice(), within(1e-10));
    }
  }

  @Property(tries = 100)
  void aPathOfOneStepIsARun(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 0.5) double shock) {
    LiquidationMap map =
        LiquidationMap.ofLevels(
            Side.LONG, Columns.of(97, 95, 92, 80 + (seed & 7)), Columns.of(9, 8, 7, 6), 0, 100);
    List<PathCascade.Step> steps =
        PathCascade.of(CASCADE, map).along(Columns.of(100 * (1 - shock)));
    CascadeRun run = CASCADE.run(map, shock);
    assertThat(steps.get(0).longs()).isEqualTo(run.accounts());
    assertThat(steps.get(0).price()).isEqualTo(run.finalPrice());
  }

  @Test
  void pathsEndWhereOneByOneTheyDoOnAnyThreads() {
    LiquidationMap map = map(11);
    PathCascade cascade = PathCascade.of(CASCADE, map);
    PricePathSource source =
        (path, step, price) -> price * (1 + 0.02 * Math.sin(3.0 * path + 1.7 * step));
    PathCascade.Ends ends = cascade.ends(source, 200, 40, 1);
    assertThat(cascade.ends(source, 200, 40, 7).finalPrices().copy())
        .isEqualTo(ends.finalPrices().copy());
    for (int path = 0; path < 200; path++) {
      double[] prices = new double[40];
      double price = PRICE;
      for (int step = 0; step < 40; step++) {
        price = source.next(path, step, price);
        prices[step] = price;
      }
      PathCascade.Step last = cascade.along(Columns.of(prices)).get(39);
      assertThat(ends.longs().get(path)).isEqualTo(last.longs());
      assertThat(ends.shorts().get(path)).isEqualTo(last.shorts());
      assertThat(ends.finalPrices().get(path)).isEqualTo(last.price());
      assertThat(last.price()).isPositive();
    }
  }

  @Test
  void refusesShocksOfTheOtherSideOrOutOfOrder() {
    ShockCurve curve = ShockCurve.of(CASCADE, map(1), Side.LONG);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve.accounts(-0.1))
        .withMessage(
            "shock must be from 0 to below 1, was -0.1; longs fall with the price, shorts with its rise");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve.points(Columns.of(0.2, 0.1)))
        .withMessage("shocks must grow away from 0, was 0.1 after 0.2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CascadeSweep.of(CASCADE, map(1)).over(Columns.of(0.1), Columns.of(1, 2), 1))
        .withMessage("shocks and depth multiples must be equally many, were 1 and 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathCascade.of(CASCADE, map(1)).ends((p, t, x) -> -1, 1, 1, 1))
        .withMessageContaining("path 0: price after step 0 must be finite and above 0, was -1");
  }
}
