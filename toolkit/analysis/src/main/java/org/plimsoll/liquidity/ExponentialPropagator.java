package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.PRICE;

import java.util.Comparator;
import java.util.List;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * Linear impact that decays exponentially: what each past trade still does to the price.
 *
 * <pre>
 * impact(t) = slope x sum over trades at or before t of size x exp(-resilience x (t - time))
 * </pre>
 *
 * <p>A trade counts fully at its own instant and not before; before the first trade the impact is
 * 0. A resilience of 0 is permanent impact. The order in which trades are told does not matter.
 *
 * <pre>{@code
 * new ExponentialPropagator(0.0002, 3).impact(List.of(new TimedTrade(0, 1_000)), 0.1); // 0.148
 * }</pre>
 *
 * <p>Source: Obizhaeva and Wang 2013; Bouchaud and others 2004 for propagators in general.
 *
 * @param slope move per unit traded, quote per base per base unit, 0 or more
 * @param resilience per unit of time, 0 or more
 */
public record ExponentialPropagator(@In(PRICE) double slope, double resilience) {
  private static final Comparator<TimedTrade> IN_TIME =
      Comparator.comparingDouble(TimedTrade::time).thenComparingDouble(TimedTrade::size);

  /**
   * Validates the kernel.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public ExponentialPropagator {
    Check.notNegative("impact slope", slope);
    Check.notNegative("resilience", resilience);
  }

  /**
   * The impact at a time.
   *
   * @param trades in any order
   * @param time in their unit
   * @return move of the price, quote per base, of the sign of the sizes
   * @throws IllegalArgumentException if the time is not finite
   */
  public double impact(List<TimedTrade> trades, double time) {
    Check.finite("time", time);
    return slope
        * trades.stream()
            .filter(trade -> trade.time() <= time)
            .sorted(IN_TIME)
            .mapToDouble(trade -> trade.size() * Math.exp(-resilience * (time - trade.time())))
            .sum();
  }

  /**
   * The impact at several times.
   *
   * @param trades in any order
   * @param times in their unit and any order
   * @return a move per time
   * @throws IllegalArgumentException if a time is not finite
   */
  public List<Double> path(List<TimedTrade> trades, List<Double> times) {
    return times.stream().map(time -> impact(trades, time)).toList();
  }
}
