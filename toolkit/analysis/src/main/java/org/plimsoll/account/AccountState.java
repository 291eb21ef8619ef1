package org.plimsoll.account;

import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.units.In;

/**
 * Where a cross account stands: sums over its positions, and the ratios they make.
 *
 * <p>headroom = equity - maintenance margin; margin ratio = maintenance margin / equity
 * (liquidation at 100 %); margin utilization = initial margin / equity; effective leverage =
 * notional / equity. The ratios are absent where equity is not positive.
 *
 * @param notional sum of the absolute values of the positions, quote
 * @param equity wallet, weighted collateral and profits, quote
 * @param initialMargin sum over positions, quote
 * @param maintenanceMargin sum over positions, quote
 * @param headroom equity above maintenance margin, quote
 * @param marginRatio maintenance margin / equity
 * @param marginUtilization initial margin / equity
 * @param effectiveLeverage notional / equity
 * @param legs the same, position by position
 */
public record AccountState(
    @In(QUOTE) double notional,
    @In(QUOTE) double equity,
    @In(QUOTE) double initialMargin,
    @In(QUOTE) double maintenanceMargin,
    @In(QUOTE) double headroom,
    @In(RATE) OptionalDouble marginRatio,
    @In(RATE) OptionalDouble marginUtilization,
    @In(LEVERAGE) OptionalDouble effectiveLeverage,
    List<LegState> legs) {
  /** Keeps its own list. */
  public AccountState {
    legs = List.copyOf(legs);
  }

  static AccountState of(MarginRequirement sum, List<LegState> legs) {
    double notional = legs.stream().mapToDouble(LegState::notional).sum();
    return new AccountState(
        notional,
        sum.netCollateral(),
        sum.initial(),
        sum.maintenance(),
        sum.netCollateral() - sum.maintenance(),
        sum.perEquity(sum.maintenance()),
        sum.perEquity(sum.initial()),
        sum.perEquity(notional),
        legs);
  }

  /**
   * Gives what adds up over accounts.
   *
   * @return initial margin, maintenance margin and equity
   */
  public MarginRequirement requirement() {
    return new MarginRequirement(initialMargin, maintenanceMargin, equity);
  }

  /**
   * Tells whether the venue may liquidate.
   *
   * @return true if equity does not exceed maintenance margin
   */
  public boolean isLiquidatable() {
    return requirement().isLiquidatable();
  }

  @Override
  public String toString() {
    return "equity %s, maintenance margin %s, headroom %s, %s"
        .formatted(
            QUOTE.format(equity),
            QUOTE.format(maintenanceMargin),
            QUOTE.format(headroom),
            marginRatio.isPresent()
                ? "margin ratio " + RATE.format(marginRatio.getAsDouble())
                : "bankrupt");
  }
}
