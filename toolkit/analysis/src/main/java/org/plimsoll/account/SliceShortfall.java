package org.plimsoll.account;

import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.venue.Side;

/**
 * What closing one slice of a position leaves unpaid: the part of its loss beyond bankruptcy.
 *
 * <pre>
 * execution  = mark - side x slope / 2 x slice
 * bankruptcy = max(0, mark - side x collateral / quantity)
 * shortfall  = max(0, side x (bankruptcy - execution)) x slice
 * </pre>
 *
 * <p>Bankruptcy is measured from the current mark, so the collateral is what is left at that mark:
 * equity, profit and loss included. With the collateral posted at entry use {@link
 * Position#bankruptcyPrice()}, which measures from the entry price.
 *
 * <pre>{@code
 * SliceShortfall.of(new LinearImpact(1), Side.LONG, 0.98, 2 / 19.0, 1, 0.4)
 *     .shortfall(); // (0.8747 - 0.78) x 0.4 = 0.0379
 * }</pre>
 *
 * <p>Source: Chitra, arXiv 2512.01112v1, equation 10 and appendix A.3.
 *
 * @param execution volume-weighted average price of the slice, quote per base
 * @param bankruptcyFromMark price at which the collateral is used up, quote per base; 0 for a long
 *     backed in full
 * @param shortfall loss of the slice beyond bankruptcy, quote, 0 or more
 */
public record SliceShortfall(
    @In(PRICE) double execution,
    @In(PRICE) double bankruptcyFromMark,
    @In(QUOTE) double shortfall) {

  /**
   * Closes a slice.
   *
   * @param impact of trading on the price
   * @param side of the position
   * @param mark current price, quote per base, above 0
   * @param collateral what is left of it at the mark, quote; negative beyond bankruptcy
   * @param quantity of the whole position, base units, above 0
   * @param slice to close, from 0 to the quantity
   * @return what it leaves unpaid
   * @throws IllegalArgumentException if a number is out of range
   */
  public static SliceShortfall of(
      LinearImpact impact,
      Side side,
      double mark,
      double collateral,
      double quantity,
      double slice) {
    Check.finite("collateral", collateral);
    Check.positive("quantity", quantity);
    double execution = impact.executionPrice(side, mark, slice);
    if (slice > quantity) {
      throw new IllegalArgumentException(PortfolioMessages.sliceAbove(quantity, slice));
    }
    int s = side.sign();
    double bankruptcy = Math.max(0, mark - s * collateral / quantity);
    return new SliceShortfall(
        execution, bankruptcy, Math.max(0, s * (bankruptcy - execution)) * slice);
  }
}
