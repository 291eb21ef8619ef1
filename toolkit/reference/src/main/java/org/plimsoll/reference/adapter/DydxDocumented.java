package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.onchain.DydxIsolatedPosition;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** dYdX v4 as its documentation tells it: one position, what was deposited, what is left. */
final class DydxDocumented {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector(DydxTiers.VENUE, "bankruptcy-price")
                  .with("side", "size", "entry_price", "deposit"),
              DydxDocumented::bankruptcy),
          CaseAdapter.of(
              Shape.vector(DydxTiers.VENUE, "insurance-fund")
                  .with("side", "size", "entry_price", "deposit"),
              DydxDocumented::insurance),
          CaseAdapter.of(
              Shape.vector(DydxTiers.VENUE, "liquidation-price")
                  .with("side", "size", "oracle_price", "equity_at_oracle")
                  .with("maintenance_margin_fraction"),
              DydxDocumented::liquidation));

  private DydxDocumented() {}

  private static Map<String, ?> bankruptcy(Inputs in) {
    DydxIsolatedPosition position = opened(in);
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("bankruptcy_price", position.bankruptcyPrice());
    if (in.has("oracle_price")) {
      answers.put("equity", position.equity(in.decimal("oracle_price")));
    }
    return answers;
  }

  private static Map<String, ?> insurance(Inputs in) {
    DydxIsolatedPosition position = opened(in);
    Map<String, Object> answers = new LinkedHashMap<>();
    if (in.has("maintenance_margin_fraction")) {
      answers.put(
          "maintenance_at_entry",
          position.maintenanceMargin(
              position.entryPrice(), in.decimal("maintenance_margin_fraction")));
    }
    if (in.has("mark_before")) {
      answers.put("equity_before", position.equity(in.decimal("mark_before")));
    }
    if (in.has("fill_price")) {
      BigDecimal fill = in.decimal("fill_price");
      answers.put("realised_pnl", position.profit(fill));
      answers.put(
          "insurance_fund_delta",
          position.insuranceFundDelta(fill, DydxAccounts.liquidationFee(in)));
    }
    return answers;
  }

  private static Map<String, ?> liquidation(Inputs in) {
    DydxIsolatedPosition position = position(in, "oracle_price", "equity_at_oracle");
    BigDecimal other =
        in.has("other_maintenance_requirement")
            ? in.decimal("other_maintenance_requirement")
            : BigDecimal.ZERO;
    Optional<BigDecimal> price =
        position.liquidationPrice(in.decimal("maintenance_margin_fraction"), other);
    return Map.of("liquidation_price", price, "equity_at_liquidation", price.map(position::equity));
  }

  private static DydxIsolatedPosition opened(Inputs in) {
    return position(in, "entry_price", "deposit");
  }

  private static DydxIsolatedPosition position(Inputs in, String price, String equity) {
    return new DydxIsolatedPosition(
        Words.side(in), in.decimal("size"), in.decimal(price), in.decimal(equity));
  }
}
