package org.plimsoll.account;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.ScheduleArbitraries;
import org.plimsoll.venue.Schedules;
import org.plimsoll.venue.Side;

/**
 * Random positions: both sides, notionals 10 to a billion, margins from a ten-thousandth of the
 * notional to one and a half times it, on random and on published schedules.
 */
public final class PositionArbitraries {
  private PositionArbitraries() {}

  /** Positions on random convex schedules. */
  public static Arbitrary<Position> positions() {
    return ScheduleArbitraries.schedules()
        .flatMap(PositionArbitraries::positionsOn)
        .withoutEdgeCases();
  }

  /** Positions under one rate below the margin that makes a long safe. */
  public static Arbitrary<Position> underOneRate() {
    return ScheduleArbitraries.logarithmic(0.001, 0.6)
        .map(rate -> Schedules.single(rate, 1))
        .flatMap(PositionArbitraries::positionsOn);
  }

  /** Positions on one schedule. */
  public static Arbitrary<Position> positionsOn(MarginSchedule schedule) {
    return Combinators.combine(
            Arbitraries.of(Side.class),
            ScheduleArbitraries.logarithmic(10, Math.min(1e9, schedule.largestNotional())),
            ScheduleArbitraries.logarithmic(1e-5, 1e5),
            margins())
        .as((side, notional, price, share) -> of(schedule, side, notional, price, share));
  }

  private static Arbitrary<Double> margins() {
    return Arbitraries.oneOf(
        ScheduleArbitraries.logarithmic(1e-4, 1.5), Arbitraries.of(1.0, 0.5, 0.05, 0.01));
  }

  private static Position of(
      MarginSchedule schedule, Side side, double notional, double price, double share) {
    Position.Opening opening = new Position.Opening(side, notional / price, schedule);
    return opening.at(price).margin(notional * share);
  }
}
