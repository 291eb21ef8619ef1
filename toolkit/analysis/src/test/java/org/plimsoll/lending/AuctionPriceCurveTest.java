package org.plimsoll.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.lending.Decimals.d;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the price of an auction falls, and when it must be restarted. */
class AuctionPriceCurveTest {
  private static final AuctionPriceCurve HOUR =
      new AuctionPriceCurve.Linear(Duration.ofSeconds(3600));
  private static final AuctionPriceCurve STAIRS =
      new AuctionPriceCurve.StairStep(d("0.99"), Duration.ofSeconds(90));

  @Provide
  Arbitrary<AuctionPriceCurve> curves() {
    return Arbitraries.oneOf(
        Arbitraries.integers()
            .between(0, 9000)
            .map(s -> new AuctionPriceCurve.Linear(Duration.ofSeconds(s))),
        Decimals.between("0", "1").map(AuctionPriceCurve.Exponential::new),
        Decimals.between("0", "1")
            .map(f -> new AuctionPriceCurve.StairStep(f, Duration.ofSeconds(60))));
  }

  @ParameterizedTest
  @CsvSource({"0, 1000", "1, 999.722222", "1800, 500", "3599, 0.277778", "3600, 0", "9999, 0"})
  void theStraightLineEndsAtZero(long seconds, BigDecimal price) {
    assertThat(HOUR.priceAfter(d("1000"), Duration.ofSeconds(seconds)))
        .isCloseTo(price, within(d("1e-6")));
  }

  /** Maker dss, price tests: a factor that halves the price every 900 seconds. */
  @ParameterizedTest
  @CsvSource({"0, 4000", "900, 2000", "1800, 1000", "2700, 500", "3600, 250"})
  void theExponentialHalvesEveryFifteenMinutes(long seconds, BigDecimal price) {
    AuctionPriceCurve curve = new AuctionPriceCurve.Exponential(d("0.999230132966"));
    assertThat(curve.priceAfter(d("4000"), Duration.ofSeconds(seconds)))
        .isCloseTo(price, within(d("0.01")));
  }

  @ParameterizedTest
  @CsvSource({"0, 2000", "89, 2000", "90, 1980", "179, 1980", "180, 1960.2"})
  void theStairsFallAtWholeStepsOnly(long seconds, BigDecimal price) {
    assertThat(STAIRS.priceAfter(d("2000"), Duration.ofSeconds(seconds)))
        .isEqualByComparingTo(price);
  }

  @Test
  void aStartedSecondDoesNotCount() {
    assertThat(STAIRS.shareAfter(Duration.ofMillis(89_999))).isEqualByComparingTo("1");
    assertThat(HOUR.shareAfter(Duration.ofMillis(999))).isEqualByComparingTo("1");
  }

  @Test
  void aFactorOfZeroAndOne() {
    AuctionPriceCurve gone = new AuctionPriceCurve.Exponential(d("0"));
    AuctionPriceCurve flat = new AuctionPriceCurve.Exponential(d("1"));
    assertThat(gone.shareAfter(Duration.ZERO)).isEqualByComparingTo("1");
    assertThat(gone.shareAfter(Duration.ofSeconds(1))).isEqualByComparingTo("0");
    assertThat(flat.shareAfter(Duration.ofDays(900))).isEqualByComparingTo("1");
    assertThat(new AuctionPriceCurve.Linear(Duration.ZERO).shareAfter(Duration.ZERO))
        .isEqualByComparingTo("0");
  }

  @Property(tries = 400)
  void noCurveEverRises(
      @ForAll("curves") AuctionPriceCurve curve,
      @ForAll @IntRange(max = 10_000) int seconds,
      @ForAll @IntRange(max = 2_000) int later) {
    BigDecimal early = curve.shareAfter(Duration.ofSeconds(seconds));
    BigDecimal late = curve.shareAfter(Duration.ofSeconds(seconds + (long) later));
    assertThat(late).as("%s at %s + %s", curve, seconds, later).isLessThanOrEqualTo(early);
    assertThat(early).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(curve.priceAfter(d("1"), Duration.ofSeconds(seconds))).isEqualByComparingTo(early);
  }

  /** Squaring with rounded products stays within a few units of the last digit of the power. */
  @Property(tries = 200)
  void theRoundedPowerIsThePower(@ForAll @IntRange(max = 5_000) int seconds) {
    BigDecimal exact = d("0.9991").pow(seconds, new MathContext(60));
    assertThat(new AuctionPriceCurve.Exponential(d("0.9991")).shareAfter(seconds(seconds)))
        .isCloseTo(exact, within(d("1e-23")));
  }

  @ParameterizedTest(name = "after {0} s with cusp {1}: {2}")
  @CsvSource({
    "3600, 0.5, false",
    "3601, 0.5, true",
    "0, 1, false",
    "1, 1, true",
    "3600, 0.9, false",
    "3600, 0.900001, true",
    "0, 0, false"
  })
  void anAuctionIsResetAfterItsTimeOrBelowItsShare(long elapsed, BigDecimal cusp, boolean isDue) {
    AuctionResetRule rule = new AuctionResetRule(Duration.ofHours(1), cusp);
    AuctionPriceCurve tenHours = new AuctionPriceCurve.Linear(Duration.ofHours(10));
    assertThat(rule.needsReset(tenHours, seconds(elapsed))).isEqualTo(isDue);
  }

  @Property(tries = 200)
  void onceDueAResetStaysDue(
      @ForAll("curves") AuctionPriceCurve curve, @ForAll @IntRange(max = 4_000) int elapsed) {
    AuctionResetRule rule = new AuctionResetRule(Duration.ofSeconds(2_000), d("0.4"));
    if (rule.needsReset(curve, seconds(elapsed))) {
      assertThat(rule.needsReset(curve, seconds(elapsed + 1L))).isTrue();
    } else {
      assertThat(elapsed).isLessThanOrEqualTo(2_000);
    }
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
