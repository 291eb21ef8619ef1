package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.TradingFee;

/** BTSE: initial margin with the fees for opening and closing set aside. */
final class BtseInitialMargin {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector("BTSE", "initial-margin").with("notional", "leverage", "taker_fee_rate"),
              in -> Map.of("initial_margin", initialMargin(in))));

  /** Maintenance margin does not enter the answer; a schedule needs some rate. */
  private static final double ANY_RATE = 0.005;

  private BtseInitialMargin() {}

  /** A notional is so many units at a price of 1; both sides reserve the same. */
  private static double initialMargin(Inputs in) {
    TradingFee fee =
        TradingFee.closing(in.number("taker_fee_rate"), PricedAt.MARK)
            .reserving(TradingFee.Reserve.OPENING_AND_CLOSING);
    return MarginSchedule.ofLine(Words.linear(), MarginRule.standard().fee(fee), ANY_RATE, 0)
        .of(in.number("notional"))
        .initialMargin(Side.LONG, 1, in.number("leverage"));
  }
}
