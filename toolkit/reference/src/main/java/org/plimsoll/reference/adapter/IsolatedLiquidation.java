package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plimsoll.account.Position;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.MarginDemand;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.TradingFee;

/**
 * Isolated liquidation prices of linear contracts at the venues that differ in where margin and fee
 * are taken.
 *
 * <p>Bybit, KuCoin and MEXC take maintenance margin on the entry value; Gate and OKX take it with
 * the closing fee on the value at the liquidation price; Phemex takes both on the value at
 * bankruptcy, and sets the fee aside with the initial margin.
 */
final class IsolatedLiquidation {
  static final List<CaseAdapter> ADAPTERS =
      Stream.of("Bybit", "KuCoin", "MEXC", "Gate", "OKX", "Phemex")
          .flatMap(venue -> Stream.of(adapter(venue, "leverage"), adapter(venue, "wallet_balance")))
          .toList();

  private IsolatedLiquidation() {}

  private static CaseAdapter adapter(String venue, String margin) {
    return CaseAdapter.of(
        Shape.vector(venue, "liquidation-price")
            .of("linear-perp")
            .with("side", "entry_price", "maintenance_margin_rate", margin),
        in -> answer(in, Words.position(in, Words.schedule(in, Words.linear(), rule(venue, in)))));
  }

  private static MarginRule rule(String venue, Inputs in) {
    double fee = in.number("taker_fee_rate", 0);
    return switch (venue) {
      case "Gate", "OKX" -> MarginRule.standard().fee(TradingFee.closing(fee, PricedAt.MARK));
      case "Phemex" ->
          MarginRule.standard()
              .maintenanceOn(PricedAt.BANKRUPTCY)
              .fee(
                  TradingFee.closing(fee, PricedAt.BANKRUPTCY)
                      .reserving(TradingFee.Reserve.CLOSING));
      default -> MarginRule.standard().maintenanceOn(PricedAt.ENTRY);
    };
  }

  private static Map<String, ?> answer(Inputs in, Position position) {
    MarginDemand demand = position.demand();
    double entry = position.entryPrice();
    return Map.of(
        "liquidation_price", Words.liquidation(position),
        "bankruptcy_price", Words.bankruptcy(position),
        "initial_margin", demand.initialMargin(position.side(), entry, leverage(in, position)),
        "assigned_margin", position.margin(),
        "maintenance_margin", demand.maintenanceMargin(entry));
  }

  private static double leverage(Inputs in, Position position) {
    return in.number("leverage", position.leverage());
  }
}
