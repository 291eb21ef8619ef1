package org.plimsoll.liquidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Walking a book level by level, and depth that is told without its levels. */
class BooksTest {
  private static final double TINY = 1e-12;
  private static final OrderBook BOOK =
      new OrderBook(
          100,
          List.of(
              new BookLevel(99.5, 5),
              new BookLevel(99.9, 2),
              new BookLevel(99.0, 20),
              new BookLevel(99.7, 0),
              new BookLevel(99.8, 3)),
          List.of(new BookLevel(100.4, 3), new BookLevel(100.1, 1)));

  @Test
  void aSaleTakesTheBestBidsFirst() {
    BookWalk walk = BOOK.sell(12);
    assertThat(walk.vwap().getAsDouble()).isCloseTo(99.55833333333332, within(1e-9));
    assertThat(walk.lastPrice()).hasValue(99);
    assertThat(walk.unfilled()).isZero();
    assertThat(walk.slippage().getAsDouble()).isCloseTo(0.004416666666666667, within(TINY));
  }

  @Test
  void aPurchaseTakesTheBestAsksFirst() {
    BookWalk walk = BOOK.buy(3);
    assertThat(walk.vwap().getAsDouble()).isCloseTo((100.1 + 2 * 100.4) / 3, within(1e-9));
    assertThat(walk.slippage().getAsDouble()).isCloseTo(0.003, within(TINY));
    assertThat(BOOK.buy(9).unfilled()).isEqualTo(5);
    assertThat(BOOK.buy(9).lastPrice()).hasValue(100.4);
  }

  /** In doubles, 0.3 less 0.1 less 0.2 leaves something, and would touch the next level. */
  @Test
  void aLevelUsedUpExactlyIsTheLast() {
    OrderBook decimals =
        OrderBook.ofBids(
            10, List.of(new BookLevel(9, 0.1), new BookLevel(8, 0.2), new BookLevel(1, 5)));
    assertThat(decimals.sell(0.3).lastPrice()).hasValue(8);
    assertThat(decimals.impact().factor(0.3)).isEqualTo(0.8);
    assertThat(BOOK.sell(2).lastPrice()).hasValue(99.9);
  }

  @Test
  void withoutAFillThereIsNoPrice() {
    BookWalk nothing = BOOK.sell(0);
    assertThat(nothing.vwap()).isEmpty();
    assertThat(nothing.unfilled()).isZero();
    BookWalk empty = OrderBook.ofBids(100, List.of()).sell(7);
    assertThat(empty.unfilled()).isEqualTo(7);
    assertThat(empty.slippage()).isEmpty();
    assertThat(OrderBook.ofBids(100, List.of()).impact().factor(7)).isEqualTo(1);
  }

  @Test
  void theLawOfABookIsItsWalk() {
    PriceImpact law = BOOK.impact();
    assertThat(law.factor(0)).isEqualTo(1);
    assertThat(law.factor(1e-9)).isEqualTo(99.9 / 100);
    assertThat(law.factor(5)).isEqualTo(99.8 / 100);
    assertThat(law.factor(500)).isEqualTo(0.99);
    assertThat(law.unfilled(0, 500)).isEqualTo(470);
    assertThat(law.unfilled(400, 500)).isEqualTo(100);
    assertThat(law.fillFactor(400, 500)).isEqualTo(0.99);
    assertThat(law.fillFactor(0, -3)).isCloseTo(1.003, within(TINY));
    assertThat(law.fillFactor(-1, 2)).isCloseTo((1.001 + 2 * 0.999) / 3, within(TINY));
    assertThat(law.cost(12)).isCloseTo(12 * 0.004416666666666667, within(TINY));
  }

  @Property
  void theLawFillsWhatTheWalkFills(@ForAll @DoubleRange(min = 0.01, max = 60) double sold) {
    BookWalk walk = BOOK.sell(sold);
    PriceImpact law = BOOK.impact();
    assertThat(law.fillFactor(0, sold)).isCloseTo(walk.vwap().getAsDouble() / 100, within(TINY));
    assertThat(law.unfilled(0, sold)).isCloseTo(walk.unfilled(), within(TINY));
    assertThat(walk.filled() + walk.unfilled()).isCloseTo(sold, within(TINY));
    assertThat(law.factor(sold)).isEqualTo(walk.lastPrice().getAsDouble() / 100);
  }

  @Test
  void aCrossedBookIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrderBook.ofBids(100, List.of(new BookLevel(101, 1))))
        .withMessage(
            "best bid must be at or below the mid of 100.0, was 101.0; a book is not crossed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderBook(100, List.of(), List.of(new BookLevel(99, 1))))
        .withMessage(
            "best ask must be at or above the mid of 100.0, was 99.0; a book is not crossed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BOOK.sell(-1))
        .withMessage("size to sell must be 0 or more, was -1");
  }

  /** Selling down to a distance brings the notional that was published for it. */
  @Test
  void aDepthCurveGivesBackItsNotional() {
    DepthCurve curve =
        new DepthCurve(
            List.of(new DepthPoint(0.01, 30e6), new DepthPoint(0.02, 50e6)),
            List.of(new DepthPoint(0.01, 20e6)));
    PriceImpact law = curve.impact(60_000);
    double first = 30e6 / (60_000 * 0.995);
    double second = first + 20e6 / (60_000 * 0.985);
    assertThat(law.factor(first)).isCloseTo(0.99, within(TINY));
    assertThat(law.factor(second)).isCloseTo(0.98, within(TINY));
    assertThat(law.fillFactor(0, second) * second * 60_000).isCloseTo(50e6, within(1e-3));
    assertThat(law.factor(10 * second)).isCloseTo(0.98, within(TINY));
    assertThat(law.unfilled(0, 10 * second)).isCloseTo(9 * second, within(1e-6));
    double asked = 20e6 / (60_000 * 1.005);
    assertThat(law.factor(-asked)).isCloseTo(1.01, within(TINY));
    assertThat(curve).hasToString("depth curve with 2 distances below and 1 above mid");
  }

  @Test
  void anExtendedCurveGoesOnWithItsLastDensity() {
    DepthCurve curve =
        DepthCurve.ofBids(List.of(new DepthPoint(0.01, 30e6), new DepthPoint(0.02, 50e6)));
    PriceImpact law = curve.extendedImpact(60_000);
    double first = 30e6 / (60_000 * 0.995);
    double step = 20e6 / (60_000 * 0.985);
    assertThat(law.factor(first + 2 * step)).isCloseTo(0.97, within(1e-9));
    assertThat(law.factor(1e9)).isCloseTo(0.05, within(TINY));
    assertThat(law.unfilled(0, 1e9)).isPositive();
    assertThat(law.factor(-5)).isEqualTo(1);
  }

  @Test
  void aDistanceThatAddsNothingIsSteppedOver() {
    DepthCurve gap =
        DepthCurve.ofBids(
            List.of(
                new DepthPoint(0.01, 0),
                new DepthPoint(0.02, 98),
                new DepthPoint(0.03, 98),
                new DepthPoint(0.04, 196)));
    PriceImpact law = gap.impact(1);
    assertThat(law.factor(98 / 0.99)).isCloseTo(0.98, within(TINY));
    assertThat(law.factor(98 / 0.99 + 98 / 0.97)).isCloseTo(0.96, within(TINY));
  }

  @Test
  void aCurveThatIsNotCumulativeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DepthCurve.ofBids(List.of(new DepthPoint(0.02, 1), new DepthPoint(0.01, 2))))
        .withMessage(
            "distances of a depth curve must rise, was 0.01 after 0.02; sort them by distance");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DepthCurve.ofBids(List.of(new DepthPoint(0.01, 2), new DepthPoint(0.02, 1))))
        .withMessage(
            "notional of a depth curve must not fall with distance, was 1.0 after 2.0; add up from mid");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DepthCurve.ofBids(List.of(new DepthPoint(1, 2))))
        .withMessage("distance of a bid must be below 1, was 1.0");
  }
}
