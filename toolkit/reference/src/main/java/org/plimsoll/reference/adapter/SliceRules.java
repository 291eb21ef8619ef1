package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.account.LinearImpact;
import org.plimsoll.account.LiquidationFee;
import org.plimsoll.account.LiquidationSlice;
import org.plimsoll.account.SliceShortfall;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Closing a slice under linear impact: how large, at what fee, with what shortfall. */
final class SliceRules {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check(
                      "margin",
                      "smallest liquidation slice restoring maintenance, VWAP impact alpha/2 per unit")
                  .with("equity", "maintenanceMarginRate", "markPrice", "size", "impactSlope"),
              SliceRules::smallest),
          CaseAdapter.of(
              Shape.check("margin", "affine liquidation fee")
                  .with("mark", "slice", "execution", "schedules"),
              SliceRules::fees),
          CaseAdapter.of(
              Shape.check("margin", "realised shortfall of a slice")
                  .with("side", "markPrice", "collateral", "size", "slice", "impactSlope"),
              SliceRules::shortfall));

  private SliceRules() {}

  private static Map<String, ?> smallest(Inputs in) {
    LiquidationSlice slice =
        LiquidationSlice.smallest(
            new LinearImpact(in.number("impactSlope")),
            in.number("equity"),
            in.number("maintenanceMarginRate"),
            in.number("markPrice"),
            in.number("size"),
            in.number("fixedCost", 0));
    return Map.of(
        "slice", slice.slice(),
        "equityAfter", slice.equityAfter(),
        "maintenanceAfter", slice.maintenanceAfter());
  }

  private static Map<String, ?> fees(Inputs in) {
    return Map.of(
        "fees", in.items("schedules").stream().map(schedule -> fee(in, schedule)).toList());
  }

  private static double fee(Inputs in, Inputs schedule) {
    return new LiquidationFee(
            schedule.number("fixed", 0),
            schedule.number("markRate", 0),
            schedule.number("execRate", 0))
        .of(in.number("mark"), in.number("execution"), in.number("slice"));
  }

  private static Map<String, ?> shortfall(Inputs in) {
    SliceShortfall slice =
        SliceShortfall.of(
            new LinearImpact(in.number("impactSlope")),
            Words.side(in),
            in.number("markPrice"),
            in.number("collateral"),
            in.number("size"),
            in.number("slice"));
    return Map.of(
        "execution", slice.execution(),
        "bankruptcyFromMark", slice.bankruptcyFromMark(),
        "shortfall", slice.shortfall());
  }
}
