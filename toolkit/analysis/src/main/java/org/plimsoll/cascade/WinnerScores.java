package org.plimsoll.cascade;

import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/**
 * Scores and profits of a book's winners, and the shortest head of their queue with a given profit.
 *
 * <p>The head is found digit by digit: profits are added up by the first sixteen bits of the score,
 * which order like the score itself; only the digit in which the loss is reached is looked into
 * again. Used once, by one thread.
 */
final class WinnerScores {
  private static final int DIGIT_BITS = 16;
  private static final int DIGITS = 1 << DIGIT_BITS;

  private final long[] scores;
  private final double[] profits;
  private int size;
  private double total;
  private int reached;

  private WinnerScores(int most) {
    this.scores = new long[most];
    this.profits = new double[most];
  }

  static WinnerScores of(PositionBook book, Side side, double price) {
    int most = side == Side.LONG ? book.longs() : book.shorts();
    WinnerScores winners = new WinnerScores(most + 1);
    winners.fill(book, side.sign(), price);
    return winners;
  }

  /** Writes every row to the next free place and moves on only past winners. */
  private void fill(PositionBook book, double sign, double price) {
    Columns quantities = book.quantities();
    Columns entryPrices = book.entryPrices();
    Columns margins = book.margins();
    int count = 0;
    double sum = 0;
    for (int i = 0; i < book.size(); i++) {
      double quantity = quantities.get(i);
      double profit = quantity * (price - entryPrices.get(i));
      double margin = margins.get(i);
      double score = profit * (Math.abs(quantity) * price) / (margin * (margin + profit));
      int one = quantity * sign > 0 & profit > 0 ? 1 : 0;
      scores[count] = Double.doubleToRawLongBits(score);
      profits[count] = profit;
      sum += one * profit;
      count += one;
    }
    size = count;
    total = sum;
  }

  int size() {
    return size;
  }

  double totalProfit() {
    return total;
  }

  /** To be asked once: the places of those looked into are overwritten. */
  int leastReaching(double loss) {
    reached = 0;
    double left = loss;
    int open = size;
    int shift = Long.SIZE - DIGIT_BITS;
    for (; shift >= 0 && left > 0 && open > 0; shift -= DIGIT_BITS) {
      double[] sums = new double[DIGITS];
      int[] counts = new int[DIGITS];
      for (int i = 0; i < open; i++) {
        int digit = digit(i, shift);
        sums[digit] += profits[i];
        counts[digit]++;
      }
      int digit = DIGITS - 1;
      for (; digit >= 0 && sums[digit] < left; digit--) {
        left -= sums[digit];
        reached += counts[digit];
      }
      open = keep(open, shift, digit);
    }
    takeInOrder(left, open);
    return reached;
  }

  private int digit(int place, int shift) {
    return (int) (scores[place] >>> shift) & (DIGITS - 1);
  }

  private int keep(int open, int shift, int wanted) {
    int kept = 0;
    for (int i = 0; i < open; i++) {
      if (digit(i, shift) == wanted) {
        scores[kept] = scores[i];
        profits[kept] = profits[i];
        kept++;
      }
    }
    return kept;
  }

  /** What is left over is all of one score. */
  private void takeInOrder(double loss, int open) {
    double left = loss;
    for (int i = 0; i < open && left > 0; i++) {
      left -= profits[i];
      reached++;
    }
  }
}
