package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.units.Columns;
import org.plimsoll.waterfall.AdlAllocation;
import org.plimsoll.waterfall.AdlNeed;
import org.plimsoll.waterfall.AdlPolicy;
import org.plimsoll.waterfall.AdlRiskWeight;
import org.plimsoll.waterfall.AdlRound;
import org.plimsoll.waterfall.AdlWinners;
import org.plimsoll.waterfall.TopWinnerGap;
import org.plimsoll.waterfall.WholeContracts;

/** Rules that share what winners give up. */
final class HaircutRules {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check("adl", "queue versus pro-rata haircuts"), HaircutRules::queueAndProRata),
          CaseAdapter.of(
              Shape.check("adl", "capped pro-rata by water-filling"), in -> filled(capped(in))),
          CaseAdapter.of(
              Shape.check("adl", "capped pro-rata infeasibility"), HaircutRules::feasibility),
          CaseAdapter.of(
              Shape.check("adl", "risk-aware pro-rata by weighted water-filling"),
              HaircutRules::weighted),
          CaseAdapter.of(
              Shape.check("adl", "risk-aware pro-rata shares for three winners"),
              HaircutRules::shares),
          CaseAdapter.of(
              Shape.check("adl", "top winner's survival: queue versus pro-rata"),
              HaircutRules::gap),
          CaseAdapter.of(
              Shape.check(
                  "adl",
                  "leverage-draining ADL: reduce the most levered first until leverage is level"),
              HaircutRules::drained),
          CaseAdapter.of(
              Shape.check("adl", "whole-contract pro-rata by largest remainder"),
              in ->
                  Map.of(
                      "allocation",
                      list(
                          WholeContracts.byLargestRemainder(
                              column(in, "weights"), in.number("contracts"))))));

  private HaircutRules() {}

  static Columns column(Inputs in, String key) {
    return Columns.of(in.numbers(key).stream().mapToDouble(Double::doubleValue).toArray());
  }

  static List<Double> list(Columns column) {
    return column.stream().boxed().toList();
  }

  private static Map<String, ?> queueAndProRata(Inputs in) {
    AdlRound round = AdlRound.of(column(in, "equities"));
    AdlNeed need = round.need(in.number("severity"));
    AdlAllocation queue =
        AdlPolicy.inOrder(order(in, round.rows())).allocate(round.winners(), need);
    AdlAllocation shared = AdlPolicy.proRata().allocate(round.winners(), need);
    return Map.of(
        "deficit", round.deficit(),
        "winnerEquity", round.winnerEquity(),
        "budget", need.amount(),
        "queueTaken", list(queue.taken()),
        "queueHaircuts", list(queue.fractions()),
        "queueSurvivors", list(queue.after().equities()),
        "proRataFactor", shared.level(),
        "proRataSurvivors", list(shared.after().equities()));
  }

  /** Places among the winners; where one lies beyond them, places among all accounts are meant. */
  private static List<Integer> order(Inputs in, List<Integer> winners) {
    List<Integer> places = in.numbers("queueOrder").stream().map(Double::intValue).toList();
    boolean amongWinners = places.stream().allMatch(place -> place < winners.size());
    return amongWinners ? places : places.stream().map(winners::indexOf).toList();
  }

  private static AdlAllocation taken(Inputs in, AdlPolicy policy, AdlWinners winners) {
    return policy.allocate(winners, AdlNeed.equity(in.number("budget")));
  }

  private static AdlAllocation capped(Inputs in) {
    return taken(
        in,
        AdlPolicy.cappedProRata(column(in, "caps")),
        AdlWinners.ofEquities(column(in, "equities")));
  }

  private static Map<String, ?> filled(AdlAllocation taken) {
    return Map.of(
        "level", taken.level(),
        "haircuts", list(taken.fractions()),
        "taken", list(taken.taken()),
        "total", taken.totalTaken());
  }

  private static Map<String, ?> feasibility(Inputs in) {
    AdlAllocation taken = capped(in);
    return Map.of(
        "capacity", taken.available(),
        "feasible", taken.isFeasible(),
        "uncovered", taken.uncovered());
  }

  private static Map<String, ?> weighted(Inputs in) {
    return filled(
        taken(
            in,
            AdlPolicy.riskWeighted(RiskWords.weight(in), column(in, "caps")),
            AdlWinners.ofLeverages(column(in, "equities"), column(in, "leverage"))));
  }

  private static Map<String, ?> shares(Inputs in) {
    Columns shares = column(in, "proRataShares");
    Columns leverage = column(in, "leverage");
    AdlRiskWeight tail = AdlRiskWeight.conditionalValueAtRisk(in.number("cvarThreshold", 1));
    return Map.of(
        "linear", list(AdlRiskWeight.linear().shares(shares, leverage)),
        "power2", list(AdlRiskWeight.power(2).shares(shares, leverage)),
        "cvar", list(tail.shares(shares, leverage)));
  }

  private static Map<String, ?> gap(Inputs in) {
    TopWinnerGap gap = TopWinnerGap.of(column(in, "winnerEquities"), in.number("budget"));
    return Map.of(
        "topAfterQueue", gap.afterQueue(),
        "topAfterProRata", gap.afterProRata(),
        "gap", gap.gap());
  }

  private static Map<String, ?> drained(Inputs in) {
    AdlWinners winners = AdlWinners.ofNotionals(column(in, "notionals"), column(in, "equities"));
    AdlAllocation taken =
        AdlPolicy.leverageDraining()
            .allocate(winners, AdlNeed.contracts(in.number("requiredReduction"), winners.mark()));
    return Map.of(
        "level", taken.level(),
        "reductions", list(taken.closed()),
        "leverageAfter", list(taken.after().leverages()),
        "maximumLeverageBefore", winners.leverages().stream().max().orElse(0));
  }
}
