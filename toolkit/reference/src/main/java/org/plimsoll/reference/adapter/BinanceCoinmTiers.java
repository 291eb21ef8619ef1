package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Bracket;

/** Binance COIN-M: the amount of a level, in coin, from the level below it. */
final class BinanceCoinmTiers {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector("Binance COIN-M", "tiers")
                  .of("inverse-perp")
                  .with("level_floor", "rate"),
              in -> Map.of("maintenance_amount", amount(in))));

  private BinanceCoinmTiers() {}

  /** The first level begins at 0 and has none before it. */
  private static double amount(Inputs in) {
    if (!in.has("previous_rate") || in.number("level_floor") == 0) {
      return in.number("previous_amount", 0);
    }
    Bracket below =
        new Bracket(
            1,
            0,
            in.number("level_floor"),
            1,
            in.number("previous_rate"),
            in.number("previous_amount", 0));
    return below.amountBeyond(in.number("rate"));
  }
}
