package org.plimsoll.waterfall;

import java.util.List;
import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;

/**
 * A rule that decides which winners are closed, and how far.
 *
 * <p>A queue takes from the highest score down until the need is met: sparse, and concentrated on
 * the first. Shares take from all: fraction = min(cap, level x weight). A need beyond what the rule
 * can raise is never cut off in silence: the allocation tells what is uncovered.
 *
 * <pre>{@code
 * var queue = AdlPolicy.bitmex().allocate(winners, AdlNeed.contracts(15, 61_200));
 * var shared = AdlPolicy.proRata().allocate(winners, AdlNeed.contracts(15, 61_200));
 * }</pre>
 *
 * <p>Sources: venue documentation for the queues; Chitra 2025 (arXiv 2512.01112) for the shares;
 * Campbell, Hey, Moallemi and Nutz 2026 (arXiv 2603.15963) for leverage draining.
 */
public sealed interface AdlPolicy
    permits RankedQueue, OrderedQueue, CappedShares, LeverageDraining, LeastGreatestShare, Whole {
  /**
   * Names the rule.
   *
   * @return a few words
   */
  String name();

  /**
   * Decides.
   *
   * @param winners who may be closed
   * @param need what must be taken from them
   * @return who gives what, and what is uncovered
   * @throws IllegalArgumentException if the rule is about contracts and money is asked for, or has
   *     an order or caps for another number of winners
   */
  default AdlAllocation allocate(AdlWinners winners, AdlNeed need) {
    return new AdlAllocation(name(), winners, need, shares(winners, need));
  }

  /**
   * Decides in plain numbers.
   *
   * @param winners who may be closed
   * @param need what must be taken
   * @return amounts and fractions
   */
  Shares shares(AdlWinners winners, AdlNeed need);

  /**
   * Takes from the highest score down.
   *
   * @param name of the rule
   * @param score highest first, equal scores by row
   * @return the queue
   */
  static AdlPolicy queue(String name, AdlScore score) {
    return new RankedQueue(name, score);
  }

  /**
   * Queues by profit ratio and leverage as BitMEX does, losers by profit ratio over leverage.
   *
   * @return the queue
   */
  static AdlPolicy bitmex() {
    return queue("BitMEX queue", AdlScore.bitmex());
  }

  /**
   * Queues as Binance does, by the same score as BitMEX.
   *
   * @return the queue
   */
  static AdlPolicy binance() {
    return queue("Binance queue", AdlScore.bitmex());
  }

  /**
   * Queues by leveraged return as Bybit does.
   *
   * @return the queue
   */
  static AdlPolicy bybit() {
    return queue("Bybit queue", AdlScore.leveragedReturn());
  }

  /**
   * Queues by price gain and leverage as Hyperliquid does.
   *
   * @return the queue
   */
  static AdlPolicy hyperliquid() {
    return queue("Hyperliquid queue", AdlScore.hyperliquid());
  }

  /**
   * Takes accounts as they come, without rank, as dYdX does: any open opposite account, from the
   * first row on. Ask it for contracts at the bankruptcy price.
   *
   * @return the queue in order of rows
   */
  static AdlPolicy dydx() {
    return queue("dYdX, no rank", (winners, row) -> 0);
  }

  /**
   * Takes accounts in a given order; rows that are not named give nothing.
   *
   * @param rows of the winners, from 0, first the first to be closed
   * @return the queue
   */
  static AdlPolicy inOrder(List<Integer> rows) {
    return new OrderedQueue(List.copyOf(rows));
  }

  /**
   * Takes the same fraction from all.
   *
   * @return the rule; its level is that fraction
   */
  static AdlPolicy proRata() {
    return CappedShares.proRata();
  }

  /**
   * Takes the same fraction from all up to one cap.
   *
   * @param cap in [0, 1]
   * @return the rule; its level is the fraction of those below the cap
   * @throws IllegalArgumentException if the cap is outside [0, 1]
   */
  static AdlPolicy cappedProRata(double cap) {
    return CappedShares.capped(Columns.of(Check.fraction("cap", cap)));
  }

  /**
   * Takes the same fraction from all up to caps of their own: min(level, cap).
   *
   * @param caps in [0, 1], one for each winner
   * @return the rule; its level is the fraction of those below their cap
   * @throws IllegalArgumentException if a cap is outside [0, 1]
   */
  static AdlPolicy cappedProRata(Columns caps) {
    return CappedShares.capped(caps);
  }

  /**
   * Takes more from the more levered: min(1, level x w(leverage)).
   *
   * @param weight w; who has none gives nothing
   * @return the rule; its level is the multiple of the weight
   */
  static AdlPolicy riskWeighted(AdlRiskWeight weight) {
    return riskWeighted(weight, Columns.of(1));
  }

  /**
   * Takes more from the more levered, up to caps of their own: min(cap, level x w(leverage)).
   *
   * @param weight w; who has none gives nothing
   * @param caps in [0, 1], one for each winner or one for all
   * @return the rule; its level is the multiple of the weight
   * @throws IllegalArgumentException if a cap is outside [0, 1]
   */
  static AdlPolicy riskWeighted(AdlRiskWeight weight, Columns caps) {
    return CappedShares.weighted(weight, caps);
  }

  /**
   * Closes the most levered first, until leverage is level: contracts taken = max(0, notional -
   * level x equity) / mark. Minimises the greatest leverage that remains, and is not changed by
   * splitting accounts. Only for contracts.
   *
   * @return the rule; its level is the leverage that remains at most
   */
  static AdlPolicy leverageDraining() {
    return new LeverageDraining();
  }

  /**
   * Closes whole contracts so that the greatest fraction taken from anyone is least. Only for
   * contracts, a whole number of them; what an account holds beyond whole contracts stays. Where
   * contracts can be divided, the same aim gives {@link #proRata}.
   *
   * @return the rule; its level is the greatest fraction
   */
  static AdlPolicy minMax() {
    return new LeastGreatestShare();
  }

  /**
   * Rounds what another rule takes to whole contracts by largest remainder, ties to the lower row.
   * Only for contracts, a whole number of them.
   *
   * @param rule whose contracts are the weights
   * @return the rule in whole contracts, never more than an account holds
   */
  static AdlPolicy wholeContracts(AdlPolicy rule) {
    return new Whole(rule);
  }
}
