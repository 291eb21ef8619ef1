package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.buffer.FundingCarry;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Side;

/** Funding paid at constant notional, by a long unless the case names a side. */
final class FundingAccrual {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check(
                      "margin",
                      "funding paid by a long at constant notional, and its share of equity")
                  .with("rate", "intervalHours", "notional", "equity", "days"),
              FundingAccrual::answer));

  private FundingAccrual() {}

  private static Map<String, ?> answer(Inputs in) {
    FundingCarry carry =
        FundingCarry.of(
            in.has("side") ? Words.side(in) : Side.LONG,
            in.number("rate"),
            in.number("intervalHours"),
            in.number("notional"),
            in.number("equity"),
            in.number("days"));
    return Map.of(
        "paid", carry.paid(),
        "shareOfEquity", carry.shareOfEquity(),
        "annualisedRate", carry.annualisedRate());
  }
}
