package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.plimsoll.onchain.DydxAccount;
import org.plimsoll.onchain.DydxFill;
import org.plimsoll.onchain.DydxFillRule;
import org.plimsoll.onchain.DydxIsolatedPosition;
import org.plimsoll.onchain.DydxPosition;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** dYdX v4 accounts of any number of markets: liquidation test, bankruptcy, fills, insurance. */
final class DydxAccounts {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              account("liquidation-test"),
              in -> Map.of("liquidatable", account(in).isLiquidatable())),
          CaseAdapter.of(
              account("bankruptcy-price").with("market", "size_delta"),
              in ->
                  Map.of(
                      "bankruptcy_quote_delta",
                      account(in).bankruptcyQuote(in.text("market"), in.decimal("size_delta")))),
          CaseAdapter.of(
              account("fillable-price").with("market"),
              in ->
                  Map.of("fillable_price", account(in).fillablePrice(in.text("market"), rule(in)))),
          CaseAdapter.of(
              account("insurance-fund").with("market", "fill_size", "is_buy", "fill_price"),
              in ->
                  Map.of(
                      "insurance_fund_delta",
                      account(in).insuranceFundDelta(fill(in), liquidationFee(in)))));

  private DydxAccounts() {}

  private static Shape account(String topic) {
    return Shape.vector(DydxTiers.VENUE, topic).with("quote_balance", "positions");
  }

  private static DydxAccount account(Inputs in) {
    return new DydxAccount(
        in.decimal("quote_balance"),
        in.items("positions").stream().map(DydxAccounts::position).toList());
  }

  /** Where only one fraction is told, initial and maintenance margin are the same. */
  private static DydxPosition position(Inputs in) {
    String maintenance = "maintenance_margin_fraction";
    String initial = in.has("initial_margin_fraction") ? "initial_margin_fraction" : maintenance;
    return new DydxPosition(
        in.text("market"),
        in.decimal("size"),
        in.decimal("oracle_price"),
        in.decimal(initial),
        in.decimal(maintenance));
  }

  private static DydxFillRule rule(Inputs in) {
    DydxFillRule genesis = DydxFillRule.GENESIS;
    return new DydxFillRule(
        in.has("bankruptcy_adjustment")
            ? in.decimal("bankruptcy_adjustment")
            : genesis.bankruptcyAdjustment(),
        in.has("spread_to_maintenance_ratio")
            ? in.decimal("spread_to_maintenance_ratio")
            : genesis.spreadToMaintenanceRatio());
  }

  private static DydxFill fill(Inputs in) {
    return new DydxFill(
        in.text("market"), in.decimal("fill_size"), in.flag("is_buy"), in.decimal("fill_price"));
  }

  static BigDecimal liquidationFee(Inputs in) {
    return in.has("max_liquidation_fee")
        ? in.decimal("max_liquidation_fee")
        : DydxIsolatedPosition.GENESIS_LIQUIDATION_FEE;
  }
}
