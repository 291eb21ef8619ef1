package org.plimsoll.cascade;

import org.plimsoll.random.Draws;
import org.plimsoll.units.Unit;

/** Which leverage an account of a sampled book asks for, before its bracket has a say. */
sealed interface LeverageLaw {
  /** Draws a leverage of 1 or more. */
  double leverage(Draws draws, long account);

  /** Lognormal around a median; what would fall below 1 is 1. */
  record Around(double median, double deviation) implements LeverageLaw {
    private static final double MOST = 1_000;
    private static final double WIDEST = 5;

    public Around {
      if (!(median >= 1 && median <= MOST)) {
        throw new IllegalArgumentException(BookMessages.range("median leverage", 1, MOST, median));
      }
      if (!(deviation >= 0 && deviation <= WIDEST)) {
        throw new IllegalArgumentException(
            BookMessages.range("standard deviation of log leverage", 0, WIDEST, deviation));
      }
    }

    @Override
    public double leverage(Draws draws, long account) {
      return Math.max(1, median * StrictMath.exp(deviation * draws.normal(account, 0)));
    }

    @Override
    public String toString() {
      return "median leverage %s (deviation of the logarithm %s)"
          .formatted(Unit.LEVERAGE.format(median), BookMessages.plain(deviation));
    }
  }

  /** A leverage of a mix, with its share as probability. */
  record Mixed(LeverageMix mix) implements LeverageLaw {
    @Override
    public double leverage(Draws draws, long account) {
      return mix.quantile(draws.uniform(account, 0));
    }

    @Override
    public String toString() {
      return "leverage " + mix;
    }
  }
}
