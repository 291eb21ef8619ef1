package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.plimsoll.random.Draws;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/** Order, sums and look-ups of one side, against sorting and counting in the plain way. */
class LadderTest {
  private static void assertOrdered(double[] keys) {
    int[] expected =
        IntStream.range(0, keys.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> keys[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    assertThat(LadderSort.order(keys, keys.length)).isEqualTo(expected);
  }

  @Property
  void ordersAnyKeysAndKeepsEqualOnes(@ForAll double[] keys) {
    assertOrdered(Arrays.stream(keys).map(key -> key == 0 ? 0.0 : key).toArray());
  }

  @Test
  void ordersManyAlikeNearbyAndFarApart() {
    Draws draws = Draws.seeded(5).purpose("keys");
    assertOrdered(IntStream.range(0, 5_000).mapToDouble(i -> i % 7 + 1e-13 * (i % 90)).toArray());
    assertOrdered(IntStream.range(0, 5_000).mapToDouble(i -> draws.normal(i, 0)).toArray());
    assertOrdered(
        IntStream.range(0, 5_000).mapToDouble(i -> Math.exp(40 * draws.normal(i, 0))).toArray());
    assertOrdered(new double[0]);
    assertOrdered(new double[] {3});
  }

  @Property(tries = 300)
  void countsThoseDue(@ForAll long seed, @ForAll boolean longs) {
    Draws draws = Draws.seeded(seed).purpose("levels");
    Side side = longs ? Side.LONG : Side.SHORT;
    double[] prices =
        IntStream.range(0, 200)
            .mapToDouble(i -> 50 + Math.rint(400 * draws.uniform(i, 0)) / 8)
            .toArray();
    double[] quantities = IntStream.range(0, 200).mapToDouble(i -> draws.uniform(i, 1)).toArray();
    LiquidationMap map =
        LiquidationMap.ofLevels(side, Columns.of(prices), Columns.of(quantities), 0, 100);
    for (double at = 49.9; at < 101; at += 0.3125) {
      double price = at;
      long due = Arrays.stream(prices).filter(p -> longs ? p >= price : p <= price).count();
      assertThat((long) map.due(side, price)).isEqualTo(due);
    }
    assertThat(map.due(side, 75)).isEqualTo(count(prices, longs));
    assertThat(map.row(side, 0)).isEqualTo(LadderSort.order(keys(prices, longs), 200)[0]);
  }

  private static int count(double[] prices, boolean longs) {
    return (int) Arrays.stream(prices).filter(p -> longs ? p >= 75 : p <= 75).count();
  }

  private static double[] keys(double[] prices, boolean longs) {
    return Arrays.stream(prices).map(p -> longs ? p : -p).toArray();
  }

  @Test
  void runningSumsLoseNothing() {
    double[] values = new double[100_000];
    Arrays.fill(values, 0.1);
    double[] sums = LadderLoop.runningSum(values);
    assertThat(sums[100_000]).isEqualTo(10_000);
    assertThat(sums[0]).isZero();
  }

  @Test
  void aMapKnowsBothSidesOfABook() {
    PositionBook book = RandomBooks.of(9, 300);
    LiquidationMap map = LiquidationMap.of(book, RandomBooks.PRICE);
    for (Side side : Side.values()) {
      double sum = 0;
      for (int k = 0; k < map.size(side); k++) {
        int row = map.row(side, k);
        assertThat(book.side(row)).isEqualTo(side);
        assertThat(map.liquidationPrice(side, k))
            .isEqualTo(book.at(RandomBooks.PRICE).liquidationPrices().get(row));
        sum += map.quantity(side, k);
        assertThat(map.quantityDue(side, map.liquidationPrice(side, k)))
            .isGreaterThanOrEqualTo(sum - 1e-9);
      }
      assertThat(sum).isLessThanOrEqualTo(book.quantity(side) + 1e-9);
    }
    assertThat(map.at(90).price()).isEqualTo(90);
    assertThat(map.due(Side.LONG, RandomBooks.PRICE)).isZero();
  }

  @Test
  void refusesLevelsThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LiquidationMap.ofLevels(Side.LONG, Columns.of(1), Columns.of(1, 2), 0, 1))
        .withMessage("liquidation prices and quantities must be equally many, were 1 and 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LiquidationMap.ofLevels(Side.LONG, Columns.of(-1), Columns.of(1), 0, 1))
        .withMessage("position 0: liquidation price must be finite and above 0, was -1");
  }
}
