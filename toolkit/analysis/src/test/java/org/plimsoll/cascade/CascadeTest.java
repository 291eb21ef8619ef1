package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plimsoll.liquidity.LinearDepth;
import org.plimsoll.liquidity.PowerLawImpact;
import org.plimsoll.liquidity.PriceImpact;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/** Both fast ways through a cascade equal the plain rounds engine, and its laws hold. */
class CascadeTest {
  private static final double PRICE = RandomBooks.PRICE;

  private static Cascade cascade(double depth) {
    return Cascade.through(PowerLawImpact.squareRoot(0.1, depth)).withFund(1);
  }

  private static Offset<Double> close(double value) {
    return within(1e-10 * Math.max(1, Math.abs(value)));
  }

  private static void assertSame(CascadeRun run, PlainCascade plain) {
    assertThat(run.accounts()).isEqualTo(plain.closed.size());
    assertThat(run.rounds()).hasSize(plain.rounds);
    assertThat(run.bankrupt()).isEqualTo(plain.bankrupt);
    assertThat(run.finalPrice()).isCloseTo(plain.price, close(plain.price));
    assertThat(run.quantity()).isCloseTo(plain.sold, close(plain.sold));
    assertThat(run.surplus()).isCloseTo(plain.surplus, close(plain.surplus));
    assertThat(run.shortfall()).isCloseTo(plain.shortfall, close(plain.shortfall));
    assertThat(run.fundAfter()).isCloseTo(plain.fund, close(plain.shortfall));
    assertThat(run.unfunded()).isCloseTo(plain.unfunded, close(plain.shortfall));
  }

  @Property(tries = 300)
  void bothWaysEqualThePlainEngine(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 120) int size,
      @ForAll @DoubleRange(min = -0.4, max = 0.6) double shock,
      @ForAll @DoubleRange(min = 1, max = 400) double depth) {
    PositionBook book = RandomBooks.of(seed, size);
    PlainCascade plain = PlainCascade.run(book, cascade(depth), PRICE, shock);
    assertSame(cascade(depth).run(LiquidationMap.of(book, PRICE), shock), plain);
    assertSame(cascade(depth).run(book, PRICE, shock), plain);
  }

  @Property(tries = 200)
  void moneyIsConservedInEveryRound(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 0.6) double shock) {
    PositionBook book = RandomBooks.of(seed, 100);
    CascadeRun run = cascade(60).run(book, PRICE, shock);
    double fund = run.fundBefore();
    for (CascadeRound round : run.rounds()) {
      double paid = fund + round.surplus() - round.shortfall() + round.unfunded();
      assertThat(round.fund()).isCloseTo(paid, close(round.shortfall() + fund));
      fund = round.fund();
    }
    assertThat(run.fundAfter()).isEqualTo(fund);
  }

  @Property(tries = 200)
  void aLargerShockNeverClosesFewer(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0, max = 0.3) double shock,
      @ForAll @DoubleRange(min = 0, max = 0.3) double more) {
    LiquidationMap map = LiquidationMap.of(RandomBooks.of(seed, 100), PRICE);
    CascadeRun small = cascade(50).run(map, shock);
    CascadeRun large = cascade(50).run(map, shock + more);
    assertThat(large.accounts()).isGreaterThanOrEqualTo(small.accounts());
    assertThat(large.finalPrice()).isLessThanOrEqualTo(small.finalPrice());
    small.amplification().ifPresent(a -> assertThat(a).isGreaterThanOrEqualTo(1));
  }

  @Property(tries = 200)
  void theOrderOfRowsDoesNotMatter(
      @ForAll long seed, @ForAll @DoubleRange(min = -0.4, max = 0.6) double shock) {
    PositionBook book = RandomBooks.of(seed, 80);
    CascadeRun run = cascade(50).run(LiquidationMap.of(book, PRICE), shock);
    CascadeRun other =
        cascade(50).run(LiquidationMap.of(RandomBooks.permuted(book, seed), PRICE), shock);
    assertThat(other.accounts()).isEqualTo(run.accounts());
    assertThat(other.finalPrice()).isEqualTo(run.finalPrice());
    assertThat(other.quantity()).isEqualTo(run.quantity());
    assertThat(other.shortfall()).isCloseTo(run.shortfall(), close(run.shortfall()));
  }

  @Property(tries = 100)
  void deeperMarketsNeverFallFurther(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 0.6) double shock) {
    LiquidationMap map = LiquidationMap.of(RandomBooks.of(seed, 100), PRICE);
    double last = 0;
    for (double depth : new double[] {1, 10, 100, 1_000, Double.POSITIVE_INFINITY}) {
      double price = cascade(depth).run(map, shock).finalPrice();
      assertThat(price).isGreaterThanOrEqualTo(last);
      last = price;
    }
    assertThat(last).isEqualTo(PRICE * (1 - shock));
  }

  @Test
  void withoutImpactThereIsOneRoundAndNoExtraFall() {
    CascadeRun run = Cascade.through(PriceImpact.none()).run(RandomBooks.of(1, 200), PRICE, 0.2);
    assertThat(run.rounds()).hasSize(1);
    assertThat(run.finalPrice()).isEqualTo(80);
    assertThat(run.amplification().orElseThrow()).isEqualTo(1);
  }

  @Test
  void anInfiniteFundLeavesNothingUnfunded() {
    Cascade rich = cascade(10).withFund(Double.POSITIVE_INFINITY);
    CascadeRun run = rich.run(RandomBooks.of(2, 200), PRICE, 0.4);
    assertThat(run.shortfall()).isPositive();
    assertThat(run.unfunded()).isZero();
    assertThat(run.outcome()).isEqualTo(CascadeOutcome.FUND_DRAWN);
  }

  @Test
  void withoutLeverageNobodyFalls() {
    PositionBook book =
        PositionBook.of(
            RandomBooks.SCHEDULE, Columns.of(1, 2), Columns.of(100, 90), Columns.of(100, 180));
    CascadeRun run = cascade(1).run(book, PRICE, 0.99);
    assertThat(run.rounds()).isEmpty();
    assertThat(run.outcome()).isEqualTo(CascadeOutcome.QUIET);
    assertThat(run.finalPrice()).isEqualTo(PRICE * (1 - 0.99));
  }

  @Test
  void fiveLevelsFallAsTheReferenceSays() {
    LiquidationMap map =
        LiquidationMap.ofLevels(
            Side.LONG,
            Columns.of(97.5, 96.25, 95.05, 94, 85),
            Columns.of(10, 15, 12, 40, 20),
            0,
            100);
    CascadeRun run = Cascade.through(LinearDepth.of(97 / 0.08)).run(map, 0.03);
    assertThat(run.rounds()).extracting(CascadeRound::accounts).containsExactly(1, 1, 1);
    assertThat(run.finalPrice()).isCloseTo(94.04, within(1e-9));
  }

  @Test
  void feesAreTakenFromWhatIsLeftAndTheRestReturned() {
    PositionBook book =
        PositionBook.of(RandomBooks.SCHEDULE, Columns.of(1), Columns.of(100), Columns.of(10));
    double shock = 1 - book.position(0).liquidationPrice() / PRICE;
    CascadeRun run =
        Cascade.through(PriceImpact.none())
            .withSurplus(SurplusRule.fee(0.005))
            .run(book, PRICE, shock + 1e-12);
    double fill = run.rounds().get(0).fillPrice();
    assertThat(run.fees()).isCloseTo(0.005 * fill, within(1e-12));
    assertThat(run.fundAfter()).isCloseTo(run.fees(), within(1e-12));
    assertThat(run.surplus()).isCloseTo(10 - (100 - fill), within(1e-9));
  }

  @Test
  void anInterruptStopsIt() {
    PositionBook book = RandomBooks.of(3, 100);
    Thread.currentThread().interrupt();
    try {
      Assertions.assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> cascade(10).run(book, PRICE, 0.3))
          .withMessage("stopped by an interrupt after round 0");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void refusesAShockThatLeavesNoPrice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cascade(1).run(RandomBooks.of(4, 3), PRICE, 5))
        .withMessage(
            "shock must be finite and below 1, was 5; shocks are fractions, write pct(5) for a fall of 5 %");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cascade(1).withFund(-1))
        .withMessageStartingWith("insurance fund must be");
  }

  @Property(tries = 200)
  void theQueueOfWinnersIsWalkedAsIfSorted(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1.2) double share) {
    PositionBook book = RandomBooks.of(seed, 150);
    double price = 85;
    java.util.List<double[]> winners = new java.util.ArrayList<>();
    for (int row = 0; row < book.size(); row++) {
      double profit = book.quantities().get(row) * (price - book.entryPrices().get(row));
      double margin = book.margins().get(row);
      if (book.side(row) == Side.SHORT && profit > 0) {
        double leverage = -book.quantities().get(row) * price / (margin + profit);
        winners.add(new double[] {profit / margin * leverage, profit});
      }
    }
    winners.sort((one, other) -> Double.compare(other[0], one[0]));
    double total = winners.stream().mapToDouble(winner -> winner[1]).sum();
    double loss = share * total;
    int expected = 0;
    for (double sum = 0; expected < winners.size() && sum < loss; expected++) {
      sum += winners.get(expected)[1];
    }
    DeleveragingReach reach = DeleveragingReach.of(book, Side.SHORT, price, loss);
    assertThat(reach.winners()).isEqualTo(winners.size());
    assertThat(reach.reached()).isCloseTo(expected, within(share > 0.999 ? 1 : 0));
    assertThat(reach.profit()).isCloseTo(total, close(total));
    assertThat(reach.uncovered()).isCloseTo(Math.max(0, loss - total), close(total));
  }
}
