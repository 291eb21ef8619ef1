package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.account.PositionArbitraries;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.ScheduleArbitraries;
import org.plimsoll.venue.Schedules;

/**
 * The loop gives what the position itself and sixty digits give, row by row.
 *
 * <p>Tolerances are 1e-12 of the result, plus, where entry value and margin cancel, a few roundings
 * of what cancelled.
 */
class RevaluationTest {
  private static final double TOL = 1e-12;

  @Provide
  Arbitrary<List<Position>> books() {
    return ScheduleArbitraries.schedules()
        .flatMap(
            schedule -> PositionArbitraries.positionsOn(schedule).list().ofMinSize(1).ofMaxSize(20))
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<List<Position>> published() {
    return Arbitraries.of(Schedules.btc2022(), Schedules.xrp2022(), Schedules.eth2021())
        .flatMap(
            schedule -> PositionArbitraries.positionsOn(schedule).list().ofMinSize(1).ofMaxSize(20))
        .withoutEdgeCases();
  }

  @Property(tries = 500)
  void everyRowIsWhatThePositionSays(
      @ForAll("books") List<Position> positions,
      @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 3) double move) {
    agreesWithPositions(positions, move);
  }

  @Property(tries = 200)
  void everyRowOnAPublishedScheduleIsWhatThePositionSays(
      @ForAll("published") List<Position> positions,
      @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 3) double move) {
    agreesWithPositions(positions, move);
  }

  private static void agreesWithPositions(List<Position> positions, double move) {
    double mark = positions.get(0).entryPrice() * move;
    Revaluation now = PositionBook.of(positions).at(mark);
    for (int row = 0; row < positions.size(); row++) {
      Position position = positions.get(row);
      MarginState state = position.at(mark);
      double price = position.liquidationPrice();
      assertThat(now.liquidationPrices().get(row))
          .as(position::toString)
          .isCloseTo(price, within(TOL * price));
      double ratio = state.marginRatio().orElse(Double.POSITIVE_INFINITY);
      sameRatio(now.marginRatios().get(row), ratio, within(TOL * Math.min(ratio, 1e300)));
      assertThat(now.marginRatios().get(row) >= 1).isEqualTo(state.isLiquidatable());
    }
  }

  @Property(tries = 500)
  void everyRowIsWhatSixtyDigitsSay(
      @ForAll("books") List<Position> positions,
      @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 3) double move) {
    double mark = positions.get(0).entryPrice() * move;
    Revaluation now = PositionBook.of(positions).at(mark);
    for (int row = 0; row < positions.size(); row++) {
      Position position = positions.get(row);
      PreciseRevaluation precise = new PreciseRevaluation(position);
      double cancelled = position.entryNotional() + position.margin();
      double price = precise.liquidationPrice();
      double steepness = 1 / (1 - largestRate(position.schedule()));
      assertThat(now.liquidationPrices().get(row))
          .isCloseTo(
              price, within(TOL * price + 1e-15 * steepness * cancelled / position.quantity()));
      double equity = precise.equity(mark);
      double lost = 1e-15 * (cancelled + position.quantity() * mark);
      if (Math.abs(equity) > 1e4 * lost) {
        double ratio = precise.marginRatio(mark);
        double relative = TOL + lost / Math.abs(equity);
        sameRatio(now.marginRatios().get(row), ratio, within(relative * Math.min(ratio, 1e300)));
      }
    }
  }

  private static double largestRate(MarginSchedule schedule) {
    return schedule.brackets().get(schedule.brackets().size() - 1).maintenanceMarginRate();
  }

  private static void sameRatio(double got, double expected, Offset<Double> tolerance) {
    if (Double.isInfinite(expected)) {
      assertThat(got).isEqualTo(expected);
    } else {
      assertThat(got).isCloseTo(expected, tolerance);
    }
  }

  @Property(tries = 200)
  void theHistogramCountsEveryRowOnceAndInItsBin(
      @ForAll("books") List<Position> positions,
      @ForAll @Scale(9) @DoubleRange(min = 0.5, max = 1.5) double move,
      @ForAll @IntRange(min = 1, max = 200) int bins) {
    Revaluation now = PositionBook.of(positions).at(positions.get(0).entryPrice() * move);
    MarginRatioHistogram histogram = now.histogram(bins);
    double[] ratios = now.marginRatios().copy();
    int sum = histogram.liquidatable();
    for (int k = 0; k < bins; k++) {
      MarginRatioHistogram.Bin bin = histogram.bins().get(k);
      double slack = 1e-15;
      assertThat(bin.accounts())
          .isBetween(
              count(ratios, bin.from() + slack, bin.to() - slack),
              count(ratios, bin.from() - slack, bin.to() + slack));
      sum += bin.accounts();
    }
    assertThat(sum).isEqualTo(positions.size());
    assertThat(histogram.liquidatable()).isEqualTo(now.liquidatable());
    assertThat(now.liquidatable()).isEqualTo(positions.size() - count(ratios, 0, 1));
  }

  private static int count(double[] ratios, double from, double to) {
    return (int) DoubleStream.of(ratios).filter(ratio -> ratio >= from && ratio < to).count();
  }

  /** A published example and its neighbours: safe, due, bankrupt, and one nothing can reach. */
  @Test
  void aWorkedExample() {
    PositionBook book =
        PositionBook.of(
            Schedules.btc2024(),
            Columns.of(2, 2, -1, 1),
            Columns.of(60_000, 62_000, 60_000, 60_000),
            Columns.of(6_000, 6_000, 600, 60_000));
    Revaluation now = book.at(58_000);
    assertThat(now.liquidationPrices().get(0)).isCloseTo(57_261.306_532_663, within(1e-9));
    assertThat(now.liquidationPrices().get(3)).isZero();
    assertThat(now.marginRatios().get(0)).isCloseTo(0.265, within(1e-15));
    assertThat(now.marginRatios().get(1)).as("equity -2,000").isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(now.liquidatable()).isOne();
    assertThat(now.histogram(10).bins().get(2).accounts()).isOne();
    assertThat(now.book()).isSameAs(book);
    assertThat(now.mark()).isEqualTo(58_000);
    assertThat(now).hasToString("4 positions at 58,000.00: 1 liquidatable");
    assertThat(now.histogram(10))
        .hasToString("4 accounts in 10 bins of the margin ratio, 1 liquidatable");
    assertThat(book).hasToString("4 positions on BTCUSDT: 3 long, 1 short");
  }

  /** Equity of exactly nothing is not positive. */
  @Test
  void theRatioIsInfiniteAtTheBankruptcyPrice() {
    PositionBook book =
        PositionBook.of(
            Schedules.btc2024(), Columns.of(1, -1), Columns.of(100, 50), Columns.of(25, 25));
    assertThat(book.at(75).marginRatios().stream().toArray())
        .containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    assertThat(book.at(75).liquidatable()).isEqualTo(2);
  }
}
