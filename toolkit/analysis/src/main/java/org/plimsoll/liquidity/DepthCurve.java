package org.plimsoll.liquidity;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.units.Check;

/**
 * How much rests in a book within given distances of mid, on either side: depth as exchanges
 * publish it, without the levels.
 *
 * <p>Between two distances the price is taken to move in proportion to the amount. That is monotone
 * and gives back the published notional at every distance:
 *
 * <pre>
 * amount between = (notional2 - notional1) / (mid x (1 -/+ (distance1 + distance2) / 2))
 * </pre>
 *
 * <p>A distance that adds nothing is stepped over: the price goes on to the next that does.
 *
 * <pre>{@code
 * DepthCurve curve =
 *     DepthCurve.ofBids(List.of(new DepthPoint(0.01, 30e6), new DepthPoint(0.02, 50e6)));
 * curve.impact(60_000).factor(400); // 0.992
 * }</pre>
 *
 * @param bids cumulative from mid downwards, distances rising and below 1
 * @param asks cumulative from mid upwards, distances rising
 */
public record DepthCurve(List<DepthPoint> bids, List<DepthPoint> asks) {
  /**
   * Validates the curve.
   *
   * @throws IllegalArgumentException if distances do not rise, a bid lies at 1 or further, or
   *     notional falls with distance
   */
  public DepthCurve {
    bids = List.copyOf(bids);
    asks = List.copyOf(asks);
    cumulative(bids);
    cumulative(asks);
    bids.forEach(point -> Messages.feeBelowOne("distance of a bid", point.distance()));
  }

  /**
   * A curve of which only the bids are known.
   *
   * @param bids cumulative from mid downwards
   * @return the curve, on which nothing can be bought
   * @throws IllegalArgumentException as the constructor
   */
  public static DepthCurve ofBids(List<DepthPoint> bids) {
    return new DepthCurve(bids, List.of());
  }

  /**
   * The law of the curve. Beyond its last distance the factor stays and the rest is unfilled.
   *
   * @param mid quote per base, above 0
   * @return the law, amounts in base units; fills are exact
   * @throws IllegalArgumentException if the mid is not above 0
   */
  public PriceImpact impact(double mid) {
    return law(mid, false);
  }

  /**
   * The law of the curve, continued beyond its last distance with the density of the last stretch,
   * down to {@link PowerLawImpact#DEFAULT_FLOOR} of the price and up to its inverse. An assumption:
   * nobody measured that part.
   *
   * @param mid quote per base, above 0
   * @return the law, amounts in base units
   * @throws IllegalArgumentException if the mid is not above 0
   */
  public PriceImpact extendedImpact(double mid) {
    return law(mid, true);
  }

  private PriceImpact law(double mid, boolean isExtended) {
    Check.positive("mid", mid);
    double floor = PowerLawImpact.DEFAULT_FLOOR;
    return new NotionalImpact(
        new LadderImpact(
            ladder(bids, -1, isExtended ? floor : 1), ladder(asks, 1, isExtended ? 1 / floor : 1)),
        mid);
  }

  /** Amounts in units of mid, as if mid were 1; an end of 1 means no continuation. */
  private static Ladder ladder(List<DepthPoint> points, int side, double end) {
    List<Double> amounts = new ArrayList<>(List.of(0.0));
    List<Double> factors = new ArrayList<>(List.of(1.0));
    double notional = 0;
    for (DepthPoint point : points) {
      double before = factors.get(factors.size() - 1);
      double factor = 1 + side * point.distance();
      if (point.notional() > notional) {
        double mean = 0.5 * (before + factor);
        amounts.add(amounts.get(amounts.size() - 1) + (point.notional() - notional) / mean);
        factors.add(factor);
        notional = point.notional();
      }
    }
    if (end != 1 && amounts.size() > 1) {
      extend(amounts, factors, end);
    }
    return ladder(amounts, factors);
  }

  private static void extend(List<Double> amounts, List<Double> factors, double end) {
    int last = amounts.size() - 1;
    double density =
        (amounts.get(last) - amounts.get(last - 1)) / (factors.get(last) - factors.get(last - 1));
    double further = density * (end - factors.get(last));
    if (further > 0) {
      amounts.add(amounts.get(last) + further);
      factors.add(end);
    }
  }

  private static Ladder ladder(List<Double> amounts, List<Double> factors) {
    int stretches = amounts.size() - 1;
    double[] ends = new double[stretches];
    double[] from = new double[stretches];
    double[] to = new double[stretches];
    for (int i = 0; i < stretches; i++) {
      ends[i] = amounts.get(i + 1);
      from[i] = factors.get(i);
      to[i] = factors.get(i + 1);
    }
    return new Ladder(ends, from, to);
  }

  private static void cumulative(List<DepthPoint> points) {
    for (int i = 1; i < points.size(); i++) {
      DepthPoint before = points.get(i - 1);
      DepthPoint point = points.get(i);
      if (!(point.distance() > before.distance())) {
        throw new IllegalArgumentException(
            Messages.notFurther(point.distance(), before.distance()));
      }
      if (!(point.notional() >= before.notional())) {
        throw new IllegalArgumentException(
            Messages.notCumulative(point.notional(), before.notional()));
      }
    }
  }

  @Override
  public String toString() {
    return "depth curve with %d distances below and %d above mid"
        .formatted(bids.size(), asks.size());
  }
}
