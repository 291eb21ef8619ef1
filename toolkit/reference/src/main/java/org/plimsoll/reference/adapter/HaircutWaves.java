package org.plimsoll.reference.adapter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.waterfall.AdlPolicyComparison;
import org.plimsoll.waterfall.AdlPolicyPath;
import org.plimsoll.waterfall.AdlWave;
import org.plimsoll.waterfall.AdlWaves;
import org.plimsoll.waterfall.RegretEnvelope;

/** The waves of auto-deleveraging of an episode, and rules compared over them. */
final class HaircutWaves {
  private static final String PRODUCTION = "productionQueue";
  private static final String FAIREST = "minMaxIlp";

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check(
                  "adl",
                  "10 October 2025 Hyperliquid ADL waves: deficit, need, haircut, overshoot"),
              HaircutWaves::totals),
          CaseAdapter.of(
              Shape.check(
                  "adl", "stock counted as flow: one negative account appears in nine waves"),
              HaircutWaves::countedTwice),
          CaseAdapter.of(
              Shape.check("adl", "instance-calibrated severity regret bound"),
              HaircutWaves::regret),
          CaseAdapter.of(
              Shape.check("adl", "policy comparison: tracking and fairness components"),
              HaircutWaves::policies));

  private HaircutWaves() {}

  private static AdlWaves waves(Inputs in) {
    return new AdlWaves(in.rows("dataFile").stream().map(HaircutWaves::wave).toList());
  }

  private static AdlWave wave(Inputs row) {
    return new AdlWave(
        row.decimal("wave").intValueExact(),
        Instant.ofEpochMilli(row.decimal("startMs").longValueExact()),
        row.number("deficitUsd"),
        row.number("largestLossUsd"),
        row.number("neededUsd"),
        row.number("productionHaircutUsd"),
        row.number("winnersEquityStartUsd"));
  }

  private static Map<String, ?> totals(Inputs in) {
    AdlWaves.Totals totals = waves(in).totals();
    return Map.of(
        "waves", totals.waves(),
        "totalDeficit", totals.deficit(),
        "totalNeeded", totals.needed(),
        "totalHaircut", totals.haircut(),
        "netOvershoot", totals.netOvershoot(),
        "grossOvershoot", totals.grossOvershoot(),
        "grossUndershoot", totals.grossUndershoot(),
        "trackingError", totals.trackingError());
  }

  private static Map<String, ?> countedTwice(Inputs in) {
    AdlWaves.CountedTwice counted = waves(in).countedTwice();
    return Map.of(
        "wavesSharingLargestLoss", counted.waves(),
        "largestLoss", counted.largestLoss(),
        "sumOfWaveDeficits", counted.summed(),
        "deficitCountingLargestOnce", counted.countedOnce(),
        "inflation", counted.inflation());
  }

  private static Map<String, ?> regret(Inputs in) {
    RegretEnvelope regret = waves(in).regretEnvelope();
    return Map.of(
        "pathVariation", regret.pathVariation(),
        "rootSumSquaredDeficit", regret.rootSumSquaredDeficit(),
        "envelope", regret.envelope(),
        "productionShareOfEnvelope", regret.share(production(in)));
  }

  /** Tracking and fairness of the venue's queue; fairness needs the table of rules beside it. */
  private static double production(Inputs in) {
    List<Inputs> rules = in.rowsIn(in.text("dataFile").replace("waves", "policies"));
    return compared(rules, 1).row(PRODUCTION).total();
  }

  private static Map<String, ?> policies(Inputs in) {
    Map<String, Map<String, Double>> answer = new LinkedHashMap<>();
    compared(in.rows("dataFile"), in.number("fairnessWeight"))
        .rows()
        .forEach(
            row ->
                answer.put(
                    row.policy(),
                    Map.of(
                        "tracking", row.tracking(),
                        "fairness", row.fairness(),
                        "total", row.total())));
    return answer;
  }

  private static AdlPolicyComparison compared(List<Inputs> rows, double fairnessWeight) {
    List<AdlPolicyPath> paths =
        rows.get(0).keys().stream()
            .filter(key -> key.endsWith("MaxShare"))
            .map(key -> path(key.replace("MaxShare", ""), rows))
            .toList();
    return AdlPolicyComparison.of(paths, FAIREST, fairnessWeight);
  }

  private static AdlPolicyPath path(String policy, List<Inputs> rows) {
    return new AdlPolicyPath(
        policy,
        rows.stream()
            .map(
                row ->
                    new AdlPolicyPath.Round(
                        row.number("neededUsd"),
                        row.number(policy + "Usd"),
                        row.number(policy + "MaxShare")))
            .toList());
  }
}
