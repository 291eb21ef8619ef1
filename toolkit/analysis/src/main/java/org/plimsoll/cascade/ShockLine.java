package org.plimsoll.cascade;

import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import org.plimsoll.liquidity.PriceImpact;
import org.plimsoll.venue.Side;

/**
 * All shocks to one side, by their size: where the closed set is settled, and at which shock, to
 * the last double, one account more is due.
 *
 * <p>Sizes are from 0, for rises from the least double above 0, to below 1.
 */
final class ShockLine {
  /** Wider than the rounding of a threshold that was solved for rather than searched. */
  private static final double SLACK = 8e-16;

  final Ladder ladder;
  private final PriceImpact impact;
  private final double price;

  ShockLine(LiquidationMap map, PriceImpact impact, Side side) {
    this.ladder = map.ladder(side);
    this.impact = impact;
    this.price = map.price();
  }

  /** A shock of 0 counts as a fall, so rises begin next to it. */
  double least() {
    return ladder.side == Side.LONG ? 0 : Double.MIN_VALUE;
  }

  double shock(double size) {
    return ladder.sign * size;
  }

  private double undisturbed(double size) {
    return price * (1 - shock(size));
  }

  private double factor(int closed) {
    return impact.factor(ladder.sign * ladder.sold(closed));
  }

  double price(double size, int closed) {
    return undisturbed(size) * factor(closed);
  }

  int due(double size, int closed) {
    return ladder.due(price(size, closed));
  }

  /** The least fixed point from a set that is known to be closed. */
  int settled(double size, int from) {
    int closed = from;
    for (int due = due(size, closed); due > closed; due = due(size, closed)) {
      closed = due;
    }
    return closed;
  }

  /** The least size above one at which more than so many are due; 1 if there is none. */
  double next(double size, int closed, int due) {
    if (due >= ladder.size()) {
      return 1;
    }
    double factor = factor(closed);
    DoublePredicate isDue = s -> ladder.due(undisturbed(s) * factor) > due;
    double solved = ladder.sign * (1 - ladder.liquidationPrice(due) / (price * factor));
    double low = Math.max(size, solved - SLACK);
    double high = Math.min(Math.nextDown(1.0), Math.max(size, solved) + SLACK);
    if (low > size && isDue.test(low)) {
      low = size;
    }
    if (!isDue.test(high)) {
      low = Math.max(low, high);
      high = Math.nextDown(1.0);
    }
    return isDue.test(high) ? first(low, high, isDue) : 1;
  }

  /** The least double above low, at most high, that does; low does not, high does. */
  static double first(double low, double high, DoublePredicate does) {
    long below = Double.doubleToRawLongBits(low);
    long at = Double.doubleToRawLongBits(high);
    while (at - below > 1) {
      long middle = (at + below) >>> 1;
      if (does.test(Double.longBitsToDouble(middle))) {
        at = middle;
      } else {
        below = middle;
      }
    }
    return Double.longBitsToDouble(at);
  }

  static void checkInterrupt() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException(QuestionMessages.STOPPED);
    }
  }
}
