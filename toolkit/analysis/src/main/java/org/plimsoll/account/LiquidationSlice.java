package org.plimsoll.account;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.TEXT;

import org.plimsoll.units.Check;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.In;

/**
 * The smallest slice of a position whose closing restores maintenance margin, trading at a cost.
 *
 * <p>Closing x units costs slope / 2 x x^2 and a fixed charge, and lowers maintenance margin by
 * rate x mark x x. The slice is the smaller root of
 *
 * <pre>
 * slope / 2 x x^2 - rate x mark x x + (rate x mark x quantity - equity + fixed charge) = 0
 * </pre>
 *
 * <p>which has none where the market is too thin: each further unit then costs more than it frees.
 * Without a root, or with one above the quantity, the whole position is closed; an account whose
 * equity is at least its maintenance margin closes nothing and pays nothing.
 *
 * <p>It holds for both sides: the side enters through the equity.
 *
 * <pre>{@code
 * LiquidationSlice.smallest(new LinearImpact(0.004), 4, 0.1, 1, 50, 0).slice(); // 13.8197
 * }</pre>
 *
 * <p>Source: Chitra, arXiv 2512.01112v1, section 2.2.2, equation 11.
 *
 * @param outcome nothing due, part closed or all closed
 * @param slice base units to close, from 0 to the quantity
 * @param equityAfter equity less the cost of closing and the fixed charge, quote; may be negative
 * @param maintenanceAfter maintenance margin of what is left, quote
 */
public record LiquidationSlice(
    @In(TEXT) Outcome outcome,
    @In(BASE) double slice,
    @In(QUOTE) double equityAfter,
    @In(QUOTE) double maintenanceAfter) {

  /** How much is closed. */
  public enum Outcome {
    /** Equity covers maintenance margin already. */
    NOTHING_DUE,
    /** A slice restores maintenance margin. */
    PARTIAL,
    /** No slice does; everything is closed. */
    FULL;

    @Override
    public String toString() {
      return switch (this) {
        case NOTHING_DUE -> "nothing due";
        case PARTIAL -> "partial";
        case FULL -> "full";
      };
    }
  }

  /**
   * Finds the slice.
   *
   * @param impact of trading on the price
   * @param equity before, quote; negative beyond bankruptcy
   * @param maintenanceMarginRate above 0 and below 1
   * @param mark quote per base, above 0
   * @param quantity absolute size, base units, above 0
   * @param fixedCost charged for a liquidation of any size, quote, 0 or more
   * @return the slice
   * @throws IllegalArgumentException if a number is out of range
   */
  public static LiquidationSlice smallest(
      LinearImpact impact,
      double equity,
      double maintenanceMarginRate,
      double mark,
      double quantity,
      double fixedCost) {
    Check.finite("equity", equity);
    if (!(maintenanceMarginRate > 0 && maintenanceMarginRate < 1)) {
      throw new IllegalArgumentException(PortfolioMessages.rateOutside(maintenanceMarginRate));
    }
    double freed = maintenanceMarginRate * Check.positive("mark", mark);
    double missing = freed * Check.positive("quantity", quantity) - equity;
    Check.notNegative("fixed cost", fixedCost);
    if (missing <= 0) {
      return new LiquidationSlice(Outcome.NOTHING_DUE, 0, equity, freed * quantity);
    }
    double root = smallerRoot(impact.slope(), freed, missing + fixedCost);
    boolean partial = root < quantity;
    double slice = partial ? root : quantity;
    return new LiquidationSlice(
        partial ? Outcome.PARTIAL : Outcome.FULL,
        slice,
        equity - impact.cost(slice) - fixedCost,
        freed * (quantity - slice));
  }

  /** In the form that does not cancel, and holds for a slope of 0; infinite where there is none. */
  private static double smallerRoot(double slope, double freed, double missing) {
    double discriminant = freed * freed - 2 * slope * missing;
    return discriminant >= 0
        ? 2 * missing / (freed + Math.sqrt(discriminant))
        : Double.POSITIVE_INFINITY;
  }

  /**
   * Shows the result.
   *
   * @return the slice and what it leaves
   */
  public Explanation explain() {
    return Explanation.of("liquidation slice, " + outcome)
        .with(
            "slice",
            "smaller root of slope / 2 x x^2 - rate x mark x x + missing margin + fixed charge",
            slice,
            BASE)
        .with("equity after", "equity - slope / 2 x slice^2 - fixed charge", equityAfter, QUOTE)
        .with(
            "maintenance margin after",
            "rate x mark x (quantity - slice)",
            maintenanceAfter,
            QUOTE);
  }

  @Override
  public String toString() {
    return "%s: close %s, leaving equity %s and maintenance margin %s"
        .formatted(
            outcome, BASE.format(slice), QUOTE.format(equityAfter), QUOTE.format(maintenanceAfter));
  }
}
