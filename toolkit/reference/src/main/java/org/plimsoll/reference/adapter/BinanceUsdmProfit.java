package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Contract;

/** Binance USD-M unrealised profit and notional at the mark. */
final class BinanceUsdmProfit {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector(BinanceUsdmTiers.VENUE, "unrealised-pnl")
                  .of(BinanceUsdmTiers.CONTRACT)
                  .with("side", "size", "entry_price", "mark_price"),
              in -> Map.of("unrealised_pnl", profit(in), "notional", notional(in))));

  private BinanceUsdmProfit() {}

  static double profit(Inputs in) {
    return Contract.linear("published")
        .profit(
            Words.side(in), in.number("size"), in.number("entry_price"), in.number("mark_price"));
  }

  private static double notional(Inputs in) {
    return Contract.linear("published").notional(in.number("size"), in.number("mark_price"));
  }
}
