package org.plimsoll.reference.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.plimsoll.lending.AuctionPriceCurve;
import org.plimsoll.lending.KeeperPurchase;
import org.plimsoll.liquidity.EngineBacklog;
import org.plimsoll.liquidity.LatencyGap;
import org.plimsoll.liquidity.LiquidatorProfit;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** What delays a liquidation engine or leaves it without takers. */
final class EngineStress {
  private static final String TOPIC = "finality";

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check(TOPIC, "chance that price crosses bankruptcy during engine latency")
                  .with("liquidationPrice", "bankruptcyPrice", "annualVolatility"),
              EngineStress::latency),
          CaseAdapter.of(
              Shape.check(TOPIC, "fluid backlog of a liquidation engine")
                  .with("arrivalsPerStep", "capacityPerStep"),
              EngineStress::backlog),
          CaseAdapter.of(
              Shape.check(
                      TOPIC,
                      "profitable size window for a liquidator with fixed cost and linear slippage")
                  .with("incentive", "fixedCost", "slippagePerUnit"),
              EngineStress::profit),
          CaseAdapter.of(
              Shape.check(
                      TOPIC,
                      "exponential-step Dutch auction: first step at which a keeper with a 2"
                          + " percent margin buys")
                  .with("startPrice", "cut", "stepSeconds", "marketPrice", "keeperMargin"),
              EngineStress::auction));

  private EngineStress() {}

  private static Map<String, ?> latency(Inputs in) {
    LatencyGap gap =
        new LatencyGap(
            in.number("liquidationPrice"),
            in.number("bankruptcyPrice"),
            in.number("annualVolatility"),
            in.number("latencySeconds"));
    return Map.of(
        "touchProbability", gap.touchProbability(),
        "endProbability", gap.endProbability(),
        "bufferInSd", gap.bufferInSd());
  }

  private static Map<String, ?> backlog(Inputs in) {
    EngineBacklog engine =
        EngineBacklog.of(
            in.numbers("arrivalsPerStep"),
            in.number("capacityPerStep"),
            in.number("initialBacklog", 0));
    OptionalInt clear = engine.stepsToClear();
    return Map.of(
        "backlog", engine.backlog(),
        "peak", engine.peak(),
        "stepsToClear", clear.isPresent() ? Optional.of(clear.getAsInt()) : Optional.empty(),
        "waitAtPeakSteps", engine.waitAtPeak());
  }

  private static Map<String, ?> profit(Inputs in) {
    LiquidatorProfit profit =
        new LiquidatorProfit(
            in.number("incentive"),
            in.number("fixedCost"),
            in.number("slippagePerUnit"),
            in.number("swapFee", 0));
    return Map.of(
        "minimumSize", profit.minimumSize(),
        "maximumSize", profit.maximumSize(),
        "optimalSize", profit.optimalSize(),
        "bestProfit", profit.bestProfit());
  }

  private static Map<String, ?> auction(Inputs in) {
    Optional<KeeperPurchase> purchase =
        KeeperPurchase.first(
            new AuctionPriceCurve.StairStep(in.decimal("cut"), step(in)),
            in.decimal("startPrice"),
            in.decimal("marketPrice"),
            in.decimal("keeperMargin"));
    return Map.of(
        "steps", purchase.map(KeeperPurchase::step),
        "seconds", purchase.map(bought -> bought.elapsed().toSeconds()),
        "priceTaken", purchase.map(KeeperPurchase::price));
  }

  private static Duration step(Inputs in) {
    return Duration.ofSeconds(in.decimal("stepSeconds").longValueExact());
  }
}
