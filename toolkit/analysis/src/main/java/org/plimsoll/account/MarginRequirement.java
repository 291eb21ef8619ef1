package org.plimsoll.account;

import java.util.OptionalDouble;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * What is demanded and what is there: a triple that adds up over positions.
 *
 * <p>All in quote currency; net collateral may be negative. An account is the sum of its positions,
 * a book the sum of its accounts.
 *
 * @param initial margin needed to open, 0 or more
 * @param maintenance margin below which the venue liquidates, 0 or more
 * @param netCollateral equity: what would be left if all were closed at the mark
 */
public record MarginRequirement(
    @In(Unit.QUOTE) double initial,
    @In(Unit.QUOTE) double maintenance,
    @In(Unit.QUOTE) double netCollateral) {

  /** Nothing demanded, nothing there. */
  public static final MarginRequirement NONE = new MarginRequirement(0, 0, 0);

  /**
   * Adds another requirement.
   *
   * @param other the requirement of another position or account
   * @return the sum, component by component
   */
  public MarginRequirement plus(MarginRequirement other) {
    return new MarginRequirement(
        initial + other.initial,
        maintenance + other.maintenance,
        netCollateral + other.netCollateral);
  }

  /**
   * Tells whether the venue may liquidate.
   *
   * @return true if there is something to maintain and the collateral does not exceed it
   */
  public boolean isLiquidatable() {
    return maintenance > 0 && maintenance >= netCollateral;
  }

  /** An amount as a fraction of equity, absent where equity is not positive. */
  OptionalDouble perEquity(double amount) {
    return netCollateral > 0 ? OptionalDouble.of(amount / netCollateral) : OptionalDouble.empty();
  }
}
