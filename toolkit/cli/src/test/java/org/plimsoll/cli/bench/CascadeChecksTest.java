package org.plimsoll.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The published results of the cascade workloads at 100,000 accounts. */
class CascadeChecksTest {
  private static final Run RUN = new Run(100_000, 2, 1);

  private static Map<String, Double> checks(Consumer<Figures> workload) {
    Map<String, Double> found = new HashMap<>();
    workload.accept(
        new Figures(
            line -> {
              String[] words = line.split(" ");
              found.put(words[1], Double.valueOf(words[2]));
            }));
    return found;
  }

  private static void assertEqual(Map<String, Double> found, String name, double expected) {
    assertThat(found.get(name)).as(name).isCloseTo(expected, within(1e-9 * expected));
  }

  @Test
  void oneCascadeEndsAsPublished() {
    Map<String, Double> found = checks(new CascadeWorkload(RUN)::check);
    assertThat(found).containsEntry("b_s02_k", 2482.0).containsEntry("b_s02_rounds", 9.0);
    assertThat(found).containsEntry("b_s02_Q", 69_620.0).containsEntry("b_s02_bankrupt", 1491.0);
    assertThat(found).containsEntry("b_s02_adl", 23.0).containsEntry("b_s10_adl", 4893.0);
    assertThat(found).containsEntry("b_s10_k", 21_671.0).containsEntry("b_s10_Q", 746_328.0);
    assertEqual(found, "b_s02_p", 57453.707910241181);
    assertEqual(found, "b_s02_surplus", 3348.11842969982);
    assertEqual(found, "b_s02_shortfall", 14927.6639298463);
    assertEqual(found, "b_s02_fund", 2922.24810009717);
    assertEqual(found, "b_s02_adlloss", 4302.47160024371);
    assertEqual(found, "b_s10_p", 49951.878060841089);
    assertEqual(found, "b_s10_surplus", 737.138790829493);
    assertEqual(found, "b_s10_shortfall", 1768878.40055999);
    assertEqual(found, "b_s10_fund", 523.084616905558);
    assertEqual(found, "b_s10_adlloss", 1758465.02438607);
  }

  @Test
  void tenThousandScenariosEndAsPublished() {
    Map<String, Double> found = checks(new SweepWorkload(RUN)::check);
    assertThat(found)
        .containsEntry("c1_sum_k", 319_330_198.0)
        .containsEntry("c2_sum_k", 310_616_632.0)
        .containsEntry("c2_sum_Q", 11_108_352_474.0)
        .containsEntry("c3_sum_long", 88_570_676.0)
        .containsEntry("c3_sum_short", 98_930_351.0);
    assertEqual(found, "c2_sum_p", 393389255.25845182);
    assertEqual(found, "c3_sum_p", 601942238.28167701);
  }

  @Test
  void badDebtOfAThousandShocksIsAsPublished() {
    Map<String, Double> found = checks(new BadDebtWorkload(RUN)::check);
    assertEqual(found, "w_sum_shortfall", 15657887989.3738);
    assertEqual(found, "w_sum_surplus", 915931.675038120);
  }
}
