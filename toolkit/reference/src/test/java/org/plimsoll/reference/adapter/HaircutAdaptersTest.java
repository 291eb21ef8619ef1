package org.plimsoll.reference.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.reference.CaseFiles;
import org.plimsoll.reference.CaseResult;
import org.plimsoll.reference.Outcome;
import org.plimsoll.reference.Verifier;

/** Cases made up beside the published ones: budgets too large, nothing to pay, other weights. */
class HaircutAdaptersTest {
  @TempDir private Path folder = Path.of("");

  private CaseResult verify(String model, String inputs, String expected) throws IOException {
    return new MadeCase(folder, "adl").verify(model, inputs, expected);
  }

  private void passes(String model, String inputs, String expected) throws IOException {
    CaseResult result = verify(model, inputs, expected);
    assertThat(result.outcome())
        .as("%s %s", result.reason(), result.comparisons())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void thePublishedCasesPass() {
    assertThat(new Verifier(Adapters.all()).verify(CaseFiles.bundled("adl")))
        .hasToString("12 passed, 0 failed, 0 unsupported");
  }

  @Test
  void aBudgetBeyondTheWinnersIsTold() throws IOException {
    passes(
        "capped pro-rata infeasibility",
        "{\"equities\": [100, 50], \"caps\": [0.5, 0.2], \"budget\": 75}",
        "{\"capacity\": 60, \"feasible\": false, \"uncovered\": 15}");
    passes(
        "capped pro-rata infeasibility",
        "{\"equities\": [100, 50], \"caps\": [0.5, 0.2], \"budget\": 60}",
        "{\"capacity\": 60, \"feasible\": true, \"uncovered\": 0}");
    passes(
        "capped pro-rata by water-filling",
        "{\"equities\": [100, 50], \"caps\": [0.5, 0.2], \"budget\": 75}",
        "{\"level\": 0.5, \"haircuts\": [0.5, 0.2], \"taken\": [50, 10], \"total\": 60}");
    passes(
        "capped pro-rata by water-filling",
        "{\"equities\": [100], \"caps\": [1], \"budget\": 0}",
        "{\"level\": 0, \"haircuts\": [0], \"taken\": [0], \"total\": 0}");
  }

  @Test
  void theQueueNamesWinnersAmongThemselvesOrAmongAll() throws IOException {
    String expected =
        """
        {"deficit": 4, "winnerEquity": 8, "budget": 4, "queueTaken": [0, 4],
         "queueHaircuts": [0, 0.8], "queueSurvivors": [3, 1], "proRataFactor": 0.5,
         "proRataSurvivors": [1.5, 2.5]}""";
    String model = "queue versus pro-rata haircuts";
    passes(model, "{\"equities\": [3, -4, 5], \"severity\": 1, \"queueOrder\": [2, 0]}", expected);
    passes(model, "{\"equities\": [3, -4, 5], \"severity\": 1, \"queueOrder\": [1, 0]}", expected);
  }

  @Test
  void aSeverityOfNothingAndADeficitBeyondAll() throws IOException {
    passes(
        "queue versus pro-rata haircuts",
        "{\"equities\": [3, -4], \"severity\": 0, \"queueOrder\": [0]}",
        "{\"budget\": 0, \"queueTaken\": [0], \"queueHaircuts\": [0], \"proRataFactor\": 0,"
            + " \"proRataSurvivors\": [3]}");
    passes(
        "queue versus pro-rata haircuts",
        "{\"equities\": [3, -4], \"severity\": 1, \"queueOrder\": [0]}",
        "{\"budget\": 4, \"queueTaken\": [3], \"queueSurvivors\": [0], \"proRataFactor\": 1,"
            + " \"proRataSurvivors\": [0]}");
  }

  /** Two winners of 100 at leverages 2 and 3 raise 10: level = 10 / (100 x sum of weights). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "leverage (constant risk model) | 0.02",
        "leverage squared (linear risk model) | 0.007692307692307693",
        "linear | 0.007692307692307693",
        "leverage cubed (quadratic risk model) | 0.002857142857142857",
        "leverage^3 | 0.002857142857142857",
        "power 2 | 0.002857142857142857",
        "leverage times max(leverage - 1, 0) (CVaR risk model) | 0.0125"
      })
  void weightsAreDescribedInWords(String words, double level) throws IOException {
    passes(
        "risk-aware pro-rata by weighted water-filling",
        """
        {"equities": [100, 100], "caps": [1, 1], "budget": 10, "leverage": [2, 3],
         "weights": "%s"}"""
            .formatted(words),
        "{\"level\": %s, \"total\": 10}".formatted(level));
  }

  @Test
  void wordsThatAreNoWeightAreRefused() throws IOException {
    CaseResult result =
        verify(
            "risk-aware pro-rata by weighted water-filling",
            "{\"equities\": [1], \"caps\": [1], \"budget\": 1, \"leverage\": [2],"
                + " \"weights\": \"age\"}",
            "{\"level\": 1}");
    assertThat(result.reason())
        .isEqualTo("input 'weights' must describe a weight by leverage, was 'age'");
  }

  @Test
  void aBudgetAboveTheLargestEquityEmptiesTheTopWinner() throws IOException {
    passes(
        "top winner's survival: queue versus pro-rata",
        "{\"winnerEquities\": [20, 50, 30], \"budget\": 60}",
        "{\"topAfterQueue\": 0, \"topAfterProRata\": 20, \"gap\": 20}");
    passes(
        "top winner's survival: queue versus pro-rata",
        "{\"winnerEquities\": [50], \"budget\": 0}",
        "{\"topAfterQueue\": 50, \"topAfterProRata\": 50, \"gap\": 0}");
  }

  @Test
  void drainingNothingAllAndMore() throws IOException {
    String model = "leverage-draining ADL: reduce the most levered first until leverage is level";
    String market = "{\"notionals\": [100, 60], \"equities\": [10, 20], \"requiredReduction\": %s}";
    passes(
        model,
        market.formatted(0),
        "{\"level\": 10, \"reductions\": [0, 0], \"leverageAfter\": [10, 3],"
            + " \"maximumLeverageBefore\": 10}");
    passes(
        model,
        market.formatted(160),
        "{\"level\": 0, \"reductions\": [100, 60], \"leverageAfter\": [0, 0]}");
    passes(
        model,
        market.formatted(500),
        "{\"level\": 0, \"reductions\": [100, 60], \"leverageAfter\": [0, 0]}");
    passes(model, market.formatted(70), "{\"level\": 3, \"reductions\": [70, 0]}");
  }

  @Test
  void wholeContractsGoToTheLowerIndexOfTies() throws IOException {
    String model = "whole-contract pro-rata by largest remainder";
    passes(
        model, "{\"weights\": [0.1, 0.1, 0.1], \"contracts\": 4}", "{\"allocation\": [2, 1, 1]}");
    passes(model, "{\"weights\": [3], \"contracts\": 7}", "{\"allocation\": [7]}");
    passes(model, "{\"weights\": [1, 0, 1], \"contracts\": 0}", "{\"allocation\": [0, 0, 0]}");
  }

  @Test
  void aLossBeyondEveryLayerStaysUnallocated() throws IOException {
    passes(
        "loss waterfall",
        """
        {"loss": 10, "layers": [{"layer": "a", "amount": 4}, {"layer": "b", "amount": 0},
         {"layer": "c", "amount": 3.5}]}""",
        """
        {"layers": [{"layer": "a", "used": 4, "remaining": 0},
         {"layer": "b", "used": 0, "remaining": 0}, {"layer": "c", "used": 3.5, "remaining": 0}],
         "unallocated": 2.5, "conserved": true}""");
    passes(
        "loss waterfall",
        "{\"loss\": 0, \"layers\": []}",
        "{\"layers\": [], \"unallocated\": 0, \"conserved\": true}");
  }
}
