package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Side;

/**
 * What a price move does to the equity and the leverage of a long of constant size.
 *
 * <p>A long of one unit at a price of 1, so that prices are returns. The slope of leverage at no
 * move has no counterpart in the analysis API and is left unanswered.
 */
final class LeverageAfterMove {
  /** Maintenance margin does not enter the answers; a schedule needs some rate. */
  private static final double ANY_RATE = 0.5;

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check("margin", "leverage after a price move with constant quantity")
                  .with("leverage", "assetReturn"),
              LeverageAfterMove::answer));

  private LeverageAfterMove() {}

  private static Map<String, ?> answer(Inputs in) {
    Position position =
        Words.position(Side.LONG, Words.flat(ANY_RATE), 1, 1, 1 / in.number("leverage"));
    MarginState state = position.at(1 + in.number("assetReturn"));
    return Map.of(
        "equityReturn", state.equity() / position.margin() - 1,
        "newLeverage", state.effectiveLeverage(),
        "wipeoutReturn", position.bankruptcyPrice() - 1);
  }
}
