package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.QUOTE;

import org.plimsoll.units.Columns;
import org.plimsoll.units.In;

/**
 * What the top winner keeps under a queue that begins with it, and under pro-rata.
 *
 * <p>While the budget H is at most the largest equity e(1), gap = H x (1 - e(1) / sum of e). The
 * sums here hold beyond that too: the queue then takes all of e(1).
 *
 * <pre>{@code
 * TopWinnerGap.of(Columns.of(50, 30, 20, 10), 25).gap(); // 13.64
 * }</pre>
 *
 * <p>Source: Chitra 2025, Autodeleveraging, arXiv 2512.01112, proposition 5.3.
 *
 * @param afterQueue what it keeps under the queue, quote
 * @param afterProRata what it keeps under pro-rata, quote
 * @param gap the second less the first, quote
 */
public record TopWinnerGap(
    @In(QUOTE) double afterQueue, @In(QUOTE) double afterProRata, @In(QUOTE) double gap) {
  /**
   * Compares the two.
   *
   * @param equities of the winners, quote, 0 or more, at least one
   * @param budget to be raised, quote, 0 or more; beyond the sum of equities all is taken
   * @return the gap
   * @throws IllegalArgumentException if there is no winner or a value is negative or not finite
   */
  public static TopWinnerGap of(Columns equities, double budget) {
    if (equities.size() == 0) {
      throw new IllegalArgumentException(Messages.noneOf("equities"));
    }
    AdlWinners winners = AdlWinners.ofEquities(equities);
    AdlNeed need = AdlNeed.equity(budget);
    double queue =
        AdlPolicy.queue("largest first", AdlScore.equity()).allocate(winners, need).topSurvival();
    double shared = AdlPolicy.proRata().allocate(winners, need).topSurvival();
    return new TopWinnerGap(queue, shared, shared - queue);
  }

  @Override
  public String toString() {
    return "the top winner keeps %s more under pro-rata than under the queue"
        .formatted(QUOTE.format(gap));
  }
}
