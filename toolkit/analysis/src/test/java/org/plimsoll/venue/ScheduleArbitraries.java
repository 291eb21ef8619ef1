package org.plimsoll.venue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random convex schedules: 1 to 12 tiers, floors 10 to a billion, rates 0.1 % to 60 %. */
public final class ScheduleArbitraries {
  private static final int MOST_TIERS = 12;
  private static final double SMALLEST_RATE = 0.001;
  private static final double LARGEST_RATE = 0.6;

  private ScheduleArbitraries() {}

  /** A number whose logarithm is spread evenly between two bounds. */
  public static Arbitrary<Double> logarithmic(double from, double to) {
    double width = Math.log(to / from);
    return Arbitraries.doubles()
        .between(0, 1)
        .ofScale(15)
        .map(u -> Math.min(to, Math.max(from, from * Math.exp(u * width))));
  }

  /** Schedules without end. */
  public static Arbitrary<MarginSchedule> schedules() {
    return Arbitraries.integers()
        .between(1, MOST_TIERS)
        .flatMap(
            tiers ->
                Combinators.combine(
                        floors().list().ofSize(tiers - 1).uniqueElements(),
                        rates().list().ofSize(tiers),
                        Arbitraries.doubles().between(0.05, 1).ofScale(6))
                    .as(ScheduleArbitraries::schedule))
        .withoutEdgeCases();
  }

  /** Floors in whole currency units, as venues publish them. */
  private static Arbitrary<Double> floors() {
    return logarithmic(10, 1e9).map(Math::rint);
  }

  /** Rates in thousandths of a percent; equal neighbours occur. */
  private static Arbitrary<Double> rates() {
    return logarithmic(SMALLEST_RATE, LARGEST_RATE).map(rate -> Math.rint(rate * 1e5) / 1e5);
  }

  /** Sorts floors and rates; the leverage leaves a margin above maintenance, at least 1. */
  private static MarginSchedule schedule(List<Double> edges, List<Double> drawn, double room) {
    List<Double> floors = new ArrayList<>(edges);
    floors.add(0.0);
    Collections.sort(floors);
    List<Double> rates = new ArrayList<>(drawn);
    Collections.sort(rates);
    List<Double> leverages = rates.stream().map(rate -> Math.max(1, room / rate)).toList();
    return MarginSchedule.ofRates("RANDOM", floors, rates, leverages);
  }
}
