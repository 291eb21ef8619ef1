package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/**
 * Equity, maintenance margin and their ratio at a list of prices.
 *
 * <p>Liquidation is due where the price has reached the liquidation price: at that very price the
 * comparison of two rounded amounts could go either way.
 */
final class UtilizationAlongPrices {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check("margin", "margin utilisation U=MM/E along a price path")
                  .with("side", "size", "collateral", "entryPrice", "maintenanceMarginRate")
                  .with("prices"),
              UtilizationAlongPrices::answer));

  private UtilizationAlongPrices() {}

  private static Map<String, ?> answer(Inputs in) {
    Position position =
        Words.position(
            Words.side(in),
            Words.flat(in.number("maintenanceMarginRate")),
            in.number("size"),
            in.number("entryPrice"),
            in.number("collateral"));
    return Map.of(
        "path", in.numbers("prices").stream().map(price -> point(position, price)).toList());
  }

  private static Map<String, ?> point(Position position, double price) {
    MarginState state = position.at(price);
    return Map.of(
        "price", state.mark(),
        "equity", state.equity(),
        "maintenance", state.maintenanceMargin(),
        "utilisation", state.marginRatio(),
        "leverage", state.effectiveLeverage(),
        "liquidatable", position.distanceToLiquidation(price) <= 0);
  }
}
