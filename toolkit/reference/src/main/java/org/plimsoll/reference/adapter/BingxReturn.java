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
 * BingX: the profit of a coin-margined position as a share of its margin.
 *
 * <p>A contract stands for one coin at entry, so its face value is the entry price.
 */
final class BingxReturn {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(shape("size_coin_at_entry", "margin_coin"), BingxReturn::ofMargin),
          CaseAdapter.of(shape("size_coin_at_entry", "leverage"), BingxReturn::ofLeverage),
          CaseAdapter.of(shape("margin_coin", "leverage"), BingxReturn::ofMarginAndLeverage),
          CaseAdapter.of(shape("leverage"), BingxReturn::ofLeverage));

  /** Maintenance margin does not enter the answer; a schedule needs some rate. */
  private static final double ANY_RATE = 0.005;

  private BingxReturn() {}

  private static Shape shape(String... keys) {
    return Shape.vector("BingX", "unrealised-pnl")
        .of("inverse-perp")
        .with("side", "entry_price", "mark_price")
        .with(keys);
  }

  private static Map<String, ?> ofMargin(Inputs in) {
    return answer(
        in, opening(in, in.number("size_coin_at_entry")).margin(in.number("margin_coin")));
  }

  /** The size cancels out where the leverage is told. */
  private static Map<String, ?> ofLeverage(Inputs in) {
    return answer(
        in, opening(in, in.number("size_coin_at_entry", 1)).leverage(in.number("leverage")));
  }

  private static Map<String, ?> ofMarginAndLeverage(Inputs in) {
    Position one = opening(in, 1).leverage(in.number("leverage"));
    return answer(
        in, opening(in, in.number("margin_coin") / one.margin()).leverage(one.leverage()));
  }

  private static Position.Priced opening(Inputs in, double coins) {
    double entry = in.number("entry_price");
    Contract contract = Contract.inverse("published", entry);
    return new Position.Opening(
            Words.side(in),
            coins,
            MarginSchedule.ofLine(contract, MarginRule.standard(), ANY_RATE, 0))
        .at(entry);
  }

  private static Map<String, ?> answer(Inputs in, Position position) {
    double equity = position.at(in.number("mark_price")).equity();
    return Map.of("return_on_margin", equity / position.margin() - 1);
  }
}
