package org.plimsoll.account;

import static org.plimsoll.units.Unit.RATE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * One node of a scenario grid: a joint move of price and volatility, and how much of its loss
 * counts.
 *
 * @param priceMove fraction of the price, -1 or more
 * @param volatilityShift fraction of the volatility, -1 or more: 0.5 turns 60 % into 90 %
 * @param counted share of the loss that counts, 1 for ordinary nodes, less for extreme ones
 */
public record ScenarioNode(
    @In(RATE) double priceMove, @In(RATE) double volatilityShift, @In(RATE) double counted) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a move is below -1 or not finite, or the share is outside
   *     [0, 1]
   */
  public ScenarioNode {
    Check.finite("price move", priceMove);
    Check.finite("volatility shift", volatilityShift);
    Check.fraction("counted share of the loss", counted);
    if (priceMove < -1) {
      throw new IllegalArgumentException(PortfolioMessages.moveBelowTotalLoss(priceMove));
    }
    if (volatilityShift < -1) {
      throw new IllegalArgumentException(PortfolioMessages.shiftBelowNothing(volatilityShift));
    }
  }

  /**
   * Makes a node whose loss counts in full.
   *
   * @param priceMove fraction of the price, -1 or more
   * @param volatilityShift fraction of the volatility, -1 or more
   * @return the node
   * @throws IllegalArgumentException as the constructor
   */
  public static ScenarioNode of(double priceMove, double volatilityShift) {
    return new ScenarioNode(priceMove, volatilityShift, 1);
  }
}
