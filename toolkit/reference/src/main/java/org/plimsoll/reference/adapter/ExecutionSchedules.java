package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.plimsoll.liquidity.AlmgrenChrissSchedule;
import org.plimsoll.liquidity.ExponentialPropagator;
import org.plimsoll.liquidity.LinearTradingCosts;
import org.plimsoll.liquidity.ObizhaevaWangSchedule;
import org.plimsoll.liquidity.TimedTrade;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** How to work a sale over time, and what earlier trades still do. */
final class ExecutionSchedules {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check(ImpactLaws.TOPIC, "Almgren-Chriss optimal liquidation, discrete")
                  .with("units", "horizonDays", "intervals", "temporarySlope"),
              ExecutionSchedules::almgrenChriss),
          CaseAdapter.of(
              Shape.check(
                      ImpactLaws.TOPIC,
                      "Obizhaeva-Wang block-and-drip liquidation with exponential resilience")
                  .with("units", "horizon", "resilience", "minutesPerHorizon"),
              ExecutionSchedules::obizhaevaWang),
          CaseAdapter.of(
              Shape.check(ImpactLaws.TOPIC, "exponential-decay propagator")
                  .with("slope", "resilience", "trades", "times"),
              ExecutionSchedules::propagator));

  private ExecutionSchedules() {}

  private static Map<String, ?> almgrenChriss(Inputs in) {
    LinearTradingCosts costs =
        new LinearTradingCosts(
            in.number("volatilityPerSqrtDay"),
            in.number("halfSpread", 0),
            in.number("permanentSlope", 0),
            in.number("temporarySlope"));
    AlmgrenChrissSchedule schedule =
        AlmgrenChrissSchedule.of(
            costs,
            in.number("units"),
            in.number("horizonDays"),
            in.decimal("intervals").intValueExact(),
            in.number("riskAversion", 0));
    return Map.of(
        "kappa", schedule.kappa(),
        "halfLife", schedule.halfLife(),
        "holdings", schedule.holdings(),
        "expectedCost", schedule.expectedCost(),
        "costVariance", schedule.costVariance());
  }

  /** Resilience and horizon share their unit of time, of so many minutes. */
  private static Map<String, ?> obizhaevaWang(Inputs in) {
    ObizhaevaWangSchedule schedule =
        new ObizhaevaWangSchedule(
            in.number("units"), in.number("horizon"), in.number("resilience"));
    OptionalDouble halfLife = schedule.halfLife();
    return Map.of(
        "firstBlock", schedule.firstBlock(),
        "lastBlock", schedule.lastBlock(),
        "continuousTotal", schedule.continuousTotal(),
        "ratePerHorizon", schedule.rate(),
        "halfLifeMinutes", Words.times(halfLife, in.number("minutesPerHorizon")));
  }

  private static Map<String, ?> propagator(Inputs in) {
    ExponentialPropagator kernel =
        new ExponentialPropagator(in.number("slope"), in.number("resilience"));
    List<TimedTrade> trades =
        in.items("trades").stream()
            .map(trade -> new TimedTrade(trade.number("time"), trade.number("size")))
            .toList();
    return Map.of("impact", kernel.path(trades, in.numbers("times")));
  }
}
