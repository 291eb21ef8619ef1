package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plimsoll.account.Covariance;
import org.plimsoll.account.CrossMarginDistance;
import org.plimsoll.account.ScenarioScan;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/**
 * Margin of several positions together: worst joint scenario, and distance in standard deviations.
 *
 * <p>A scenario that leaves out an asset does not move it. One correlation holds for every pair.
 */
final class MarginAggregation {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check(
                      "margin",
                      "scenario-scan portfolio margin against the sum of stand-alone margins")
                  .with("positions", "scenarios"),
              MarginAggregation::scan),
          CaseAdapter.of(
              Shape.check(
                      "margin",
                      "cross-margin distance to liquidation in standard deviations, maintenance "
                          + "held fixed")
                  .with("deltaNotionals", "equity", "maintenance", "dailyVols"),
              MarginAggregation::distance));

  private MarginAggregation() {}

  private static Map<String, ?> scan(Inputs in) {
    Inputs positions = in.item("positions");
    Set<String> assets = positions.keys();
    ScenarioScan scan =
        ScenarioScan.of(
            byAsset(assets, positions::number),
            in.items("scenarios").stream()
                .map(scenario -> byAsset(assets, asset -> scenario.number(asset, 0)))
                .toList());
    return Map.of(
        "scenarioPnl", scan.scenarios().stream().map(ScenarioScan.Scenario::profit).toList(),
        "portfolioMargin", scan.portfolioMargin(),
        "standAloneSum", scan.standAloneSum(),
        "nettingBenefit", scan.nettingBenefit(),
        "worstScenario", scan.worstScenario());
  }

  private static Map<String, Double> byAsset(Set<String> assets, Function<String, Double> number) {
    return assets.stream().collect(Collectors.toMap(Function.identity(), number));
  }

  private static Map<String, ?> distance(Inputs in) {
    List<Double> volatilities = in.numbers("dailyVols");
    List<String> assets =
        IntStream.range(0, volatilities.size()).mapToObj(Integer::toString).toList();
    CrossMarginDistance distance =
        CrossMarginDistance.of(
            Covariance.of(assets, volatilities, in.number("correlation", 0)),
            in.numbers("deltaNotionals"),
            in.number("equity"),
            in.number("maintenance"));
    return Map.of(
        "bufferCash", distance.buffer(),
        "portfolioDailySd", distance.standardDeviation(),
        "distanceInSd", distance.distance(),
        "oneDayNormalProbability", distance.probability(),
        "mostLikelyStress", moves(distance));
  }

  private static Object moves(CrossMarginDistance distance) {
    return distance.distance().isPresent() ? distance.mostLikelyMoves() : Optional.empty();
  }
}
