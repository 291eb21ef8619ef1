package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.plimsoll.lending.PoolLiquidation;
import org.plimsoll.lending.ToxicFrontier;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Liquidations that sell collateral into a constant-product pool. */
final class LiquidationSpirals {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check("cascade", "toxic liquidation frontier with constant-product impact"),
              LiquidationSpirals::frontier),
          CaseAdapter.of(
              Shape.check(
                  "cascade",
                  "profit of continuously sliced versus single liquidation through a"
                      + " constant-product pool"),
              LiquidationSpirals::profit));

  private LiquidationSpirals() {}

  private static Map<String, ?> frontier(Inputs in) {
    ToxicFrontier frontier =
        new ToxicFrontier(
            in.decimal("loanToValue"),
            in.decimal("incentive"),
            in.decimal("collateralValue"),
            in.decimal("poolDebtReserve"));
    return Map.of(
        "liquidityPenalty", frontier.liquidityPenalty(),
        "frontierInfiniteDepth", frontier.frontierInfiniteDepth(),
        "frontierWithImpact", frontier.frontierWithImpact(),
        "toxic", frontier.isToxic(),
        "toxicWithoutImpact", frontier.isToxicWithoutImpact(),
        "maximumSafeThresholdDynamicIncentive", frontier.maximumSafeThreshold());
  }

  private static Map<String, ?> profit(Inputs in) {
    PoolLiquidation pool =
        new PoolLiquidation(
            in.decimal("reserveCollateral"),
            in.decimal("reserveDebt"),
            in.decimal("incentive"),
            in.decimal("fee"));
    BigDecimal size = in.decimal("liquidationSize");
    return Map.of(
        "slicedProfit", pool.slicedProfit(size),
        "singleShotProfit", pool.singleShotProfit(size),
        "breakEvenFee", pool.breakEvenFee(),
        "bestSingleShotSize", pool.bestSingleShotSize());
  }
}
