package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.onchain.BluefinPosition;
import org.plimsoll.onchain.PositionExchangePosition;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Side;

/**
 * Single positions: margin ratio of Bluefin, margins and liquidation price of Position Exchange.
 */
final class OnchainPositions {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector("Bluefin", "margin-ratio")
                  .with("side", "size", "open_notional", "margin", "oracle_price"),
              in -> Map.of("margin_ratio", bluefin(in).marginRatio(in.decimal("oracle_price")))),
          CaseAdapter.of(
              Shape.vector("Position Exchange", "liquidation-price")
                  .with("side", "size", "entry_price", "leverage"),
              OnchainPositions::positionExchange));

  private OnchainPositions() {}

  private static BluefinPosition bluefin(Inputs in) {
    return new BluefinPosition(
        Words.side(in), in.decimal("size"), in.decimal("open_notional"), in.decimal("margin"));
  }

  private static Map<String, ?> positionExchange(Inputs in) {
    PositionExchangePosition position = position(in);
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("open_notional", position.openNotional());
    if (in.has("mark_price")) {
      answers.put("unrealised_pnl", position.unrealisedProfit(in.decimal("mark_price")));
      answers.put("margin_balance", position.marginBalance(in.decimal("mark_price")));
    }
    if (in.has("maintenance_ratio_of_initial")) {
      BigDecimal share = in.decimal("maintenance_ratio_of_initial");
      answers.put("maintenance_margin", position.maintenanceMargin(share));
      answers.put("liquidation_price", position.liquidationPrice(share));
    }
    return answers;
  }

  private static PositionExchangePosition position(Inputs in) {
    Side side = Words.side(in);
    BigDecimal size = in.decimal("size");
    BigDecimal entry = in.decimal("entry_price");
    BigDecimal leverage = in.decimal("leverage");
    return in.has("margin")
        ? new PositionExchangePosition(side, size, entry, leverage, in.decimal("margin"))
        : PositionExchangePosition.opened(side, size, entry, leverage);
  }
}
