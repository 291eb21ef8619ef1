package org.plimsoll.venue;

import java.math.BigDecimal;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * One tier of a margin schedule: a range of notional and what the venue demands inside it.
 *
 * <p>Maintenance margin = notional x rate - amount. The amount is the deduction that makes the
 * margin continuous from one bracket to the next.
 *
 * @param tier its number, from 1
 * @param notionalFloor lower edge in quote currency, included
 * @param notionalCap upper edge in quote currency, excluded; infinite for a bracket without end
 * @param maxLeverage the most leverage a position of that size may be opened with, at least 1
 * @param maintenanceMarginRate fraction of notional, in (0, 1)
 * @param maintenanceAmount the deduction in quote currency, 0 or more
 */
public record Bracket(
    @In(Unit.COUNT) int tier,
    @In(Unit.QUOTE) double notionalFloor,
    @In(Unit.QUOTE) double notionalCap,
    @In(Unit.LEVERAGE) double maxLeverage,
    @In(Unit.RATE) double maintenanceMarginRate,
    @In(Unit.QUOTE) double maintenanceAmount) {

  /**
   * Validates the tier.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public Bracket {
    Check.notNegative("notional floor", notionalFloor);
    if (!(notionalCap > notionalFloor)) {
      throw new IllegalArgumentException(Messages.capBelowFloor(notionalCap, notionalFloor));
    }
    if (!(maxLeverage >= 1 && Double.isFinite(maxLeverage))) {
      throw new IllegalArgumentException(Messages.leverageBelowOne("max leverage", maxLeverage));
    }
    Check.fraction("maintenance margin rate", maintenanceMarginRate);
    if (!(maintenanceMarginRate > 0 && maintenanceMarginRate < 1)) {
      throw new IllegalArgumentException(Messages.rateOutside(maintenanceMarginRate));
    }
    Check.notNegative("maintenance amount", maintenanceAmount);
  }

  /**
   * Tells whether a size belongs to this bracket.
   *
   * @param notional absolute position value in quote currency
   * @return true from the floor up to, not including, the cap
   */
  public boolean contains(double notional) {
    return notional >= notionalFloor && notional < notionalCap;
  }

  /**
   * Computes the margin this bracket's line demands, whether or not the size belongs to it.
   *
   * @param notional absolute position value in quote currency
   * @return notional x rate - amount, in quote currency
   */
  public double maintenanceMargin(double notional) {
    return notional * maintenanceMarginRate - maintenanceAmount;
  }

  /**
   * Computes the amount the next bracket must deduct for the margin not to jump at the floor they
   * share: amount + cap x (rate of the next - rate), in decimals.
   *
   * @param nextRate maintenance margin rate beyond the cap, a fraction
   * @return the amount, in the unit of the cap, which must be finite
   * @throws IllegalArgumentException if the rate is not a fraction or the bracket has no end
   */
  public double amountBeyond(double nextRate) {
    BigDecimal rise =
        BigDecimal.valueOf(Check.fraction("maintenance margin rate", nextRate))
            .subtract(BigDecimal.valueOf(maintenanceMarginRate));
    return BigDecimal.valueOf(Check.notNegative("notional cap", notionalCap))
        .multiply(rise)
        .add(BigDecimal.valueOf(maintenanceAmount))
        .doubleValue();
  }

  @Override
  public String toString() {
    String cap = Double.isFinite(notionalCap) ? Unit.QUOTE.format(notionalCap) : "no end";
    return "bracket %d: notional from %s to %s, rate %s, amount %s, leverage up to %s"
        .formatted(
            tier,
            Unit.QUOTE.format(notionalFloor),
            cap,
            Unit.RATE.format(maintenanceMarginRate),
            Unit.QUOTE.format(maintenanceAmount),
            Unit.LEVERAGE.format(maxLeverage));
  }
}
