package org.plimsoll.account;

import java.util.List;
import org.plimsoll.venue.Side;

/** Which of the prices where headroom changes sign is the one a position faces. */
final class Crossings {
  private Crossings() {}

  /** The crossings at prices above 0. */
  static List<Crossing> of(BrokenLine headroom) {
    return headroom.crossings().stream().filter(crossing -> crossing.price() > 0).toList();
  }

  /**
   * The nearest crossing against a position from a price where it is safe, or the nearest one that
   * would make it safe; 0 and infinity stand for none.
   */
  static double facing(Side side, double from, BrokenLine headroom) {
    double below = 0;
    double above = Double.POSITIVE_INFINITY;
    double only = 0;
    int count = 0;
    for (Crossing crossing : headroom.crossings()) {
      double price = crossing.price();
      if (price > 0 && crossing.safeAbove() == (side == Side.LONG)) {
        count++;
        only = price;
        below = price <= from ? Math.max(below, price) : below;
        above = price >= from ? Math.min(above, price) : above;
      }
    }
    if (count == 1) {
      return only; // whichever side of the entry: no rounding there can matter
    }
    boolean down = (headroom.at(from) > 0) == (side == Side.LONG);
    return down ? below : above;
  }
}
