package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.account.Account;
import org.plimsoll.account.MarginRequirement;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginSchedule;

/**
 * Binance USD-M liquidation price, the tier line given.
 *
 * <p>Cross margin is the wallet balance less the maintenance margin of the other positions plus
 * their unrealised profit; isolated margin is the wallet balance assigned, or notional / leverage
 * where only the leverage is told.
 */
final class BinanceUsdmLiquidation {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector(BinanceUsdmTiers.VENUE, "liquidation-price")
                  .of(BinanceUsdmTiers.CONTRACT)
                  .with("side", "size", "entry_price", "maintenance_margin_rate", "wallet_balance"),
              in -> answer(in, wallet(in))),
          CaseAdapter.of(
              Shape.vector(BinanceUsdmTiers.VENUE, "liquidation-price")
                  .of(BinanceUsdmTiers.CONTRACT)
                  .with("side", "size", "entry_price", "maintenance_margin_rate", "leverage"),
              in -> answer(in, initialMargin(in))));

  private BinanceUsdmLiquidation() {}

  private static Map<String, ?> answer(Inputs in, double own) {
    MarginSchedule line =
        Words.line(in.number("maintenance_margin_rate"), in.number("maintenance_amount", 0));
    double size = in.number("size");
    double entry = in.number("entry_price");
    return Map.of(
        "liquidation_price",
        Words.isCross(in)
            ? Words.price(
                Account.cross(own).with(others(in)),
                Words.position(Words.side(in), line, size, entry, line.of(size).tierSize(entry)))
            : Words.liquidation(Words.position(Words.side(in), line, size, entry, own)));
  }

  private static double wallet(Inputs in) {
    return in.number("wallet_balance");
  }

  private static double initialMargin(Inputs in) {
    double notional =
        Contract.linear("published").notional(in.number("size"), in.number("entry_price"));
    return notional / in.number("leverage");
  }

  private static MarginRequirement others(Inputs in) {
    return new MarginRequirement(
        0,
        in.number("other_positions_maintenance_margin", 0),
        in.number("other_positions_unrealised_pnl", 0));
  }
}
