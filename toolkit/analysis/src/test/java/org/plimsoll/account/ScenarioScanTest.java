package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ScenarioScanTest {
  private static Map<String, Double> random(int assets, double scale, Random random) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (int i = 0; i < assets; i++) {
      numbers.put("asset " + i, scale * random.nextGaussian());
    }
    return numbers;
  }

  private static List<Map<String, Double>> scenarios(int assets, int count, Random random) {
    List<Map<String, Double>> scenarios = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      scenarios.add(random(assets, 100, random));
    }
    return scenarios;
  }

  /** Reference checks, case portfolio-scan-margin. */
  @Test
  void thePublishedCase() {
    ScenarioScan scan =
        ScenarioScan.of(
            Map.of("BTC", 2.0, "ETH", -20.0, "SOL", 300.0),
            List.of(
                Map.of("BTC", -3000.0, "ETH", -220.0, "SOL", -14.0),
                Map.of("BTC", 3000.0, "ETH", 220.0, "SOL", 14.0),
                Map.of("BTC", -3000.0, "ETH", -120.0, "SOL", 4.0),
                Map.of("BTC", 1500.0, "ETH", -220.0, "SOL", -14.0),
                Map.of("BTC", -1500.0, "ETH", 300.0, "SOL", -20.0)));
    assertThat(scan.scenarios())
        .extracting(ScenarioScan.Scenario::profit)
        .containsExactly(-5800.0, 5800.0, -2400.0, 3200.0, -15_000.0);
    assertThat(scan.portfolioMargin()).isEqualTo(15_000);
    assertThat(scan.standAloneSum()).isEqualTo(18_000);
    assertThat(scan.nettingBenefit().orElseThrow()).isCloseTo(1 / 6.0, within(1e-15));
    assertThat(scan.worstScenario()).isEqualTo(4);
    assertThat(scan.standAlone())
        .containsExactly(
            new StandAloneMargin("BTC", 2, 6000),
            new StandAloneMargin("ETH", -20, 6000),
            new StandAloneMargin("SOL", 300, 6000));
    assertThat(scan)
        .hasToString("portfolio margin 15,000.00 against 18,000.00 alone, worst scenario 4");
    assertThat(scan.explain().terms())
        .extracting(term -> term.quantity() + " = " + term.result())
        .containsExactly(
            "BTC alone = 6,000.00",
            "ETH alone = 6,000.00",
            "SOL alone = 6,000.00",
            "sum = 18,000.00",
            "worst scenario = 4",
            "portfolio margin = 15,000.00",
            "netting benefit = 16.67 %");
  }

  @Property
  void thePortfolioNeverNeedsMoreThanItsParts(
      @ForAll @IntRange(min = 1, max = 8) int assets,
      @ForAll @IntRange(min = 1, max = 12) int count,
      @ForAll long seed) {
    Random random = new Random(seed);
    ScenarioScan scan =
        ScenarioScan.of(random(assets, 10, random), scenarios(assets, count, random));
    assertThat(scan.portfolioMargin()).isBetween(0.0, scan.standAloneSum());
    assertThat(scan.nettingBenefit().orElse(0)).isBetween(0.0, 1.0);
    assertThat(scan.scenarios())
        .allSatisfy(
            each ->
                assertThat(each.profit())
                    .isGreaterThanOrEqualTo(scan.scenarios().get(scan.worstScenario()).profit()));
  }

  @Property
  void oneAssetSavesNothing(@ForAll @IntRange(min = 1, max = 9) int count, @ForAll long seed) {
    Random random = new Random(seed);
    ScenarioScan scan = ScenarioScan.of(random(1, 10, random), scenarios(1, count, random));
    assertThat(scan.portfolioMargin()).isEqualTo(scan.standAloneSum());
  }

  @Property
  void theOrderOfAssetsAndScenariosDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, Double> sizes = random(5, 10, random);
    List<Map<String, Double>> scenarios = scenarios(5, 7, random);
    ScenarioScan scan = ScenarioScan.of(sizes, scenarios);
    List<Map.Entry<String, Double>> entries = new ArrayList<>(sizes.entrySet());
    Collections.shuffle(entries, random);
    Map<String, Double> shuffled = new LinkedHashMap<>();
    entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
    assertThat(ScenarioScan.of(shuffled, scenarios)).isEqualTo(scan);
    List<Map<String, Double>> others = new ArrayList<>(scenarios);
    Collections.shuffle(others, random);
    assertThat(ScenarioScan.of(sizes, others).portfolioMargin()).isEqualTo(scan.portfolioMargin());
  }

  @Property
  void anotherScenarioNeverLowersTheMargin(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, Double> sizes = random(4, 10, random);
    List<Map<String, Double>> scenarios = scenarios(4, 6, random);
    assertThat(ScenarioScan.of(sizes, scenarios).portfolioMargin())
        .isGreaterThanOrEqualTo(ScenarioScan.of(sizes, scenarios.subList(0, 5)).portfolioMargin());
  }

  @Property
  void marginScalesWithSize(
      @ForAll long seed, @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 1000) double k) {
    Random random = new Random(seed);
    Map<String, Double> sizes = random(4, 10, random);
    Map<String, Double> scaled = new LinkedHashMap<>();
    sizes.forEach((asset, size) -> scaled.put(asset, k * size));
    List<Map<String, Double>> scenarios = scenarios(4, 6, random);
    ScenarioScan one = ScenarioScan.of(sizes, scenarios);
    ScenarioScan many = ScenarioScan.of(scaled, scenarios);
    assertThat(many.portfolioMargin())
        .isCloseTo(k * one.portfolioMargin(), within(1e-9 * k * one.standAloneSum()));
    assertThat(many.nettingBenefit().orElseThrow())
        .isCloseTo(one.nettingBenefit().orElseThrow(), within(1e-9));
  }

  @Test
  void anOffsettingPairThatMovesTogetherNeedsNothing() {
    ScenarioScan scan =
        ScenarioScan.of(
            Map.of("June", 3.0, "July", -3.0),
            List.of(Map.of("June", 10.0, "July", 10.0), Map.of("June", -7.0, "July", -7.0)));
    assertThat(scan.portfolioMargin()).isZero();
    assertThat(scan.nettingBenefit()).hasValue(1);
  }

  @Test
  void withoutAnyLossThereIsNothingToSave() {
    ScenarioScan scan =
        ScenarioScan.of(
            Map.of("BTC", 1.0), List.of(Map.of("BTC", 5.0), Map.of("BTC", 2.0, "ETH", -9.0)));
    assertThat(scan.portfolioMargin()).isZero();
    assertThat(scan.nettingBenefit()).isEmpty();
    assertThat(scan.worstScenario()).isOne();
    assertThat(ScenarioScan.of(Map.of("BTC", 0.0), List.of(Map.of("BTC", 5.0))).nettingBenefit())
        .isEmpty();
  }

  @Test
  void whatCannotBeScannedIsRefused() {
    refused(Map.of(), List.of(Map.of()), "positions must have at least one entry, was empty");
    refused(Map.of("BTC", 1.0), List.of(), "scenarios must have at least one entry, was empty");
    refused(
        Map.of("BTC", 1.0),
        List.of(Map.of("BTC", 1.0), Map.of("ETH", 1.0)),
        "scenario 1 must give a price change of BTC, was left out; write 0 for none");
    refused(
        Map.of("BTC", Double.NaN),
        List.of(Map.of("BTC", 1.0)),
        "size of BTC must be a finite number, was NaN");
    refused(
        Map.of("BTC", 1.0),
        List.of(Map.of("BTC", Double.POSITIVE_INFINITY)),
        "price change of BTC must be a finite number, was Infinity");
  }

  private static void refused(
      Map<String, Double> sizes, List<Map<String, Double>> changes, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioScan.of(sizes, changes))
        .withMessage(sentence);
  }
}
