package org.plimsoll.reference.adapter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.plimsoll.account.Account;
import org.plimsoll.account.Position;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.MarginDemand;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/**
 * Hyperliquid: maintenance margin is half of the initial margin at the asset's highest leverage,
 * whatever leverage was chosen.
 *
 * <p>The margin of an isolated position is its collateral, or notional / leverage. The account
 * reading raw_usd is the cash that is left after paying for a long, or with the proceeds of a
 * short.
 */
final class Hyperliquid {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector("Hyperliquid", "initial-margin").with("notional", "max_leverage"),
              Hyperliquid::margins),
          CaseAdapter.of(
              Shape.vector("Hyperliquid", "initial-margin").with("notional", "leverage"),
              in -> Map.of("initial_margin", initialMargin(in, in.number("leverage")))),
          CaseAdapter.of(liquidation("raw_usd"), in -> price(fromCash(in))),
          CaseAdapter.of(liquidation("entry_price", "collateral"), in -> price(backed(in))),
          CaseAdapter.of(
              liquidation("entry_price", "wallet_balance"),
              in -> price(Words.liquidation(Words.position(in, schedule(in))))),
          CaseAdapter.of(
              liquidation("entry_price", "leverage"),
              in -> price(Words.liquidation(Words.position(in, schedule(in))))));

  private Hyperliquid() {}

  private static Shape liquidation(String... keys) {
    return Shape.vector("Hyperliquid", "liquidation-price")
        .with("side", "size", "max_leverage")
        .with(keys);
  }

  private static MarginSchedule schedule(Inputs in) {
    return MarginSchedule.ofMaxLeverage(
        Words.linear(), MarginRule.standard(), in.number("max_leverage"));
  }

  private static Map<String, ?> margins(Inputs in) {
    MarginDemand demand = schedule(in).of(in.number("notional"));
    Map<String, Double> answers = new HashMap<>();
    answers.put("maintenance_margin", demand.maintenanceMargin(1));
    if (in.has("leverage")) {
      answers.put("initial_margin", demand.initialMargin(Side.LONG, 1, in.number("leverage")));
    }
    return answers;
  }

  /** Where no maximum is told, the leverage chosen is allowed. */
  private static double initialMargin(Inputs in, double leverage) {
    return MarginSchedule.ofMaxLeverage(Words.linear(), MarginRule.standard(), leverage)
        .of(in.number("notional"))
        .initialMargin(Side.LONG, 1, leverage);
  }

  private static Map<String, ?> price(OptionalDouble price) {
    return Map.of("liquidation_price", price);
  }

  private static OptionalDouble backed(Inputs in) {
    return Words.liquidation(
        Words.position(
            Words.side(in),
            schedule(in),
            in.number("size"),
            in.number("entry_price"),
            in.number("collateral")));
  }

  /** The entry plays no part: cash and size alone say what the position is worth. */
  private static OptionalDouble fromCash(Inputs in) {
    double entry = in.number("entry_price", 1);
    double size = in.number("size");
    Position leg = new Position.Opening(Words.side(in), size, schedule(in)).at(entry).leverage(1);
    Account cash = Account.cross(in.number("raw_usd"));
    double spent = leg.side().sign() * leg.entryNotional();
    return Words.price(cash.withWallet(cash.wallet() + spent), leg);
  }
}
