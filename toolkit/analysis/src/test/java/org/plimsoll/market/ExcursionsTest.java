package org.plimsoll.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.market.RandomBars.HOUR;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** How far prices went: a worked example, the slow definition, and what counting must obey. */
class ExcursionsTest {
  /** Closes 100, 100, 80, 90; the lows after the first three 95, 76, 75; the highs 104, 100, 99. */
  private static final Bars FOUR =
      RandomBars.of(
          new double[] {100, 101, 99, 100},
          new double[] {100, 104, 95, 100},
          new double[] {100, 100, 76, 80},
          new double[] {80, 99, 75, 90});

  @Test
  void fallsAndRisesOfAWorkedExample() {
    assertThat(ExcursionLoop.moves(FOUR, HOUR, -1))
        .containsExactly(new double[] {0.05, 0.24, 0.0625}, within(1e-15));
    assertThat(ExcursionLoop.moves(FOUR, HOUR, 1))
        .containsExactly(new double[] {0.04, 0, 0.2375}, within(1e-15));
    assertThat(ExcursionLoop.moves(FOUR, HOUR.multipliedBy(2), -1))
        .containsExactly(new double[] {0.24, 0.25}, within(1e-15));
  }

  @Test
  void countingAWorkedExample() {
    Excursions falls = FOUR.falls(HOUR);
    assertThat(falls.windows()).isEqualTo(3);
    assertThat(falls.horizon()).isEqualTo(HOUR);
    assertThat(falls.shareBeyond(0)).isOne();
    assertThat(falls.shareBeyond(0.0625)).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(falls.shareBeyond(0.0626)).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(falls.shareBeyond(0.3)).isZero();
    assertThat(falls.largest()).isCloseTo(0.24, within(1e-15));
    assertThat(falls.quantile(0)).isCloseTo(0.05, within(1e-15));
    assertThat(falls.quantile(0.5)).isEqualTo(0.0625);
    assertThat(falls.quantile(1)).isEqualTo(falls.largest());
    assertThat(falls)
        .hasToString("3 windows of 1 h, median 6.25 %, 99 % within 24.00 %, largest 24.00 %");
  }

  /** Four hours hold four windows of one hour end to end: sqrt(2/3 x 1/3 / 4). */
  @Test
  void standardErrorCountsWindowsThatDoNotOverlap() {
    assertThat(FOUR.falls(HOUR).standardError(0.0625))
        .isCloseTo(Math.sqrt(2 / 9.0 / 4), within(1e-15));
    Excursions twoHours = FOUR.falls(HOUR.multipliedBy(2));
    assertThat(twoHours.standardError(0.245)).isCloseTo(Math.sqrt(0.25 / 2), within(1e-15));
    assertThat(FOUR.falls(HOUR).standardError(0.5)).isZero();
  }

  /** A horizon that ends inside a bar does not see that bar. */
  @Test
  void barsThatEndAfterTheHorizonAreOutside() {
    Duration ninety = Duration.ofMinutes(90);
    assertThat(ExcursionLoop.moves(FOUR, ninety, -1))
        .containsExactly(new double[] {0.05, 0.24}, within(1e-15));
    assertThat(FOUR.falls(ninety).toString()).startsWith("2 windows of 90 min");
  }

  @Test
  void horizonsOutsideTheHistoryAreRefused() {
    refused(
        () -> FOUR.falls(Duration.ofMinutes(59)),
        "horizon must be at least one bar of 1 h, was 59 min");
    refused(
        () -> FOUR.rises(Duration.ofMinutes(181)),
        "horizon must fit into the 3 h from the first close to the last, was 181 min");
    assertThat(FOUR.rises(HOUR.multipliedBy(3)).windows()).isEqualTo(1);
    refused(
        () -> RandomBars.of(new double[] {1, 1, 1, 1}).falls(HOUR),
        "horizon must fit into the PT0S from the first close to the last, was 1 h");
  }

  /** Two bars ten hours apart: no window of an hour has a price in it. */
  @Test
  void aHistoryOfGapsAloneIsRefusedNotAnEmptyAnswer() {
    Bars apart =
        Bars.of(
            "v",
            "X/Y",
            HOUR,
            List.of(RandomBars.at(0, 1, 1, 1, 1), RandomBars.at(10, 1, 1, 0.5, 1)));
    refused(
        () -> apart.falls(HOUR),
        "horizon must reach over the gaps to the next bar, was 1 h and never holds one");
    assertThat(apart.falls(HOUR.multipliedBy(10)).largest()).isEqualTo(0.5);
  }

  @Test
  void barsShorterThanASecondAreCountedTheSame() {
    List<Bar> bars = new ArrayList<>();
    Bars slow = RandomBars.walk(3, 200, 0.2);
    for (Bar bar : slow.rows()) {
      long hours = Duration.between(RandomBars.START, bar.time()).toHours();
      Instant time = RandomBars.START.plusMillis(100 * hours);
      bars.add(new Bar(time, bar.open(), bar.high(), bar.low(), bar.close()));
    }
    Bars fast = Bars.of("v", "X/Y", Duration.ofMillis(100), bars);
    assertThat(ExcursionLoop.moves(fast, Duration.ofMillis(700), 1))
        .isEqualTo(ExcursionLoop.moves(slow, Duration.ofHours(7), 1));
    assertThat(fast.falls(Duration.ofMillis(700)).standardError(0.02))
        .isEqualTo(slow.falls(Duration.ofHours(7)).standardError(0.02));
  }

  /** The one-pass queue gives bit for bit what looking through every window gives. */
  @Property(tries = 500)
  void theLoopEqualsTheDefinition(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 120) int size,
      @ForAll @IntRange(min = 0, max = 9) int gaps,
      @ForAll @IntRange(min = 60, max = 2_000) int minutes,
      @ForAll boolean rises) {
    Bars bars = RandomBars.walk(seed, size, gaps / 10.0);
    int direction = rises ? 1 : -1;
    assertThat(ExcursionLoop.moves(bars, Duration.ofMinutes(minutes), direction))
        .isEqualTo(byDefinition(bars, Duration.ofMinutes(minutes), direction));
  }

  /** Quadratic and literal: every close, every bar that ends within the horizon after it. */
  private static double[] byDefinition(Bars bars, Duration horizon, int direction) {
    List<Double> moves = new ArrayList<>();
    Instant last = bars.end(bars.size() - 1);
    for (int i = 0; i < bars.size(); i++) {
      Instant until = bars.end(i).plus(horizon);
      double extreme = Double.NaN;
      for (int j = i + 1; j < bars.size() && !bars.end(j).isAfter(until); j++) {
        Bar bar = bars.get(j);
        double price = direction < 0 ? bar.low() : bar.high();
        extreme = direction * extreme >= direction * price ? extreme : price;
      }
      if (!until.isAfter(last) && !Double.isNaN(extreme)) {
        moves.add(Math.max(0, direction * (extreme / bars.get(i).close() - 1)));
      }
    }
    return moves.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Property(tries = 500)
  void quantileAndShareTellTheSameStory(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 150) int size,
      @ForAll @IntRange(min = 0, max = 1_000) int permille) {
    Excursions falls = RandomBars.walk(seed, size, 0).falls(HOUR);
    double share = permille / 1000.0;
    double quantile = falls.quantile(share);
    double within = atOrBelow(falls, quantile);
    assertThat(within).isGreaterThanOrEqualTo(share);
    assertThat(1 - falls.shareBeyond(Math.nextUp(quantile))).isCloseTo(within, within(1e-12));
    if (quantile > falls.quantile(0)) {
      assertThat(atOrBelow(falls, Math.nextDown(quantile))).isLessThan(share);
    }
  }

  /** The share at or below a move, counted from the other side. */
  private static double atOrBelow(Excursions falls, double move) {
    long beyond = Math.round(falls.shareBeyond(Math.nextUp(move)) * falls.windows());
    return (double) (falls.windows() - beyond) / falls.windows();
  }

  @Test
  void sevenOfAHundredIsTheSeventhOfThem() {
    double[][] rows = new double[101][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {100, 100, 100 - i / 10.0, 100};
    }
    assertThat(RandomBars.of(rows).falls(HOUR).quantile(0.07)).isCloseTo(0.007, within(1e-15));
  }

  @Property(tries = 200)
  void aLongerHorizonNeverShortensAMove(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int hours) {
    Bars bars = RandomBars.walk(seed, 100, 0);
    double[] near = ExcursionLoop.moves(bars, Duration.ofHours(hours), -1);
    double[] far = ExcursionLoop.moves(bars, Duration.ofHours(hours + 1), -1);
    assertThat(far).hasSize(near.length - 1);
    for (int i = 0; i < far.length; i++) {
      assertThat(far[i]).isGreaterThanOrEqualTo(near[i]);
    }
  }

  @Property(tries = 200)
  void sharesFallAsTheMoveGrows(
      @ForAll long seed,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.2) double one,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.2) double other) {
    Excursions rises = RandomBars.walk(seed, 60, 0.1).rises(HOUR.multipliedBy(6));
    assertThat(rises.shareBeyond(Math.max(one, other)))
        .isLessThanOrEqualTo(rises.shareBeyond(Math.min(one, other)))
        .isBetween(0.0, 1.0);
  }

  @Test
  void valuesThatAreNoMoveOrNoShareAreRefused() {
    Excursions falls = FOUR.falls(HOUR);
    refused(() -> falls.shareBeyond(-0.1), "move must be 0 or more, was -0.1");
    refused(() -> falls.standardError(Double.NaN), "move must be 0 or more, was NaN");
    refused(
        () -> falls.quantile(99),
        "share must be in [0, 1], was 99; rates are fractions, write pct(99) for 99 %");
  }

  /** Eight years of hourly bars in one pass; the quadratic way takes seconds. */
  @Test
  void seventyThousandBarsTakeLessThanAFifthOfASecondWarm() {
    Bars bars = RandomBars.walk(1, 70_000, 0.0005);
    long[] nanos = new long[7];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      assertThat(bars.falls(Duration.ofDays(30)).windows()).isGreaterThan(60_000);
      nanos[i] = System.nanoTime() - start;
    }
    assertThat(Arrays.stream(nanos).min().orElseThrow())
        .isLessThan(Duration.ofMillis(200).toNanos());
  }

  private static void refused(ThrowingCallable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage("%s", sentence);
  }
}
