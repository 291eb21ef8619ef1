package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.waterfall.AdlQueue;

/** BitMEX: the queue of accounts that are closed against a bankrupt one. */
final class BitmexAdl {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector("BitMEX", "adl").with("accounts", "liquidated_size", "bankruptcy_price"),
              BitmexAdl::answer),
          CaseAdapter.of(Shape.vector("BitMEX", "adl").with("accounts"), in -> ranking(queue(in))));

  private BitmexAdl() {}

  private static AdlQueue queue(Inputs in) {
    return AdlQueue.of(
        in.items("accounts").stream()
            .map(
                account ->
                    new AdlQueue.Entry(
                        account.decimal("account").longValueExact(),
                        account.number("quantity"),
                        account.number("rank_score")))
            .toList());
  }

  private static Map<String, ?> ranking(AdlQueue queue) {
    return Map.of("order", queue.order(), "percentiles", queue.percentiles());
  }

  private static Map<String, ?> answer(Inputs in) {
    AdlQueue queue = queue(in);
    return Map.of(
        "order", queue.order(),
        "percentiles", queue.percentiles(),
        "fills",
            queue.fills(in.number("liquidated_size"), in.number("bankruptcy_price")).stream()
                .map(BitmexAdl::fill)
                .toList());
  }

  private static Map<String, ?> fill(AdlQueue.Fill fill) {
    return Map.of("account", fill.account(), "closed", fill.closed(), "price", fill.price());
  }
}
