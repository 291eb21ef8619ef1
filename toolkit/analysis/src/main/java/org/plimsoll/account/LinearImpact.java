package org.plimsoll.account;

import static org.plimsoll.units.Unit.PRICE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.venue.Side;

/**
 * What closing a slice of a position does to its price when each unit traded moves the price by the
 * same amount.
 *
 * <p>Closing a long sells from the mark downwards, closing a short buys upwards; the slice trades
 * at the average along the way:
 *
 * <pre>
 * execution price = mark - side x slope / 2 x slice
 * cost            = slope / 2 x slice^2
 * </pre>
 *
 * <p>A slope of 0 is a market of infinite depth: no cost. For a slice beyond 2 x mark / slope the
 * straight line leaves no bid and the execution price of a long is not positive: the line is not to
 * be believed that far.
 *
 * <p>Source: Chitra, Autodeleveraging: Impossibilities and Optimization, arXiv 2512.01112v1,
 * appendix A.3.
 *
 * @param slope move of the price per unit traded, quote per base per base unit, 0 or more
 */
public record LinearImpact(@In(PRICE) double slope) {
  /**
   * Checks the slope.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public LinearImpact {
    Check.notNegative("impact slope", slope);
  }

  /**
   * Prices a slice.
   *
   * @param side of the position that is closed
   * @param mark price before, quote per base, above 0
   * @param slice base units, 0 or more
   * @return the volume-weighted average price of the slice, quote per base
   * @throws IllegalArgumentException if a number is out of range
   */
  public double executionPrice(Side side, double mark, double slice) {
    Check.positive("mark", mark);
    Check.notNegative("slice", slice);
    return mark - side.sign() * slope / 2 * slice;
  }

  /**
   * Costs a slice.
   *
   * @param slice base units, 0 or more
   * @return what is lost against closing at the mark, quote, 0 or more
   * @throws IllegalArgumentException if the slice is negative or not finite
   */
  public double cost(double slice) {
    return slope / 2 * Check.notNegative("slice", slice) * slice;
  }
}
