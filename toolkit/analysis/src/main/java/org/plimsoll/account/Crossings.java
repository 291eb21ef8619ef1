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
    List<Crossing> all =
        of(headroom).stream().filter(c -> c.safeAbove() == (side == Side.LONG)).toList();
    if (all.size() == 1) {
      return all.get(0).price(); // whichever side of the entry: no rounding there can matter
    }
    boolean down = (headroom.at(from) > 0) == (side == Side.LONG);
    return down ? below(all, from) : above(all, from);
  }

  private static double below(List<Crossing> all, double from) {
    return all.stream().mapToDouble(Crossing::price).filter(p -> p <= from).max().orElse(0);
  }

  private static double above(List<Crossing> all, double from) {
    return all.stream()
        .mapToDouble(Crossing::price)
        .filter(p -> p >= from)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
