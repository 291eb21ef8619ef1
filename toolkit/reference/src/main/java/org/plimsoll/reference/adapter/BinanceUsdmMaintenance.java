package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Contract;

/** Binance USD-M maintenance margin at the mark, the tier line given, with the profit there. */
final class BinanceUsdmMaintenance {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector(BinanceUsdmTiers.VENUE, "maintenance-margin")
                  .of(BinanceUsdmTiers.CONTRACT)
                  .with("size", "mark_price", "maintenance_margin_rate")
                  .with("side", "entry_price"),
              in ->
                  Map.of(
                      "maintenance_margin", maintenance(in),
                      "unrealised_pnl", BinanceUsdmProfit.profit(in))),
          CaseAdapter.of(
              Shape.vector(BinanceUsdmTiers.VENUE, "maintenance-margin")
                  .of(BinanceUsdmTiers.CONTRACT)
                  .with("size", "mark_price", "maintenance_margin_rate"),
              in -> Map.of("maintenance_margin", maintenance(in))),
          CaseAdapter.of(
              Shape.vector(BinanceUsdmTiers.VENUE, "maintenance-margin")
                  .of(BinanceUsdmTiers.CONTRACT)
                  .with("side", "size", "entry_price", "mark_price"),
              in -> Map.of("unrealised_pnl", BinanceUsdmProfit.profit(in))));

  private BinanceUsdmMaintenance() {}

  private static double maintenance(Inputs in) {
    double notional =
        Contract.linear("published").notional(in.number("size"), in.number("mark_price"));
    return Words.line(in.number("maintenance_margin_rate"), in.number("maintenance_amount", 0))
        .maintenanceMargin(notional);
  }
}
