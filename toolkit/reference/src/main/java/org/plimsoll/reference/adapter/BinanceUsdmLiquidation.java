package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.plimsoll.account.Account;
import org.plimsoll.account.MarginRequirement;
import org.plimsoll.account.Marks;
import org.plimsoll.account.Position;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Contract;

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
    Position leg =
        Words.position(
            Words.side(in),
            Words.line(in.number("maintenance_margin_rate"), in.number("maintenance_amount", 0)),
            in.number("size"),
            in.number("entry_price"),
            initialMargin(in));
    return Map.of("liquidation_price", isCross(in) ? cross(leg, own, in) : isolated(leg, own));
  }

  private static OptionalDouble isolated(Position leg, double own) {
    return Words.price(leg.withMargin(own).liquidationPrice());
  }

  private static OptionalDouble cross(Position leg, double wallet, Inputs in) {
    Account account =
        Account.cross(wallet)
            .with(
                new MarginRequirement(
                    0,
                    in.number("other_positions_maintenance_margin", 0),
                    in.number("other_positions_unrealised_pnl", 0)))
            .with(leg);
    return account.liquidationPrice(leg, Marks.of(leg.contract().symbol(), leg.entryPrice()));
  }

  private static double wallet(Inputs in) {
    return in.number("wallet_balance");
  }

  private static double initialMargin(Inputs in) {
    double notional =
        Contract.linear("published").notional(in.number("size"), in.number("entry_price"));
    return notional / in.number("leverage", 1);
  }

  private static boolean isCross(Inputs in) {
    return in.has("margin_mode") && in.text("margin_mode").equals("cross");
  }
}
