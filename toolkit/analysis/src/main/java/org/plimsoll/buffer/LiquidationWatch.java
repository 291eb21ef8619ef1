package org.plimsoll.buffer;

import org.plimsoll.account.Position;
import org.plimsoll.market.Bars;
import org.plimsoll.venue.Side;

/** When a bar liquidates a position, and at which mark. */
record LiquidationWatch(Side side, double price) {

  static LiquidationWatch of(Position position) {
    return new LiquidationWatch(position.side(), position.liquidationPrice());
  }

  boolean isReached(Bars bars, int bar) {
    return side == Side.LONG ? bars.low().get(bar) <= price : bars.high().get(bar) >= price;
  }

  /** The first mark at or beyond the liquidation price: the bar may open past it. */
  double fill(Bars bars, int bar) {
    double open = bars.open().get(bar);
    return side == Side.LONG ? Math.min(open, price) : Math.max(open, price);
  }
}
