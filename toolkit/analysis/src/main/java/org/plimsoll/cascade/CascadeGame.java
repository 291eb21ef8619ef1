package org.plimsoll.cascade;

import java.util.BitSet;
import java.util.List;

/**
 * A question of who brought an outcome about: players, and what would have come of each set of
 * them.
 *
 * <p>{@link ExtraDropGame} makes groups of accounts the players, {@link RuleGame} changes of rules.
 */
public sealed interface CascadeGame permits ExtraDropGame, RuleGame {

  /**
   * Names the players.
   *
   * @return in the order their numbers count them, at least one
   */
  List<String> players();

  /**
   * Says what comes of some of them.
   *
   * @param coalition numbers of those who take part, from 0
   * @return the outcome less what it is without anybody: 0 for nobody
   */
  double value(BitSet coalition);

  /**
   * Names what is divided.
   *
   * @return the measure
   */
  CascadeMeasure measure();
}
