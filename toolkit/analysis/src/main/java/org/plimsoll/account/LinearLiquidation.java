package org.plimsoll.account;

import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/**
 * The mark at which a linear position's equity meets its maintenance margin.
 *
 * <p>Inside one bracket both sides are straight lines in the price p:
 *
 * <pre>
 * margin + s q (p - entry) = q p rate - amount
 * p = (s q entry - margin - amount) / (q (s - rate))
 * </pre>
 *
 * <p>with s = +1 long, -1 short; q in base units; entry and p in quote per base; margin and amount
 * in quote; rate a fraction. Maintenance margin is the highest of the brackets' lines (it is
 * convex), so the first line met is the one that counts: the highest root for a long, the lowest
 * for a short. That picks the bracket that applies at the liquidation price, not at entry, and
 * needs no tolerance at bracket edges.
 *
 * <p>Source: the venue's published formula for isolated margin, with balance and other positions
 * folded into the margin for cross margin.
 */
public final class LinearLiquidation {
  private LinearLiquidation() {}

  /**
   * Solves one bracket's line.
   *
   * @param bracket whose rate and amount apply
   * @param side the direction
   * @param quantity absolute size in base units, above 0
   * @param entryPrice quote per base
   * @param margin what backs the position, in quote; cross margin: wallet balance less the
   *     maintenance margin of other positions plus their unrealised profit
   * @return the root, which is not positive where a long cannot be liquidated
   */
  public static double priceWithin(
      Bracket bracket, Side side, double quantity, double entryPrice, double margin) {
    int s = side.sign();
    return (s * quantity * entryPrice - margin - bracket.maintenanceAmount())
        / (quantity * (s - bracket.maintenanceMarginRate()));
  }

  /** The bracket whose line equity meets first; where two share a line, the one of that size. */
  static Bracket bracket(
      MarginSchedule schedule, Side side, double quantity, double entryPrice, double margin) {
    Bracket first = schedule.brackets().get(0);
    double best = priceWithin(first, side, quantity, entryPrice, margin);
    for (Bracket bracket : schedule.brackets()) {
      double price = priceWithin(bracket, side, quantity, entryPrice, margin);
      boolean sameLine = price == best && bracket.contains(quantity * price);
      if (side.sign() * (price - best) > 0 || sameLine) {
        best = price;
        first = bracket;
      }
    }
    return first;
  }
}
