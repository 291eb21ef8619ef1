package org.plimsoll.reference.adapter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Contract;

/** Value at entry and unrealised profit of inverse contracts, in coin. */
final class InverseProfit {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(profit("Binance COIN-M"), InverseProfit::answer),
          CaseAdapter.of(profit("Bybit"), InverseProfit::answer));

  private InverseProfit() {}

  private static Shape profit(String venue) {
    return Shape.vector(venue, "unrealised-pnl")
        .of("inverse-perp")
        .with("contracts", "entry_price");
  }

  private static Map<String, ?> answer(Inputs in) {
    Contract contract = Words.inverse(in);
    double contracts = in.number("contracts");
    double entry = in.number("entry_price");
    Map<String, Object> answers = new HashMap<>();
    answers.put("position_value", contract.notional(contracts, entry));
    if (in.has("side") && in.has("mark_price")) {
      answers.put(
          "unrealised_pnl",
          contract.profit(Words.side(in), contracts, entry, in.number("mark_price")));
    }
    return answers;
  }
}
