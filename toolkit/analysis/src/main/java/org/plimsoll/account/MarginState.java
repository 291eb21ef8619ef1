package org.plimsoll.account;

import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.OptionalDouble;
import org.plimsoll.units.In;

/**
 * Where a position stands at a mark price.
 *
 * <p>headroom = equity - maintenance margin; margin ratio = maintenance margin / equity
 * (liquidation at 100 %); margin utilization = initial margin / equity; effective leverage =
 * notional / equity. The three ratios do not exist where equity is not positive, and are then
 * absent, never 0, infinite or NaN.
 *
 * @param mark the price it is valued at, quote per base
 * @param notional absolute value of the position, quote
 * @param equity margin plus unrealised profit, quote; negative beyond bankruptcy
 * @param initialMargin notional / leverage chosen, quote
 * @param maintenanceMargin what the venue demands at this size, quote
 * @param headroom equity above maintenance margin, quote; negative when liquidation is due
 * @param marginRatio maintenance margin / equity
 * @param marginUtilization initial margin / equity
 * @param effectiveLeverage notional / equity
 */
public record MarginState(
    @In(PRICE) double mark,
    @In(QUOTE) double notional,
    @In(QUOTE) double equity,
    @In(QUOTE) double initialMargin,
    @In(QUOTE) double maintenanceMargin,
    @In(QUOTE) double headroom,
    @In(RATE) OptionalDouble marginRatio,
    @In(RATE) OptionalDouble marginUtilization,
    @In(LEVERAGE) OptionalDouble effectiveLeverage) {

  static MarginState of(double mark, double notional, MarginRequirement requirement) {
    double equity = requirement.netCollateral();
    return new MarginState(
        mark,
        notional,
        equity,
        requirement.initial(),
        requirement.maintenance(),
        equity - requirement.maintenance(),
        requirement.perEquity(requirement.maintenance()),
        requirement.perEquity(requirement.initial()),
        requirement.perEquity(notional));
  }

  /**
   * Gives what adds up over positions.
   *
   * @return initial margin, maintenance margin and equity
   */
  public MarginRequirement requirement() {
    return new MarginRequirement(initialMargin, maintenanceMargin, equity);
  }

  /**
   * Tells whether the venue may liquidate at this mark.
   *
   * @return true if equity does not exceed maintenance margin
   */
  public boolean isLiquidatable() {
    return requirement().isLiquidatable();
  }

  @Override
  public String toString() {
    return "at %s: equity %s, maintenance margin %s, headroom %s, %s"
        .formatted(
            PRICE.format(mark),
            QUOTE.format(equity),
            QUOTE.format(maintenanceMargin),
            QUOTE.format(headroom),
            marginRatio.isPresent()
                ? "margin ratio %s, effective leverage %s"
                    .formatted(
                        RATE.format(marginRatio.getAsDouble()),
                        LEVERAGE.format(effectiveLeverage.orElseThrow()))
                : "bankrupt");
  }
}
