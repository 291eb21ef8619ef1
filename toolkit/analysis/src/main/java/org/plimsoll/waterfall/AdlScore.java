package org.plimsoll.waterfall;

/**
 * How a venue ranks the accounts of a queue: the highest score is closed first.
 *
 * <p>Profit ratio = profit at the mark / entry value; leverage = notional / equity.
 *
 * <pre>{@code
 * AdlScore bySize = (winners, row) -> winners.winner(row).equity(); // a rule of one's own
 * winners.lights(AdlScore.bitmex());
 * }</pre>
 */
@FunctionalInterface
public interface AdlScore {
  /**
   * Scores one account.
   *
   * @param winners the accounts
   * @param row which of them, from 0
   * @return its score, infinite at most, not NaN
   */
  double of(AdlWinners winners, int row);

  /**
   * Ranks like BitMEX and Binance: profit ratio x leverage for accounts in profit, profit ratio /
   * leverage for those at a loss.
   *
   * @return the score
   */
  static AdlScore bitmex() {
    return (winners, row) -> {
      double ratio = AdlScores.profitRatio(winners, row);
      return ratio < 0
          ? ratio / winners.leverage(row)
          : AdlScores.times(ratio, winners.leverage(row));
    };
  }

  /**
   * Ranks by leveraged return like Bybit: profit ratio x leverage, in profit and at a loss.
   *
   * @return the score
   */
  static AdlScore leveragedReturn() {
    return (winners, row) ->
        AdlScores.times(AdlScores.profitRatio(winners, row), winners.leverage(row));
  }

  /**
   * Ranks like Hyperliquid: mark / entry price (for shorts entry price / mark) x notional / equity.
   *
   * @return the score
   */
  static AdlScore hyperliquid() {
    return (winners, row) -> {
      double gain = winners.mark() / winners.entryPrice(row);
      return (winners.isLong() ? gain : 1 / gain) * winners.leverage(row);
    };
  }

  /**
   * Ranks by equity, the richest first: the queue that concentrates on the top winner.
   *
   * @return the score
   */
  static AdlScore equity() {
    return AdlWinners::equity;
  }
}
