package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.plimsoll.cli.Typed.plimsoll;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  /** 1e-9 relative. */
  private static final double PERCENT = 1e-7;

  private static Map<String, Double> figures(Typed typed) {
    Map<String, Double> figures = new HashMap<>();
    for (String line : typed.out().lines().toList()) {
      List<String> words = List.of(line.split(" ", -1));
      figures.put(words.get(words.size() - 2), Double.valueOf(words.get(words.size() - 1)));
    }
    return figures;
  }

  /** The public check values of workload A: 100,000 accounts, seed 1. */
  @Test
  void workloadAGivesThePublicCheckValues() {
    Typed typed = plimsoll("bench", "A", "--n", "100000", "--threads", "2");
    assertThat(typed.status()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out().lines())
        .contains(
            "check a_liq_zero 3079",
            "check a_breach 0",
            "check a_hist_weighted 242429",
            "check a_breach_5pct 3447");
    Map<String, Double> figures = figures(typed);
    assertThat(figures.get("a_sum_liq"))
        .isCloseTo(5_981_808_261.276_449, withinPercentage(PERCENT));
    assertThat(figures.get("a_sum_ratio"))
        .isCloseTo(3_008.383_031_005_185, withinPercentage(PERCENT));
  }

  /** The public check values of workload X: 100,000 accounts, seed 1. */
  @Test
  void workloadXGivesThePublicCheckValues() {
    Typed typed = plimsoll("bench", "X", "--n", "100000", "--threads", "2");
    assertThat(typed.out().lines())
        .contains(
            "check x_k_s05 973",
            "check x_rounds_s05 4",
            "check x_k_s15 13257",
            "check x_rounds_s15 4");
    Map<String, Double> figures = figures(typed);
    assertThat(figures.get("x_p0_s05")).isCloseTo(56_891.544809015271, withinPercentage(PERCENT));
    assertThat(figures.get("x_p7_s05")).isCloseTo(9.0749620114888856, withinPercentage(PERCENT));
    assertThat(figures.get("x_p0_s15")).isCloseTo(50_075.186860360809, withinPercentage(PERCENT));
    assertThat(figures.get("x_p7_s15")).isCloseTo(7.2788221714925596, withinPercentage(PERCENT));
  }

  @Test
  void everyTimeIsAMedianAndALeast() {
    Map<String, Double> figures = figures(plimsoll("bench", "a", "--n", "2000"));
    for (String name :
        List.of("a_reval_ns_per_account_n2000_t1", "a_reval_hist_ns_per_account_n2000_t1")) {
      assertThat(figures.get(name)).isGreaterThanOrEqualTo(figures.get(name + "_min"));
      assertThat(figures.get(name + "_min")).isPositive();
    }
    assertThat(figures).hasSize(10);
  }

  @Test
  void badOptionsAreOneSentence() {
    plimsoll("bench", "Q").isRefusedWith("no workload 'Q'; there are [A, B, C, W, X]");
    plimsoll("bench")
        .isRefusedWith("missing required parameter: 'WORKLOAD'; see 'plimsoll bench --help'");
    plimsoll("bench", "A", "--n", "0").isRefusedWith("--n must be from 1 to 100000000, was 0");
    plimsoll("bench", "A", "--threads", "257")
        .isRefusedWith("--threads must be from 1 to 256, was 257");
    plimsoll("bench", "A", "--seed", "-1")
        .isRefusedWith("--seed must be from 1 to 1000000000, was -1");
    plimsoll("bench", "A", "--n", "many")
        .isRefusedWith(
            "invalid value for option '--n': 'many' is not an int; see 'plimsoll bench --help'");
  }

  @Test
  void helpSaysWhatIsPrinted() {
    assertThat(plimsoll("bench", "--help").out())
        .contains("Usage: plimsoll bench", "--threads", "--seed", "1000000 if left out", "64");
  }
}
