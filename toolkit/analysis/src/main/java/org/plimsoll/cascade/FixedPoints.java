package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;

import org.plimsoll.units.Check;

/**
 * Where a cascade can come to rest: the least and the greatest fixed point.
 *
 * <p>The least is reached from the shock alone by rounds, and is what {@link Cascade#run} gives.
 * The greatest is reached from the other end: as if all had been closed, those not due at that
 * price are given back until nobody is. Between them lie all others. Where the two differ, the same
 * shock has more than one consistent outcome: a panic that closes all would justify itself.
 *
 * <pre>{@code
 * FixedPoints.of(cascade, map, pct(5)).isUnique();
 * }</pre>
 *
 * <p>Source: monotone iteration on a lattice (Tarski), as used for fire-sale equilibria.
 *
 * @param least fewest closed
 * @param greatest most closed
 */
public record FixedPoints(FixedPoint least, FixedPoint greatest) {

  /**
   * Finds both.
   *
   * @param cascade the rules
   * @param map the book around its present price
   * @param shock fall as a fraction, below 1; below 0 for a rise
   * @return both states
   * @throws IllegalArgumentException if the shock is 1 or more, or not finite
   */
  public static FixedPoints of(Cascade cascade, LiquidationMap map, double shock) {
    Ladder ladder = map.ladder(Cascade.fallingSide(shock));
    double undisturbed = Cascade.undisturbed(map.price(), shock);
    Check.positive("shocked price", undisturbed);
    int least = FixedPointLoop.least(ladder, cascade.impact(), 1, undisturbed);
    int greatest = FixedPointLoop.greatest(ladder, cascade.impact(), undisturbed);
    return new FixedPoints(
        point(ladder, cascade, undisturbed, least), point(ladder, cascade, undisturbed, greatest));
  }

  private static FixedPoint point(Ladder ladder, Cascade cascade, double undisturbed, int closed) {
    double sold = ladder.sold[closed];
    return new FixedPoint(closed, sold, undisturbed * cascade.impact().factor(ladder.sign * sold));
  }

  /**
   * Tells whether there is one outcome only.
   *
   * @return true if both close the same accounts
   */
  public boolean isUnique() {
    return least.accounts() == greatest.accounts();
  }

  @Override
  public String toString() {
    return isUnique()
        ? "one fixed point: %s closed at %s"
            .formatted(COUNT.format(least.accounts()), PRICE.format(least.price()))
        : "fixed points from %s closed at %s to %s closed at %s"
            .formatted(
                COUNT.format(least.accounts()),
                PRICE.format(least.price()),
                COUNT.format(greatest.accounts()),
                PRICE.format(greatest.price()));
  }
}
