package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Schedules;

/** An assumed book meets its open interest and its mix exactly, and nobody is in breach. */
class OpenInterestTest {
  private static final MarginSchedule BTC = Schedules.btc2022();
  private static final double MARK = 60_000;
  private static final LeverageMix MIX = LeverageMix.with(0.4, 3).and(0.4, 10).rest(50);
  private static final OpenInterest ASSUMED =
      OpenInterest.of(9e8).mix(MIX).accountSize(20_000).spreadOver(-0.05, 0.05, 11);

  private static double notional(PositionBook book, int sign, double leverage) {
    return IntStream.range(0, book.size())
        .filter(row -> book.quantities().get(row) * sign > 0)
        .filter(
            row ->
                Math.abs(
                        Math.abs(book.quantities().get(row))
                                * book.entryPrices().get(row)
                                / book.margins().get(row)
                            - leverage)
                    < 1e-9)
        .mapToDouble(row -> Math.abs(book.quantities().get(row)) * MARK)
        .sum();
  }

  @Test
  void theMixIsMetOnEachSide() {
    PositionBook book = ASSUMED.on(BTC, MARK);
    for (LeverageMix.Row row : MIX.rows()) {
      double expected = 9e8 * row.share();
      assertThat(notional(book, 1, row.leverage())).isCloseTo(expected, within(1e-9 * expected));
      assertThat(notional(book, -1, row.leverage())).isCloseTo(expected, within(1e-9 * expected));
    }
    assertThat(book.at(MARK).liquidatable()).isZero();
    assertThat(book.longs()).isEqualTo(book.shorts());
  }

  @Property(tries = 50)
  void balancedAndSolvent(
      @ForAll @DoubleRange(min = 1e4, max = 1e8) double openInterest,
      @ForAll @DoubleRange(min = 1_000, max = 40_000) double accountSize,
      @ForAll @IntRange(min = 1, max = 20) int entries,
      @ForAll @DoubleRange(min = -0.3, max = 0) double low,
      @ForAll @DoubleRange(min = 0, max = 0.3) double high) {
    PositionBook book =
        OpenInterest.of(openInterest)
            .mix(LeverageMix.with(0.5, 2).rest(3))
            .accountSize(accountSize)
            .spreadOver(low, high, entries)
            .on(BTC, MARK);
    double longs = book.quantities().stream().map(q -> Math.max(0, q) * MARK).sum();
    assertThat(longs).isCloseTo(openInterest, within(1e-9 * openInterest));
    assertThat(book.quantities().stream().sum() * MARK).isCloseTo(0, within(1e-9 * openInterest));
    assertThat(book.at(MARK).liquidatable()).isZero();
    assertThat(book.quantities().stream().map(Math::abs).max().orElseThrow() * MARK)
        .isLessThanOrEqualTo(accountSize * (1 + 1e-9));
  }

  /** By hand: 12,000 at 10x in two accounts of 6,000, each 0.1 from 60,000 on 600 of margin. */
  @Test
  void oneLeverageAndOneEntry() {
    PositionBook book =
        OpenInterest.of(12_000)
            .mix(LeverageMix.all(10))
            .accountSize(6_000)
            .spreadOver(0, 0, 1)
            .longsOnly()
            .on(BTC, MARK);
    assertThat(book.size()).isEqualTo(2);
    assertThat(book.quantities().get(1)).isCloseTo(0.1, within(1e-15));
    assertThat(book.entryPrices().get(1)).isEqualTo(MARK);
    assertThat(book.margins().get(1)).isCloseTo(600, within(1e-9));
  }

  /** At 50x a long from 3 % above is bankrupt; its share stands at the entries that hold. */
  @Test
  void entriesInBreachAreLeftOut() {
    PositionBook book =
        OpenInterest.of(1_000)
            .mix(LeverageMix.all(50))
            .accountSize(1_000)
            .spreadOver(-0.03, 0.03, 3)
            .on(BTC, MARK);
    assertThat(book.longs()).isEqualTo(2);
    assertThat(book.entryPrices().stream().boxed().toList())
        .isEqualTo(List.of(58_200.0, 60_000.0, 60_000.0, 61_800.0));
  }

  @Test
  void theAssumptionTravelsWithTheBook() {
    assertThat(ASSUMED.on(BTC, MARK).assumption())
        .contains(
            "assumed: open interest 900,000,000, leverage 3x 40 %, 10x 40 %, 50x 20 %, accounts of up"
                + " to 20,000.00, 11 entries from -5 % to 5 % of the mark");
    assertThat(OpenInterest.of(5).longsOnly())
        .hasToString("assumed: open interest 5.00, longs only");
  }

  private static void refuses(ThrowingCallable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(sentence);
  }

  @Test
  void refusesWhatIsMissing() {
    OpenInterest none = OpenInterest.of(1e6);
    refuses(
        () -> none.on(BTC, MARK),
        "a book assumed from open interest must have a leverage mix, had none; give"
            + " mix(LeverageMix.all(10))");
    refuses(
        () -> none.mix(MIX).on(BTC, MARK),
        "a book assumed from open interest must have an account size, had none; give"
            + " accountSize(10_000)");
    refuses(
        () -> none.mix(MIX).accountSize(1e4).on(BTC, MARK),
        "a book assumed from open interest must have entries, had none; give"
            + " spreadOver(pct(-5), pct(5), 11)");
  }

  @Test
  void refusesWhatCannotBe() {
    refuses(() -> OpenInterest.of(-1), "open interest must be above 0, was -1");
    refuses(() -> ASSUMED.accountSize(0), "account size must be above 0, was 0");
    refuses(
        () -> ASSUMED.spreadOver(0.1, -0.1, 3),
        "entries must be from a low to a high move above -1, were 0.1 and -0.1");
    refuses(() -> ASSUMED.spreadOver(0, 0, 0), "entries must be from 1 to 10000, was 0");
    refuses(
        () -> ASSUMED.accountSize(2e6).on(BTC, MARK),
        "leverage of accounts of 1,900,000 must be at most 20.0x, was 50.0x; make the accounts smaller");
    refuses(
        () -> ASSUMED.spreadOver(0.1, 0.2, 3).on(BTC, MARK),
        "long positions at 50.0x must have an entry at which they are not in breach at 60,000.00, had"
            + " none; spread the entries over the mark");
    refuses(
        () -> ASSUMED.accountSize(0.5).on(BTC, MARK),
        "the book must have at most 100000000 positions, had 720000006; make the accounts"
            + " larger");
    refuses(() -> ASSUMED.on(BTC, Double.NaN), "mark must be above 0, was NaN");
  }
}
