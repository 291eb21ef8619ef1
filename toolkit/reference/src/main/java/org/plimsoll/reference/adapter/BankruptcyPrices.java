package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.account.Position;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;

/**
 * Bybit and KuCoin bankruptcy prices: the margin is notional / leverage, or for a cross position
 * its own margin and the balance that is free.
 */
final class BankruptcyPrices {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(bankruptcy("Bybit", "linear-perp", "position_margin"), linear()),
          CaseAdapter.of(bankruptcy("Bybit", "linear-perp", "leverage"), linear()),
          CaseAdapter.of(bankruptcy("Bybit", "inverse-perp", "leverage"), inverse()),
          CaseAdapter.of(bankruptcy("KuCoin", "linear-perp", "leverage"), linear()),
          CaseAdapter.of(bankruptcy("KuCoin", "inverse-perp", "leverage"), inverse()));

  /** Maintenance margin does not enter the answer; a schedule needs some rate. */
  private static final double ANY_RATE = 0.005;

  private BankruptcyPrices() {}

  private static Shape bankruptcy(String venue, String contract, String margin) {
    return Shape.vector(venue, "bankruptcy-price").of(contract).with("side", "entry_price", margin);
  }

  private static CaseAdapter.Rule linear() {
    return in -> answer(in, Words.linear());
  }

  private static CaseAdapter.Rule inverse() {
    return in -> answer(in, Words.inverse(in));
  }

  private static Map<String, ?> answer(Inputs in, Contract contract) {
    Position.Priced priced =
        new Position.Opening(
                Words.side(in),
                in.number("size", 1),
                MarginSchedule.ofLine(contract, MarginRule.standard(), ANY_RATE, 0))
            .at(in.number("entry_price"));
    double own =
        in.has("position_margin")
            ? in.number("position_margin")
            : priced.leverage(in.number("leverage")).margin();
    Position position = priced.margin(own + in.number("available_balance", 0));
    return Map.of("bankruptcy_price", Words.bankruptcy(position));
  }
}
