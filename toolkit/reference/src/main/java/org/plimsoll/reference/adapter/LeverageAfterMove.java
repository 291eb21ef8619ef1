package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.buffer.LeverageResponse;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Side;

/** What a price move does to the equity and the leverage of a long of constant size. */
final class LeverageAfterMove {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check("margin", "leverage after a price move with constant quantity")
                  .with("leverage", "assetReturn"),
              LeverageAfterMove::answer));

  private LeverageAfterMove() {}

  private static Map<String, ?> answer(Inputs in) {
    Side side = in.has("side") ? Words.side(in) : Side.LONG;
    LeverageResponse response =
        LeverageResponse.of(side, in.number("leverage"), in.number("assetReturn"));
    return Map.of(
        "equityReturn", response.equityReturn(),
        "newLeverage", response.newLeverage(),
        "wipeoutReturn", response.wipeoutReturn(),
        "leverageSlopeAtZero", response.slopeAtZero());
  }
}
