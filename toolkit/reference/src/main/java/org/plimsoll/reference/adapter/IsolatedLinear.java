package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plimsoll.account.Position;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/**
 * One linear position, or several side by side, with one maintenance rate for every size.
 *
 * <p>The liquidation fee is charged on the notional like the maintenance margin, so its rate is
 * added. These files write 0 for a price that does not exist, as {@link Position} does.
 */
final class IsolatedLinear {
  private static final String MODEL = "linear perpetual, isolated margin";

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check("margin", MODEL)
                  .with("side", "size", "collateral", "entryPrice", "maintenanceMarginRate"),
              in -> single(position(in, in))),
          CaseAdapter.of(
              Shape.check("margin", MODEL).with("positions", "entryPrice", "maintenanceMarginRate"),
              IsolatedLinear::several));

  private IsolatedLinear() {}

  private static Map<String, ?> single(Position position) {
    return Map.of(
        "liquidationPrice", position.liquidationPrice(),
        "bankruptcyPrice", position.bankruptcyPrice(),
        "leverage", position.at(position.entryPrice()).effectiveLeverage());
  }

  private static Map<String, ?> several(Inputs in) {
    Function<Inputs, String> id = position -> position.text("id");
    return in.items("positions").stream()
        .collect(Collectors.toMap(id, position -> single(position(in, position))));
  }

  private static Position position(Inputs market, Inputs own) {
    double rate = market.number("maintenanceMarginRate") + market.number("liquidationFeeRate", 0);
    return Words.position(
        Words.side(own),
        Words.flat(rate),
        own.number("size"),
        market.number("entryPrice"),
        own.number("collateral"));
  }
}
