package org.plimsoll.contagion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.plimsoll.contagion.LeverageTargetingRound.AssetRow;
import org.plimsoll.contagion.LeverageTargetingRound.BankRow;

class LeverageTargetingRoundTest {
  private static final List<LeverageTargetingBank> BANKS =
      List.of(
          new LeverageTargetingBank(1000, 50, List.of(0.3, 0.7)),
          new LeverageTargetingBank(600, 20, List.of(0.8, 0.2)));
  private static final List<Double> IMPACTS = List.of(1e-4, 5e-5);

  /** Reference checks, case glt-two-by-two. */
  @Test
  void thePublishedCase() {
    LeverageTargetingRound round = LeverageTargetingRound.of(BANKS, IMPACTS, List.of(-0.02, 0.0));
    BankRow second = round.banks().get(1);
    assertThat(second.debtToEquity()).isEqualTo(29);
    assertThat(second.directReturn()).isCloseTo(-0.016, within(1e-15));
    assertThat(second.secondRoundReturn()).isCloseTo(-0.0219084, within(1e-12));
    assertThat(second.systemicContribution()).isCloseTo(0.2807862857142857, within(1e-12));
    AssetRow first = round.assets().get(0);
    assertThat(first.netPurchases()).isCloseTo(-256.92, within(1e-9));
    assertThat(first.secondRoundReturn()).isCloseTo(-0.025692, within(1e-12));
    assertThat(round.aggregateVulnerability()).isCloseTo(0.3656348571428571, within(1e-12));
  }

  @Property(tries = 200)
  void contributionsAddUpCappedOrNot(
      @ForAll @Scale(3) @DoubleRange(min = -0.5, max = 0.2) double first,
      @ForAll @Scale(3) @DoubleRange(min = -0.5, max = 0.2) double second) {
    for (boolean cap : new boolean[] {true, false}) {
      LeverageTargetingRound round = round(cap, first, second);
      double sum = round.banks().stream().mapToDouble(BankRow::systemicContribution).sum();
      assertThat(sum).isCloseTo(round.aggregateVulnerability(), within(1e-9));
    }
  }

  @Property(tries = 100)
  void nobodySellsMoreThanThereIsWhenCapped(
      @ForAll @Scale(3) @DoubleRange(min = -1, max = 0) double first,
      @ForAll @Scale(3) @DoubleRange(min = -1, max = 0) double second) {
    LeverageTargetingRound round = round(true, first, second);
    double held = (1000 * 0.3 + 600 * 0.8) * (1 + first);
    assertThat(round.assets().get(0).netPurchases()).isGreaterThanOrEqualTo(-held - 1e-9);
    assertThat(round.aggregateVulnerability())
        .isLessThanOrEqualTo(round(false, first, second).aggregateVulnerability() + 1e-12);
  }

  @Test
  void theLinearModelSellsMoreThanThereIs() {
    assertThat(round(false, -0.5, -0.5).assets().get(0).netPurchases()).isLessThan(-780);
    assertThat(round(true, -0.5, -0.5).assets().get(0).netPurchases())
        .isCloseTo(-390, within(1e-9));
  }

  @Test
  void theModelIsLinearInTheShock() {
    assertThat(round(false, -0.04, 0.02).aggregateVulnerability())
        .isCloseTo(2 * round(false, -0.02, 0.01).aggregateVulnerability(), within(1e-12));
    assertThat(round(false, 0, 0).aggregateVulnerability()).isZero();
  }

  @Test
  void withoutDebtNobodySells() {
    LeverageTargetingRound round =
        LeverageTargetingRound.of(
            List.of(new LeverageTargetingBank(10, 10, List.of(1.0))), List.of(1.0), List.of(-0.5));
    assertThat(round.assets().get(0).netPurchases()).isZero();
    assertThat(round.banks().get(0).secondRoundReturn()).isZero();
  }

  private static LeverageTargetingRound round(boolean cap, double first, double second) {
    List<Double> shock = List.of(first, second);
    return cap
        ? LeverageTargetingRound.cappedAtHoldings(BANKS, IMPACTS, shock)
        : LeverageTargetingRound.of(BANKS, IMPACTS, shock);
  }

  @Test
  void badNumbersAreRefused() {
    refused(
        () -> LeverageTargetingRound.of(List.of(), IMPACTS, List.of(0.0, 0.0)),
        "banks must have at least one row, was empty");
    refused(
        () -> LeverageTargetingRound.of(BANKS, List.of(1.0), List.of(0.0)),
        "weights must have 1 numbers, was 2");
    refused(
        () -> LeverageTargetingRound.of(BANKS, IMPACTS, List.of(-1.5, 0.0)),
        "1 + shock must be 0 or more, was -0.5");
    refused(
        () -> new LeverageTargetingBank(10, 20, List.of(1.0)),
        "equity must not exceed the assets of 10, was 20");
    refused(() -> new LeverageTargetingBank(10, 0, List.of(1.0)), "equity must be above 0, was 0");
  }

  private static void refused(Runnable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(sentence);
  }
}
