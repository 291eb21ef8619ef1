package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Schedules;

/** A sampled book is what its line says, balanced, solvent at its mark, and the same every time. */
class BookSampleTest {
  private static final MarginSchedule BTC = Schedules.btc2022();

  /** One rate, no cap: nothing bends what is drawn. */
  private static final MarginSchedule WIDE =
      MarginSchedule.ofRate(Contract.linear("X"), MarginRule.standard(), 0.0005, 1_000);

  private static final double MARK = 60_000;
  private static final double OPEN_INTEREST = 9e8;

  private static final BookSample SAMPLE =
      PositionBook.sample(20_000).openInterest(OPEN_INTEREST).medianLeverage(12).seed(7);

  private static double notional(PositionBook book, int sign, double mark) {
    return book.quantities().stream().map(q -> Math.max(0, sign * q) * mark).sum();
  }

  private static double[] leverages(PositionBook book, IntPredicate chosen) {
    return IntStream.range(0, book.size())
        .filter(chosen)
        .mapToDouble(
            row ->
                Math.abs(book.quantities().get(row))
                    * book.entryPrices().get(row)
                    / book.margins().get(row))
        .sorted()
        .toArray();
  }

  private static boolean sameBits(Columns one, Columns other) {
    return Arrays.equals(one.copy(), other.copy());
  }

  private static void assertSame(PositionBook one, PositionBook other) {
    assertThat(sameBits(one.quantities(), other.quantities())).isTrue();
    assertThat(sameBits(one.entryPrices(), other.entryPrices())).isTrue();
    assertThat(sameBits(one.margins(), other.margins())).isTrue();
  }

  @Property(tries = 60)
  void balancedSolventAndWithinItsBrackets(
      @ForAll @IntRange(min = 2_000, max = 6_000) int accounts,
      @ForAll @DoubleRange(min = 0.2, max = 0.8) double longShare,
      @ForAll @DoubleRange(min = 1, max = 125) double median,
      @ForAll @DoubleRange(min = 0, max = 0.3) double spread,
      @ForAll @DoubleRange(min = 0.5, max = 3) double tail,
      @ForAll long seed) {
    PositionBook book =
        PositionBook.sample(accounts)
            .openInterest(OPEN_INTEREST)
            .medianLeverage(median)
            .longShare(longShare)
            .entrySpread(spread)
            .sizes(SizeLaw.pareto(tail))
            .seed(seed)
            .on(BTC, MARK);
    double longs = notional(book, 1, MARK);
    double shorts = notional(book, -1, MARK);
    assertThat(longs).isCloseTo(OPEN_INTEREST, within(1e-9 * OPEN_INTEREST));
    assertThat(shorts).isCloseTo(OPEN_INTEREST, within(1e-9 * OPEN_INTEREST));
    assertThat(book.quantities().stream().sum() * MARK).isCloseTo(0, within(1e-9 * OPEN_INTEREST));
    assertThat(book.longs()).isEqualTo((int) Math.floor(accounts * longShare));
    assertThat(book.at(MARK).liquidatable()).isZero();
    for (int row = 0; row < accounts; row++) {
      double notional = Math.abs(book.quantities().get(row)) * book.entryPrices().get(row);
      Bracket bracket = BTC.bracketAt(notional);
      assertThat(notional / book.margins().get(row))
          .isBetween(1 - 1e-12, bracket.maxLeverage() * (1 + 1e-12));
    }
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    assertSame(SAMPLE.on(BTC, MARK), SAMPLE.on(BTC, MARK));
    PositionBook other = SAMPLE.seed(8).on(BTC, MARK);
    assertThat(sameBits(SAMPLE.on(BTC, MARK).quantities(), other.quantities())).isFalse();
  }

  @Test
  void theOrderOfTheWordsDoesNotMatter() {
    PositionBook turned =
        PositionBook.sample(20_000)
            .seed(7)
            .medianLeverage(12)
            .openInterest(OPEN_INTEREST)
            .on(BTC, MARK);
    assertSame(SAMPLE.on(BTC, MARK), turned);
  }

  /** Only the scale of the sizes knows of the others. */
  @Test
  void anAccountMoreChangesNoOtherButItsShare() {
    BookSample free = SAMPLE.openInterest(1e6);
    PositionBook book = free.on(WIDE, MARK);
    PositionBook more =
        PositionBook.sample(20_001).openInterest(1e6).medianLeverage(12).seed(7).on(WIDE, MARK);
    double scale = more.quantities().get(1) / book.quantities().get(1);
    for (int row = 1; row < 20_000; row += 2) {
      assertThat(more.entryPrices().get(row)).isEqualTo(book.entryPrices().get(row));
      assertThat(more.quantities().get(row) / book.quantities().get(row))
          .isCloseTo(scale, within(1e-12));
    }
  }

  /** The standard error of a median of n is sqrt(pi / 2 n) deviations of the logarithm. */
  @Test
  void medianLeverageWithinItsStandardError() {
    double[] leverages = leverages(SAMPLE.on(WIDE, MARK), row -> true);
    double error = 0.8 * Math.sqrt(Math.PI / 2 / leverages.length);
    assertThat(Math.log(leverages[leverages.length / 2] / 12)).isCloseTo(0, within(4 * error));
    assertThat(Math.log(leverages[(int) (0.9 * leverages.length)] / 12))
        .isCloseTo(0.8 * 1.2816, within(8 * error));
  }

  /** Hill's estimator over the largest 5 %; its standard error is tail / sqrt(k). */
  @Test
  void paretoTail() {
    double[] sizes =
        SAMPLE.sizes(SizeLaw.pareto(1.7)).longsOnly().on(WIDE, MARK).quantities().stream()
            .sorted()
            .toArray();
    int k = 1_000;
    double threshold = sizes[sizes.length - 1 - k];
    double hill = 0;
    for (int i = sizes.length - k; i < sizes.length; i++) {
      hill += Math.log(sizes[i] / threshold) / k;
    }
    assertThat(1 / hill).isCloseTo(1.7, within(4 * 1.7 / Math.sqrt(k)));
  }

  @Test
  void lognormalSizes() {
    double[] logs =
        SAMPLE.sizes(SizeLaw.lognormal(2)).longsOnly().on(WIDE, MARK).quantities().stream()
            .map(Math::log)
            .toArray();
    double mean = Arrays.stream(logs).average().orElseThrow();
    double variance = Arrays.stream(logs).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    assertThat(Math.sqrt(variance)).isCloseTo(2, within(4 * 2 / Math.sqrt(2.0 * logs.length)));
  }

  @Test
  void aMixIsMetInAccounts() {
    LeverageMix mix = LeverageMix.with(0.4, 3).and(0.4, 10).rest(50);
    double[] leverages = leverages(SAMPLE.leverageMix(mix).on(WIDE, MARK), row -> true);
    double error = 4 * Math.sqrt(0.25 / leverages.length);
    for (LeverageMix.Row row : mix.rows()) {
      double count =
          Arrays.stream(leverages).filter(l -> Math.abs(l - row.leverage()) < 1e-9).count();
      assertThat(count / leverages.length).isCloseTo(row.share(), within(error));
    }
  }

  @Test
  void allAtTheMarkWithoutSpread() {
    PositionBook book = SAMPLE.entrySpread(0).on(BTC, MARK);
    assertThat(book.entryPrices().stream().allMatch(price -> price == MARK)).isTrue();
    double spread =
        SAMPLE.medianLeverage(1, 0).on(WIDE, MARK).entryPrices().stream()
            .map(price -> Math.pow(Math.log(price / MARK), 2))
            .average()
            .orElseThrow();
    assertThat(Math.sqrt(spread)).isCloseTo(0.02, within(4 * 0.02 / Math.sqrt(40_000)));
  }

  /** A single side, and the other outside the book. */
  @Test
  void oneSide() {
    PositionBook longs = SAMPLE.longsOnly().on(BTC, MARK);
    assertThat(longs.shorts()).isZero();
    assertThat(notional(longs, 1, MARK)).isCloseTo(OPEN_INTEREST, within(1e-9 * OPEN_INTEREST));
    PositionBook one =
        PositionBook.sample(1)
            .openInterest(6_000)
            .medianLeverage(5, 0)
            .seed(0)
            .shortsOnly()
            .on(BTC, MARK);
    assertThat(one.quantities().get(0)).isCloseTo(-0.1, within(1e-15));
    assertThat(one.longs()).isZero();
  }

  /** With nearly all weight on one account its cap binds and the rest is spread over the others. */
  @Test
  void nobodyHoldsMoreThanTheScheduleAdmits() {
    double cap = BTC.largestNotional();
    PositionBook book =
        PositionBook.sample(40)
            .openInterest(15 * cap)
            .medianLeverage(1, 0)
            .sizes(SizeLaw.pareto(0.2))
            .entrySpread(0.01)
            .seed(3)
            .on(BTC, MARK);
    long full =
        book.quantities().stream().filter(q -> Math.abs(q) * MARK > cap * (1 - 1e-9)).count();
    assertThat(full).isGreaterThan(1);
    assertThat(book.quantities().stream().map(Math::abs).max().orElseThrow() * MARK)
        .isLessThanOrEqualTo(cap);
    assertThat(notional(book, 1, MARK)).isCloseTo(15 * cap, within(15e-9 * cap));
  }

  @Test
  void saysWhatWasAssumed() {
    assertThat(SAMPLE)
        .hasToString(
            "sampled: 20,000 accounts, open interest 900,000,000, median leverage 12.0x (deviation of"
                + " the logarithm 0.8), Pareto sizes of tail index 1.5, entries within 2 % of the"
                + " mark, seed 7");
    assertThat(SAMPLE.on(BTC, MARK).assumption()).contains(SAMPLE.toString());
    assertThat(
            PositionBook.sample(5)
                .longShare(0.25)
                .sizes(SizeLaw.lognormal(1.5))
                .leverageMix(LeverageMix.all(10)))
        .hasToString(
            "sampled: 5 accounts, leverage 10x 100 %, lognormal sizes of deviation 1.5, 25 % of them"
                + " long, entries within 2 % of the mark");
  }

  private static void refuses(ThrowingCallable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(sentence);
  }

  @Test
  void refusesWhatIsMissing() {
    BookSample none = PositionBook.sample(10);
    refuses(
        () -> none.on(BTC, MARK),
        "a sampled book must have open interest, had none; give openInterest(million(900))");
    refuses(
        () -> none.openInterest(1e6).on(BTC, MARK),
        "a sampled book must have a leverage, had none; give medianLeverage(12)");
    refuses(
        () -> none.openInterest(1e6).medianLeverage(5).on(BTC, MARK),
        "a sampled book must have a seed, had none; give seed(7)");
    refuses(() -> SAMPLE.on(BTC, 0), "mark must be above 0, was 0");
  }

  @Test
  void refusesWhatIsOutOfRange() {
    refuses(() -> PositionBook.sample(0), "accounts must be from 1 to 100000000, were 0");
    refuses(() -> SAMPLE.openInterest(0), "open interest must be above 0, was 0");
    refuses(() -> SAMPLE.medianLeverage(0.5), "median leverage must be from 1 to 1000, was 0.5");
    refuses(
        () -> SAMPLE.medianLeverage(5, Double.NaN),
        "standard deviation of log leverage must be from 0 to 5, was NaN");
    refuses(() -> SAMPLE.longShare(-0.1), "long share must be in [0, 1], was -0.1");
    refuses(
        () -> SAMPLE.entrySpread(2),
        "entry spread must be in [0, 1], was 2; rates are fractions, write pct(2) for 2 %");
    refuses(() -> SizeLaw.pareto(0), "tail index must be from 0.1 to 100, was 0");
    refuses(
        () -> SizeLaw.lognormal(-1),
        "standard deviation of log sizes must be from 0 to 10, was -1");
  }

  @Test
  void refusesABookThatCannotBe() {
    refuses(
        () -> PositionBook.sample(1).openInterest(1e6).medianLeverage(5).seed(1).on(BTC, MARK),
        "long share must leave accounts on both sides, was 0.5 of 1; ask for more accounts, or for"
            + " longsOnly() or shortsOnly()");
    refuses(
        () -> PositionBook.sample(4).openInterest(9e9).medianLeverage(5).seed(1).on(BTC, MARK),
        "open interest must be at most what 2 accounts of a side may hold, 1,000,000,000 each, was"
            + " 9,000,000,000; ask for more accounts");
    MarginSchedule noRoom =
        MarginSchedule.of("X", List.of(new Bracket(1, 0, 1e9, 10, 0.0999999999999, 0)));
    refuses(
        () ->
            PositionBook.sample(2)
                .openInterest(1e6)
                .medianLeverage(90, 0)
                .seed(1)
                .entrySpread(0)
                .on(noRoom, MARK),
        "account 0 must not be in breach when opened at 60,000.00, was at 10.0x; the schedule demands"
            + " as much maintenance as initial margin there");
    refuses(
        () ->
            SAMPLE.on(
                MarginSchedule.ofRate(Contract.inverse("XUSD", 1), MarginRule.standard(), 0.01, 20),
                MARK),
        "the book's schedule must be linear in base units under the standard rule, was that of XUSD"
            + " under another; value its positions one by one");
  }
}
