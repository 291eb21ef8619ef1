package org.plimsoll.reference.adapter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.account.Position;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginDemand;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.TradingFee;

/**
 * Bybit inverse contracts: initial margin, and the liquidation price of both generations.
 *
 * <p>Cross: maintenance margin on the entry value and the closing fee at the bankruptcy price,
 * which leaves room for it. Isolated, told without a fee: maintenance margin on the value at the
 * liquidation price.
 */
final class BybitInverse {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector("Bybit", "initial-margin")
                  .of("inverse-perp")
                  .with("contracts", "entry_price"),
              BybitInverse::initialMargin),
          CaseAdapter.of(liquidation("wallet_balance"), BybitInverse::liquidation),
          CaseAdapter.of(liquidation("leverage"), BybitInverse::liquidation));

  /** Maintenance margin does not enter initial margin; a schedule needs some rate. */
  private static final double ANY_RATE = 0.005;

  private BybitInverse() {}

  private static Shape liquidation(String margin) {
    return Shape.vector("Bybit", "liquidation-price")
        .of("inverse-perp")
        .with("side", "contracts", "entry_price", "maintenance_margin_rate", margin);
  }

  private static Map<String, ?> initialMargin(Inputs in) {
    Contract contract = Words.inverse(in);
    MarginDemand demand =
        MarginSchedule.ofLine(contract, MarginRule.standard(), ANY_RATE, 0)
            .of(in.number("contracts"));
    double entry = in.number("entry_price");
    Map<String, Double> answers = new HashMap<>();
    answers.put("position_value", contract.notional(in.number("contracts"), entry));
    if (in.has("leverage")) {
      answers.put("initial_margin", demand.initialMargin(Side.LONG, entry, in.number("leverage")));
    }
    return answers;
  }

  private static Map<String, ?> liquidation(Inputs in) {
    Position position =
        Words.position(in, Words.schedule(in, Words.inverse(in), rule(in)), in.number("contracts"));
    return Map.of(
        "bankruptcy_price", Words.bankruptcy(position),
        "liquidation_price", Words.liquidation(position));
  }

  /** Only the older document has a fee in it; the newer one is told by isolated margin without. */
  private static MarginRule rule(Inputs in) {
    TradingFee fee = TradingFee.closing(in.number("taker_fee_rate", 0), PricedAt.BANKRUPTCY);
    boolean old = Words.isCross(in) || !in.has("margin_mode") || in.has("taker_fee_rate");
    return old
        ? MarginRule.standard().maintenanceOn(PricedAt.ENTRY).fee(fee)
        : MarginRule.standard();
  }
}
