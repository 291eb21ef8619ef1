package org.plimsoll.cascade;

import org.plimsoll.units.Columns;

/**
 * Liquidation price and margin ratio of many rows at one mark.
 *
 * <p>Most positions are small, so every row is first judged by the lowest bracket's line alone, in
 * a loop without branches that the compiler turns into vector instructions; a second look at the
 * same few rows, still in the nearest cache, sends those whose notional reaches further through all
 * lines.
 */
final class RevaluationLoop {
  /** Five columns of so many rows fit into the nearest cache. */
  private static final int BLOCK = 512;

  private RevaluationLoop() {}

  /** What is read and what is filled: the arrays belong to one revaluation. */
  static final class Rows {
    final Columns quantities;
    final Columns entryPrices;
    final Columns margins;
    final double[] liquidationPrices;
    final double[] marginRatios;

    /** Clearing two large arrays takes a third of the work, so several threads share it. */
    Rows(PositionBook book, int threads) {
      this.quantities = book.quantities();
      this.entryPrices = book.entryPrices();
      this.margins = book.margins();
      double[][] made = new double[2][];
      FixedChunks.run(2, 1, threads, (from, to) -> made[from] = new double[book.size()]);
      this.liquidationPrices = made[0];
      this.marginRatios = made[1];
    }
  }

  static void run(Rows rows, MarginLines lines, double mark, int from, int to) {
    int[] large = new int[BLOCK];
    for (int start = from; start < to; start += BLOCK) {
      int end = Math.min(to, start + BLOCK);
      firstLine(rows, lines.rates[0], mark, start, end);
      int count = listLarge(rows, lines.firstLineEnd, mark, start, end, large);
      for (int j = 0; j < count; j++) {
        rows.liquidationPrices[large[j]] = liquidationPrice(rows, lines, large[j]);
        rows.marginRatios[large[j]] = marginRatio(rows, lines, mark, large[j]);
      }
    }
  }

  /**
   * Price (s q entry - margin) / (q (s - rate)), 0 where not positive; quantity is s q here. The
   * maintenance margin is at least the smallest double, so that an equity of 0 or less divides to
   * infinity.
   */
  private static void firstLine(Rows rows, double rate, double mark, int from, int to) {
    Columns quantity = rows.quantities;
    Columns entry = rows.entryPrices;
    Columns margin = rows.margins;
    double[] price = rows.liquidationPrices;
    double[] ratio = rows.marginRatios;
    for (int i = from; i < to; i++) {
      double size = Math.abs(quantity.get(i));
      double left = quantity.get(i) * entry.get(i) - margin.get(i);
      price[i] = Math.max(0.0, left / (quantity.get(i) - rate * size));
      double equity = margin.get(i) + quantity.get(i) * (mark - entry.get(i));
      ratio[i] = Math.max(rate * (size * mark), Double.MIN_VALUE) / Math.max(equity, 0.0);
    }
  }

  /**
   * Lists the rows whose notional reaches beyond the first line at the mark or at the liquidation
   * price, or whose price is no number, from a size next to nothing. No call may stand in this
   * loop: the compiler would read every column's address anew after it.
   */
  private static int listLarge(
      Rows rows, double notional, double mark, int from, int to, int[] large) {
    Columns quantity = rows.quantities;
    double[] price = rows.liquidationPrices;
    double quantityAtMark = notional / mark;
    int count = 0;
    for (int i = from; i < to; i++) {
      double size = Math.abs(quantity.get(i));
      if (!(size <= quantityAtMark && size * price[i] <= notional)) {
        large[count++] = i;
      }
    }
    return count;
  }

  /**
   * The line met first is the one that counts: the highest notional of a long's, the lowest of a
   * short's.
   */
  private static double liquidationPrice(Rows rows, MarginLines lines, int row) {
    return liquidationPrice(
        lines, rows.quantities.get(row), rows.entryPrices.get(row), rows.margins.get(row));
  }

  static double liquidationPrice(PositionBook book, MarginLines lines, int row) {
    return liquidationPrice(
        lines, book.quantities().get(row), book.entryPrices().get(row), book.margins().get(row));
  }

  static double liquidationPrice(
      MarginLines lines, double quantity, double entryPrice, double margin) {
    double left = quantity * entryPrice - margin;
    double[] perLine = quantity > 0 ? lines.perLong : lines.perShort;
    double signedNotional = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < perLine.length; k++) {
      signedNotional = Math.max(signedNotional, (left - lines.amounts[k]) * perLine[k]);
    }
    return Math.max(0.0, signedNotional / quantity);
  }

  private static double marginRatio(Rows rows, MarginLines lines, double mark, int row) {
    double quantity = rows.quantities.get(row);
    double notional = Math.abs(quantity) * mark;
    double maintenance = Double.MIN_VALUE;
    for (int k = 0; k < lines.rates.length; k++) {
      maintenance = Math.max(maintenance, notional * lines.rates[k] - lines.amounts[k]);
    }
    double equity = rows.margins.get(row) + quantity * (mark - rows.entryPrices.get(row));
    return maintenance / Math.max(equity, 0.0);
  }

  /**
   * Counts some rows by floor(ratio x bins), and from 1 up in one bin more. Four tables, added up
   * at the end, because neighbouring rows often hit the same bin and would wait for each other.
   */
  static int[] count(double[] ratios, int from, int to, int bins) {
    int[] first = new int[bins + 1];
    int[] second = new int[bins + 1];
    int[] third = new int[bins + 1];
    int[] fourth = new int[bins + 1];
    int i = from;
    for (; i + 3 < to; i += 4) {
      first[bin(ratios[i], bins)]++;
      second[bin(ratios[i + 1], bins)]++;
      third[bin(ratios[i + 2], bins)]++;
      fourth[bin(ratios[i + 3], bins)]++;
    }
    for (; i < to; i++) {
      first[bin(ratios[i], bins)]++;
    }
    for (int k = 0; k <= bins; k++) {
      first[k] += second[k] + third[k] + fourth[k];
    }
    return first;
  }

  /** Rounding may carry a ratio just below 1 to the end; it still is below 1. */
  private static int bin(double ratio, int bins) {
    return ratio < 1 ? Math.min((int) (ratio * bins), bins - 1) : bins;
  }
}
