package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.account.LiquidationBuffer;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Shape;

/** freqtrade: the price at which it closes before the venue liquidates. */
final class FreqtradeBuffer {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector("freqtrade", "collateral-buffer")
                  .with("open_rate", "liquidation_price", "buffer"),
              in ->
                  Map.of(
                      "buffered_liquidation_price",
                      new LiquidationBuffer(in.number("buffer"))
                          .price(in.number("open_rate"), in.number("liquidation_price")))));

  private FreqtradeBuffer() {}
}
