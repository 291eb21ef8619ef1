package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.RATE;

import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * The chance that the price runs from liquidation to bankruptcy before the engine acts.
 *
 * <pre>
 * b     = |ln(bankruptcy price / liquidation price)|
 * sd    = volatility x sqrt(latency / year)
 * drift = sd^2 / 2 towards bankruptcy for a long, away from it for a short
 * end   = Phi((drift - b) / sd)
 * touch = end + exp(+b for a long, -b for a short) x Phi((-drift - b) / sd)
 * </pre>
 *
 * <p>The price is a geometric Brownian motion without drift. A bankruptcy price below the
 * liquidation price is a long's, above it a short's. Latency is all of the delay: age of the
 * oracle, block or batch time, queue. Without volatility or latency nothing is crossed.
 *
 * <pre>{@code
 * new LatencyGap(95.2, 94.7, 1.2, 30).bufferInSd(); // 4.5
 * }</pre>
 *
 * <p>Source: first passage of Brownian motion, by the reflection principle.
 *
 * @param liquidationPrice where the price stands, quote per base, above 0
 * @param bankruptcyPrice quote per base, above 0
 * @param annualVolatility a fraction, 0 or more
 * @param latencySeconds 0 or more
 */
public record LatencyGap(
    @In(PRICE) double liquidationPrice,
    @In(PRICE) double bankruptcyPrice,
    @In(RATE) double annualVolatility,
    double latencySeconds) {
  /** Seconds of a year of 365 days: markets that never close. */
  public static final double SECONDS_PER_YEAR = 31_536_000;

  /**
   * Validates the gap.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public LatencyGap {
    Check.positive("liquidation price", liquidationPrice);
    Check.positive("bankruptcy price", bankruptcyPrice);
    Check.notNegative("annual volatility", annualVolatility);
    Check.notNegative("latency", latencySeconds);
  }

  /**
   * The chance that the price is at or beyond bankruptcy at some time until the engine acts.
   *
   * @return in [0, 1], at least {@link #endProbability}
   */
  public double touchProbability() {
    double sd = deviation();
    if (sd == 0) {
      return endProbability();
    }
    double reflected = Math.exp(side() * buffer()) * Normal.below((-drift() - buffer()) / sd);
    return Math.min(1, endProbability() + reflected);
  }

  /**
   * The chance that the price is at or beyond bankruptcy when the engine acts.
   *
   * @return in [0, 1]
   */
  public double endProbability() {
    double sd = deviation();
    if (sd == 0) {
      return buffer() == 0 ? 1 : 0;
    }
    return Normal.below((drift() - buffer()) / sd);
  }

  /**
   * The room for the engine in standard deviations of its latency.
   *
   * @return b / sd; 0 without a gap; empty, for infinite, where the price does not move
   */
  public OptionalDouble bufferInSd() {
    if (buffer() == 0) {
      return OptionalDouble.of(0);
    }
    return deviation() > 0 ? OptionalDouble.of(buffer() / deviation()) : OptionalDouble.empty();
  }

  private double buffer() {
    return Math.abs(Math.log1p((bankruptcyPrice - liquidationPrice) / liquidationPrice));
  }

  private double deviation() {
    return annualVolatility * Math.sqrt(latencySeconds / SECONDS_PER_YEAR);
  }

  private double drift() {
    return side() * deviation() * deviation() / 2;
  }

  private int side() {
    return bankruptcyPrice <= liquidationPrice ? 1 : -1;
  }
}
