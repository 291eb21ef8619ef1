package org.plimsoll.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published figures, and the sentence for every table that is wrong. */
class MarginScheduleTest {
  /** Case binance-usdm-tiers-btc of the reference vectors: amounts to the last digit. */
  @Test
  void amountsOfBtcFollowFromFloorsAndRates() {
    assertThat(Schedules.btc2024().brackets())
        .extracting(Bracket::maintenanceAmount)
        .containsExactly(
            0.0,
            50.0,
            950.0,
            11_450.0,
            131_450.0,
            481_450.0,
            2_981_450.0,
            14_481_450.0,
            26_481_450.0,
            41_481_450.0,
            121_481_450.0,
            421_481_450.0);
  }

  @Test
  void fromRatesAloneTheSameTableComesOutAsFromPublishedAmounts() {
    MarginSchedule published = Schedules.btc2022();
    MarginSchedule derived =
        MarginSchedule.ofRates(
            "BTCUSDT",
            published.brackets().stream().map(Bracket::notionalFloor).toList(),
            published.brackets().stream().map(Bracket::maintenanceMarginRate).toList(),
            published.brackets().stream().map(Bracket::maxLeverage).toList());
    int last = published.brackets().size() - 1;
    assertThat(derived.brackets().subList(0, last))
        .isEqualTo(published.brackets().subList(0, last));
    assertThat(derived.brackets().get(last).maintenanceAmount())
        .isEqualTo(published.brackets().get(last).maintenanceAmount());
    assertThat(derived.largestNotional()).isInfinite();
    assertThat(published.largestNotional()).isEqualTo(1e9);
  }

  /** Cases binance-usdm-tier-lookup-ada/zec and the notebook's BTC example. */
  @Test
  void maintenanceMarginOfPublishedExamples() {
    assertThat(Schedules.btc2024().maintenanceMargin(116_000)).isEqualTo(530);
    assertThat(Schedules.xrp2022().bracketAt(20_000_000).maintenanceAmount()).isEqualTo(1_527_500);
    assertThat(Schedules.btc2022().maintenanceMargin(109.488 * 31_967.27))
        .isCloseTo(71_200.81144, within(1e-5));
  }

  @Test
  void beyondTheLastCapTheLastLineGoesOn() {
    assertThat(Schedules.btc2022().maintenanceMargin(2e9)).isEqualTo(2e9 * 0.5 - 199_703_800);
    assertThat(Schedules.btc2022().bracketAt(1e9).tier()).isEqualTo(10);
  }

  /** Cases binance-usdm-max-leverage-btc/xrp: a quoted reading of stake against tiers. */
  @ParameterizedTest(name = "{0} with a stake of {1}: {2}x")
  @CsvSource({
    "BTC, 0, 125",
    "BTC, 170.3, 125",
    "BTC, 499.99, 100.002",
    "BTC, 500, 100",
    "BTC, 300000000, 2",
    "BTC, 2000000000, 0.5",
    "XRP, 1, 20",
    "XRP, 99999.9, 5.000005",
    "XRP, 100000, 5"
  })
  void highestLeverageOfAStake(String symbol, double stake, double leverage) {
    MarginSchedule schedule = symbol.equals("BTC") ? Schedules.btc2022() : Schedules.xrp2022();
    assertThat(schedule.maxLeverageForStake(stake)).isCloseTo(leverage, within(leverage * 1e-6));
  }

  @Test
  void aScheduleSaysItselfInOneLine() {
    assertThat(Schedules.btc2022())
        .hasToString(
            "BTCUSDT: 10 brackets, maintenance margin rate 0.40 % to 50.00 %, leverage up to 125.0x");
  }

  @Test
  void laterChangesToTheListDoNotReachTheSchedule() {
    List<Bracket> brackets = Schedules.btc2022().brackets();
    assertThatThrownBy(brackets::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void brokenTablesAreRefusedWithTheTierAndTheRule() {
    refused("the schedule of X must have at least one bracket, was empty");
    refused("X: the first notional floor must be 0, was 10", tier(1, 10, 20, 50, 0.01, 0));
    refused(
        "X tier 1: maintenance amount must be 0 to keep the margin continuous, was 5",
        tier(1, 0, 20, 50, 0.01, 5));
    Bracket first = tier(1, 0, 50_000, 50, 0.01, 0);
    refused(
        "X tier 2: notional floor must be the cap of the tier before, 50,000, was 60,000",
        first,
        tier(2, 60_000, 90_000, 25, 0.02, 500));
    refused(
        "X tier 2: maintenance margin rate must not fall below the 0.01 of the tier before, was"
            + " 0.005",
        first,
        tier(2, 50_000, 90_000, 25, 0.005, 0));
    refused(
        "X tier 2: max leverage must not rise above the 50 of the tier before, was 75",
        first,
        tier(2, 50_000, 90_000, 75, 0.02, 500));
    refused(
        "X tier 2: maintenance amount must be 500 to keep the margin continuous, was 1,300.50",
        first,
        tier(2, 50_000, 90_000, 25, 0.02, 1_300.5));
  }

  /** Amounts are published in cents; a cent of difference is rounding, two are a mistake. */
  @Test
  void aCentOfRoundingIsAccepted() {
    Bracket first = tier(1, 0, 50_000, 50, 0.01, 0);
    Bracket rounded = tier(2, 50_000, 90_000, 25, 0.02, 500.009);
    assertThat(MarginSchedule.of("X", List.of(first, rounded)).brackets()).hasSize(2);
    refused(
        "X tier 2: maintenance amount must be 500 to keep the margin continuous, was 500.02",
        first,
        tier(2, 50_000, 90_000, 25, 0.02, 500.02));
  }

  @Test
  void brokenBracketsAreRefused() {
    sentence(
        () -> tier(1, 100, 100, 50, 0.01, 0),
        "notional cap must be above the floor of 100, was 100");
    sentence(
        () -> tier(1, 0, Double.NaN, 50, 0.01, 0),
        "notional cap must be above the floor of 0, was NaN");
    sentence(() -> tier(1, -1, 10, 50, 0.01, 0), "notional floor must be 0 or more, was -1");
    sentence(() -> tier(1, 0, 10, 0.5, 0.01, 0), "max leverage must be 1 or more, was 0.5");
    sentence(() -> tier(1, 0, 10, Double.NaN, 0.01, 0), "max leverage must be 1 or more, was NaN");
    sentence(
        () -> tier(1, 0, 10, 50, 0, 0),
        "maintenance margin rate must be above 0 and below 1, was 0; rates are fractions");
    sentence(
        () -> tier(1, 0, 10, 50, 1, 0),
        "maintenance margin rate must be above 0 and below 1, was 1; rates are fractions");
    sentence(
        () -> tier(1, 0, 10, 50, 2.5, 0),
        "maintenance margin rate must be in [0, 1], was 2.5; rates are fractions, write pct(2.5)"
            + " for 2.5 %");
    sentence(() -> tier(1, 0, 10, 50, 0.01, -1), "maintenance amount must be 0 or more, was -1");
  }

  @Test
  void brokenListsOfRatesAreRefusedLikeTables() {
    sentence(
        () -> MarginSchedule.ofRates("X", List.of(0.0), List.of(0.01, 0.02), List.of(50.0)),
        "floors, rates and leverages must be equally many, were 1, 2 and 1");
    sentence(
        () -> MarginSchedule.ofRates("X", List.of(), List.of(), List.of()),
        "the schedule of X must have at least one bracket, was empty");
    sentence(
        () ->
            MarginSchedule.ofRates(
                "X", List.of(0.0, 10.0), List.of(0.02, 0.01), List.of(50.0, 25.0)),
        "X tier 2: maintenance margin rate must not fall below the 0.02 of the tier before, was"
            + " 0.01");
    sentence(
        () ->
            MarginSchedule.ofRates(
                "X", List.of(0.0, Double.NaN), List.of(0.01, 0.02), List.of(50.0, 25.0)),
        "notional cap must be above the floor of 0, was NaN");
  }

  @Test
  void leverageAndSizeOutsideTheTableAreRefused() {
    MarginSchedule btc = Schedules.btc2022();
    sentence(
        () -> btc.of(2).initialMargin(Side.LONG, 60_000, 120),
        "leverage 120 is above the venue's maximum of 100 for a BTCUSDT notional of 120,000"
            + " (bracket 2)");
    sentence(() -> btc.of(2).allowed(60_000, 0.5), "leverage must be 1 or more, was 0.5");
    sentence(() -> btc.of(2).allowed(60_000, Double.NaN), "leverage must be 1 or more, was NaN");
    sentence(
        () -> btc.of(1).allowed(1_000_000_001, 1),
        "a BTCUSDT notional of 1,000,000,001 is above the schedule's largest of 1,000,000,000;"
            + " split or shrink the position");
    sentence(() -> btc.bracketAt(-1), "notional must be 0 or more, was -1");
    sentence(() -> btc.maintenanceMargin(Double.NaN), "notional must be 0 or more, was NaN");
    sentence(
        () -> btc.maintenanceMargin(Double.POSITIVE_INFINITY),
        "notional must be finite and 0 or more, was Infinity");
    sentence(() -> btc.maxLeverageForStake(-1), "stake must be 0 or more, was -1");
    assertThat(btc.of(1).allowed(1e9, 1)).isOne();
    sentence(() -> btc.of(0), "quantity must be above 0, was 0");
  }

  private static Bracket tier(
      int tier, double floor, double cap, double leverage, double rate, double amount) {
    return new Bracket(tier, floor, cap, leverage, rate, amount);
  }

  private static void refused(String sentence, Bracket... brackets) {
    sentence(() -> MarginSchedule.of("X", List.of(brackets)), sentence);
  }

  private static void sentence(ThrowingCallable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage("%s", sentence);
  }
}
