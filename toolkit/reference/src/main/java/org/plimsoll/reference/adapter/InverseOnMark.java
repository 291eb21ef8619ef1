package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.account.Position;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;

/**
 * Inverse contracts with maintenance margin on the value at the liquidation price: Kraken Futures,
 * and the model of the checks.
 */
final class InverseOnMark {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector("Kraken Futures", "liquidation-price")
                  .of("inverse-perp")
                  .with("side", "contracts", "entry_price", "margin", "maintenance_margin_rate"),
              InverseOnMark::kraken),
          CaseAdapter.of(
              Shape.check("margin", "inverse (coin-margined) perpetual, isolated margin")
                  .with("side", "sizeUsd", "collateralCoin", "entryPrice", "maintenanceMarginRate"),
              InverseOnMark::check));

  private InverseOnMark() {}

  private static Map<String, ?> kraken(Inputs in) {
    Position position =
        Words.position(
            Words.side(in),
            Words.schedule(in, Words.inverse(in), MarginRule.standard()),
            in.number("contracts"),
            in.number("entry_price"),
            in.number("margin"));
    return Map.of(
        "liquidation_price", Words.liquidation(position),
        "bankruptcy_price", Words.bankruptcy(position));
  }

  private static Map<String, ?> check(Inputs in) {
    MarginSchedule schedule =
        MarginSchedule.ofLine(
            Words.inverse(in), MarginRule.standard(), in.number("maintenanceMarginRate"), 0);
    Position position =
        Words.position(
            Words.side(in),
            schedule,
            in.number("sizeUsd"),
            in.number("entryPrice"),
            in.number("collateralCoin"));
    return Map.of(
        "liquidationPrice", Words.liquidation(position),
        "bankruptcyPrice", Words.bankruptcy(position));
  }
}
