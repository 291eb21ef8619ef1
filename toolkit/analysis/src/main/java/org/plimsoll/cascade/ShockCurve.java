package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/**
 * What every shock does to one side of a book, all at once.
 *
 * <pre>
 * position k is closed at a shock if every position up to k satisfies
 *   liquidation price / (initial price x factor(sold before it)) >= 1 - shock       longs
 * its fill   = initial price x (1 - shock) x mean factor while it is sold
 * its margin = +- (fill - bankruptcy price) x quantity                              surplus or shortfall
 * </pre>
 *
 * <p>Who is closed and the final price are those of {@link Cascade#run}, exactly. Money differs a
 * little from it: here positions are filled one after the other in the order they fall, there all
 * of a round at one price. Made in one pass over the positions; then a shock is a look-up.
 *
 * <pre>{@code
 * var curve = ShockCurve.of(cascade, map, Side.LONG);
 * curve.finalPrice(pct(5));
 * curve.points(Columns.of(0.01, 0.02, 0.05)); // with bad debt and surplus
 * }</pre>
 *
 * <p>Source: running minimum of the fixed-point condition over the sorted book.
 */
public final class ShockCurve {
  private final Cascade cascade;
  private final Ladder ladder;
  private final double initialPrice;
  private final FallingKeys reach;

  private ShockCurve(Cascade cascade, Ladder ladder, double initialPrice, FallingKeys reach) {
    this.cascade = cascade;
    this.ladder = ladder;
    this.initialPrice = initialPrice;
    this.reach = reach;
  }

  /**
   * Prepares the curve of one side.
   *
   * @param cascade the rules; only the impact matters here
   * @param map the book around its present price
   * @param side longs for falls, shorts for rises
   * @return the curve
   */
  public static ShockCurve of(Cascade cascade, LiquidationMap map, Side side) {
    Ladder ladder = map.ladder(side);
    double[] reach = ShockCurveLoop.reach(ladder, cascade.impact(), map.price());
    return new ShockCurve(cascade, ladder, map.price(), new FallingKeys(reach));
  }

  /**
   * Tells which positions fall along the curve.
   *
   * @return longs for falls, shorts for rises
   */
  public Side side() {
    return ladder.side;
  }

  /**
   * Gives the price all shocks start from.
   *
   * @return quote per base
   */
  public double initialPrice() {
    return initialPrice;
  }

  /**
   * Counts the positions closed.
   *
   * @param shock fall as a fraction, below 1, on the curve's side: 0 or more for longs, 0 or less
   *     for shorts
   * @return 0 or more, never fewer at a larger shock
   * @throws IllegalArgumentException if the shock is not on the curve's side
   */
  public int accounts(double shock) {
    return reach.atLeast(ladder.sign * left(ladder, shock));
  }

  /**
   * Adds up what is closed.
   *
   * @param shock as of {@link #accounts}
   * @return base units
   * @throws IllegalArgumentException if the shock is not on the curve's side
   */
  public double quantity(double shock) {
    return ladder.sold[accounts(shock)];
  }

  /**
   * Gives the price when nobody is due any more.
   *
   * @param shock as of {@link #accounts}
   * @return quote per base
   * @throws IllegalArgumentException if the shock is not on the curve's side
   */
  public double finalPrice(double shock) {
    double factor = cascade.impact().factor(ladder.sign * quantity(shock));
    return initialPrice * left(ladder, shock) * factor;
  }

  private static double left(Ladder ladder, double shock) {
    if (!(shock < 1 && ladder.sign * shock >= 0 && Double.isFinite(shock))) {
      throw new IllegalArgumentException(Messages.shockOfSide(shock, ladder.side));
    }
    return 1 - shock;
  }

  /**
   * Works out whole points, with money.
   *
   * @param shocks as of {@link #accounts}, growing away from 0
   * @return a point each, in the same order
   * @throws IllegalArgumentException if a shock is not on the curve's side, or smaller than the one
   *     before it
   */
  public List<ShockCurvePoint> points(Columns shocks) {
    ShockCurveLoop.Losses losses = losses(shocks);
    List<ShockCurvePoint> points = new ArrayList<>();
    for (int j = 0; j < shocks.size(); j++) {
      double shock = shocks.get(j);
      points.add(
          new ShockCurvePoint(
              shock,
              finalPrice(shock),
              1 - finalPrice(shock) / initialPrice,
              accounts(shock),
              quantity(shock),
              losses.surplus()[j],
              losses.shortfall()[j]));
    }
    return List.copyOf(points);
  }

  private ShockCurveLoop.Losses losses(Columns shocks) {
    return ShockCurveLoop.losses(ladder, cascade.impact(), initialPrice, keys(ladder, shocks));
  }

  /**
   * Works out money alone, for many shocks in one pass, without preparing a curve.
   *
   * @param cascade the rules; only the impact matters here
   * @param map the book around its present price
   * @param shocks falls as fractions from 0 to below 1, growing; or rises, 0 or below, falling
   * @return surplus and bad debt at each, as of {@link #points}
   * @throws IllegalArgumentException if the shocks are on different sides, outside their range or
   *     smaller than the one before
   */
  public static Losses losses(Cascade cascade, LiquidationMap map, Columns shocks) {
    double last = shocks.size() == 0 ? 0 : shocks.get(shocks.size() - 1);
    Ladder ladder = map.ladder(Cascade.fallingSide(last));
    ShockCurveLoop.Losses found =
        ShockCurveLoop.losses(ladder, cascade.impact(), map.price(), keys(ladder, shocks));
    return new Losses(Columns.ofOwned(found.surplus()), Columns.ofOwned(found.shortfall()));
  }

  /**
   * Money at many shocks, in their order.
   *
   * @param surpluses margin left of those closed before bankruptcy, quote
   * @param shortfalls bad debt, quote
   */
  public record Losses(Columns surpluses, Columns shortfalls) {}

  private static double[] keys(Ladder ladder, Columns shocks) {
    double[] keys = new double[shocks.size()];
    for (int j = 0; j < keys.length; j++) {
      keys[j] = ladder.sign * left(ladder, shocks.get(j));
      if (j > 0 && !(keys[j] <= keys[j - 1])) {
        throw new IllegalArgumentException(
            Messages.shocksNotGrowing(shocks.get(j - 1), shocks.get(j)));
      }
    }
    return keys;
  }

  @Override
  public String toString() {
    return "curve of every shock over %s positions".formatted(COUNT.format(ladder.size()));
  }
}
