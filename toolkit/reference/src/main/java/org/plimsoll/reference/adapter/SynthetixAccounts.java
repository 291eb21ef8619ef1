package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.plimsoll.onchain.SynthetixAccount;
import org.plimsoll.onchain.SynthetixLiquidationWindow;
import org.plimsoll.onchain.SynthetixMarket;
import org.plimsoll.onchain.SynthetixPosition;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Synthetix v3 perpetuals: cross accounts and the window of a partial liquidation. */
final class SynthetixAccounts {
  private static final String VENUE = "Synthetix v3 perps";

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector(VENUE, "account-equity").with("collateral", "positions"),
              SynthetixAccounts::equity),
          CaseAdapter.of(
              Shape.vector(VENUE, "initial-margin").with("collateral", "positions"),
              SynthetixAccounts::margins),
          CaseAdapter.of(
              Shape.vector(VENUE, "partial-liquidation")
                  .with("position_size", "maker_fee", "taker_fee")
                  .with("skew_scale", "multiplier", "window_seconds"),
              SynthetixAccounts::window));

  private SynthetixAccounts() {}

  private static Map<String, ?> equity(Inputs in) {
    SynthetixAccount account = account(in);
    return Map.of(
        "pnl", account.positions().stream().map(SynthetixPosition::profit).toList(),
        "available_margin", account.availableMargin(),
        "liquidatable", account.isLiquidatable());
  }

  private static Map<String, ?> margins(Inputs in) {
    SynthetixAccount account = account(in);
    return Map.of(
        "available_margin", account.availableMargin(),
        "initial_margin", account.initialMargin(),
        "maintenance_margin", account.maintenanceMargin(),
        "withdrawable_margin", account.withdrawableMargin());
  }

  private static Map<String, ?> window(Inputs in) {
    SynthetixLiquidationWindow window =
        new SynthetixLiquidationWindow(
            in.decimal("maker_fee"),
            in.decimal("taker_fee"),
            in.decimal("skew_scale"),
            in.decimal("multiplier"),
            in.decimal("window_seconds"));
    return Map.of(
        "window_capacity", window.capacity(),
        "size_after_first_call", window.sizeAfterFirstCall(in.decimal("position_size")));
  }

  private static SynthetixAccount account(Inputs in) {
    return new SynthetixAccount(
        in.decimal("collateral"),
        in.items("positions").stream().map(SynthetixAccounts::position).toList());
  }

  private static SynthetixPosition position(Inputs in) {
    return SynthetixPosition.opened(
            market(in),
            in.decimal("size"),
            in.decimal("open_oracle_price"),
            zero(in, "skew_before_open"))
        .at(in.decimal("oracle_price"));
  }

  private static SynthetixMarket market(Inputs in) {
    return new SynthetixMarket(
        in.decimal("skew_scale"),
        in.decimal("initial_margin_fraction"),
        in.decimal("min_initial_margin_ratio"),
        in.decimal("maintenance_scalar"),
        zero(in, "min_position_margin"),
        zero(in, "liquidation_reward_ratio"));
  }

  private static BigDecimal zero(Inputs in, String key) {
    return in.has(key) ? in.decimal(key) : BigDecimal.ZERO;
  }
}
