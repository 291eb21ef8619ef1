package org.plimsoll.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdlWavesTest {
  private static AdlWave wave(double deficit, double largest, double needed, double haircut) {
    return new AdlWave(1, Instant.EPOCH, deficit, largest, needed, haircut, 1000);
  }

  private static final AdlWaves WAVES =
      new AdlWaves(List.of(wave(100, 90, 20, 5), wave(95, 90, 19, 60), wave(0, 0, 3, 3)));

  @Test
  void overshootIsNetOfUndershoot() {
    assertThat(WAVES.totals()).isEqualTo(new AdlWaves.Totals(3, 195, 42, 68, 26, 41, 15, 56));
  }

  @Test
  void oneAccountsLossIsCountedOnce() {
    AdlWaves.CountedTwice counted = WAVES.countedTwice();
    assertThat(counted.waves()).isEqualTo(2);
    assertThat(counted.countedOnce()).isEqualTo(105);
    assertThat(counted.inflation()).isCloseTo(195.0 / 105, within(1e-12));
    assertThat(new AdlWaves(List.of(wave(0, 0, 0, 0))).countedTwice().inflation()).isEqualTo(1);
  }

  @Test
  void theNeededShareIsAtMostAll() {
    assertThat(WAVES.rows().get(0).neededShare()).isEqualTo(0.2);
    assertThat(WAVES.rows().get(2).neededShare()).isEqualTo(1);
    assertThat(wave(0, 0, 0, 0).neededShare()).isZero();
  }

  @Test
  void theEnvelopeOfATargetThatMoves() {
    RegretEnvelope still = RegretEnvelope.of(List.of(3.0, 4.0), List.of(0.5, 0.5));
    assertThat(still.envelope()).isEqualTo(5);
    RegretEnvelope moving = RegretEnvelope.of(List.of(3.0, 4.0, 0.0), List.of(0.0, 1.0, 0.5));
    assertThat(moving.pathVariation()).isEqualTo(1.5);
    assertThat(moving.envelope()).isCloseTo(10, within(1e-12));
    assertThat(moving.share(5)).isCloseTo(0.5, within(1e-12));
    assertThat(WAVES.regretEnvelope().pathVariation()).isCloseTo(0.8, within(1e-12));
    assertThat(RegretEnvelope.of(List.of(), List.of()).share(0)).isZero();
  }

  @Test
  void rulesAreHeldAgainstTheFairest() {
    AdlPolicyPath fair = new AdlPolicyPath("fair", List.of(new AdlPolicyPath.Round(10, 11, 0.1)));
    AdlPolicyPath queue = new AdlPolicyPath("queue", List.of(new AdlPolicyPath.Round(10, 4, 1)));
    AdlPolicyComparison compared = AdlPolicyComparison.of(List.of(fair, queue), "fair", 2);
    assertThat(compared.row("fair")).isEqualTo(new AdlPolicyComparison.Row("fair", 1, 0, 1));
    assertThat(compared.row("queue").fairness()).isCloseTo(9, within(1e-12));
    assertThat(compared.row("queue").total()).isCloseTo(24, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdlPolicyComparison.of(List.of(queue), "fair", 1))
        .withMessage("benchmark must be one of the policies compared, was 'fair'");
    AdlPolicyPath shorter = new AdlPolicyPath("short", List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdlPolicyComparison.of(List.of(fair, shorter), "fair", 1))
        .withMessage("rounds of policy 'short' must be as many as the others', 1, were 0");
  }

  @Test
  void rulesSideBySide() {
    AdlWinners winners = WinnersArbitraries.winners(20, 1);
    AdlComparison compared =
        AdlComparison.of(
            winners, AdlNeed.contracts(50, 95), AdlPolicy.bitmex(), AdlPolicy.proRata());
    assertThat(compared.rows())
        .extracting(AdlComparison.Row::policy)
        .containsExactly("BitMEX queue", "pro-rata");
    assertThat(compared.rows().get(0).touched()).isLessThan(20);
    assertThat(compared.rows().get(0).gini()).isGreaterThan(compared.rows().get(1).gini());
  }

  @Test
  void brokenWavesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AdlWaves(List.of()))
        .withMessage("waves must be at least one, were none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wave(1, 1, -1, 0))
        .withMessage("needed must be 0 or more, was -1");
  }
}
