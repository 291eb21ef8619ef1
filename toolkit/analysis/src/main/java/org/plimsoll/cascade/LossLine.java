package org.plimsoll.cascade;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * Looks for the first shock that does something with the money of a cascade.
 *
 * <p>Between two shocks at which some round gains an account, the rounds close the same accounts at
 * fills that move one way, and bad debt only grows. So it is enough to look at both ends of each
 * such piece. Pieces are followed one by one as far as the work allowed goes, then in even strides.
 */
final class LossLine {
  private static final long MOST_WORK = 1L << 25;
  private static final double STRIDE = 1.0 / 1_024;

  private final ShockLine line;
  private final DoublePredicate does;
  private double reached;
  private double last;
  private boolean isExhaustive = true;
  private long work;

  LossLine(ShockLine line, DoublePredicate does) {
    this.line = line;
    this.does = does;
    this.reached = line.least();
    this.last = reached;
  }

  boolean isExhaustive() {
    return isExhaustive;
  }

  /** The first size that does it. */
  OptionalDouble first() {
    double end = Math.nextDown(1.0);
    if (does.test(reached)) {
      return OptionalDouble.of(reached);
    }
    while (reached < end) {
      ShockLine.checkInterrupt();
      double from = stepEnd();
      if (does.test(from)) {
        return OptionalDouble.of(ShockLine.first(last, from, does::test));
      }
      last = from;
      reached = from;
    }
    return OptionalDouble.empty();
  }

  /** From the start of a piece to its last double, from there to the start of the next. */
  private double stepEnd() {
    double next = nextPiece();
    double lastOfPiece = Math.nextDown(next);
    double to = lastOfPiece > reached ? lastOfPiece : next;
    if (work > MOST_WORK && to < reached + STRIDE) {
      isExhaustive = false;
      to = reached + STRIDE;
    }
    return Math.min(to, Math.nextDown(1.0));
  }

  private double nextPiece() {
    double next = 1;
    int closed = 0;
    for (int due = line.due(reached, 0); ; due = line.due(reached, closed)) {
      next = Math.min(next, line.next(reached, closed, due));
      if (due <= closed) {
        work += closed + 1L;
        return next;
      }
      closed = due;
    }
  }
}
