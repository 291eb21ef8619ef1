package org.plimsoll.waterfall;

/** Scores as a column, and what they are made of. */
final class AdlScores {
  private AdlScores() {}

  static double profitRatio(AdlWinners winners, int row) {
    double gain = winners.mark() / winners.entryPrice(row) - 1;
    return winners.isLong() ? gain : -gain;
  }

  /** Nothing gained is no score, however levered. */
  static double times(double ratio, double leverage) {
    return ratio == 0 ? 0 : ratio * leverage;
  }

  static double[] of(AdlScore score, AdlWinners winners) {
    double[] scores = new double[winners.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score.of(winners, i);
      if (Double.isNaN(scores[i])) {
        throw new IllegalArgumentException(Messages.score(i));
      }
    }
    return scores;
  }
}
