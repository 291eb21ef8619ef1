package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;

import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.plimsoll.units.Columns;

/**
 * A whole book at one mark: the liquidation price and the margin ratio of every position.
 *
 * <p>For a position of signed quantity Q, |Q| = q, side s, entry price E and margin W at mark P:
 *
 * <pre>
 * liquidation price   max over k of (s q E - W - amount[k]) / (1 - s rate[k]), times s / q
 * margin ratio        max over k of (rate[k] q P - amount[k]), over W + Q (P - E)
 * </pre>
 *
 * <p>Both in the order of the book's rows. Prices are in quote per base, 0 for a long that no fall
 * can liquidate, infinite only beyond the range of a double. Ratios are fractions, 0 or more; where
 * equity is not positive the ratio is infinite, for in a column it must compare as beyond every
 * limit (a single position leaves it absent, see {@link org.plimsoll.account.MarginState}). Neither
 * column ever holds a NaN. The liquidation prices do not depend on the mark.
 *
 * <pre>{@code
 * var now = book.at(57_000);
 * now.marginRatios().get(0); // 0.265
 * now.liquidatable(); // accounts due
 * }</pre>
 *
 * <p>It liquidates nobody and moves no price. Source of the formulas: the venue's definitions, as
 * in {@link org.plimsoll.account.Position}, which tests hold every row against.
 */
public final class Revaluation {
  private final PositionBook book;
  private final double mark;
  private final int threads;
  private final double[] ratios;
  private final Columns liquidationPrices;
  private final Columns marginRatios;

  private Revaluation(PositionBook book, double mark, int threads, RevaluationLoop.Rows filled) {
    this.book = book;
    this.mark = mark;
    this.threads = threads;
    this.ratios = filled.marginRatios;
    this.liquidationPrices = Columns.ofOwned(filled.liquidationPrices);
    this.marginRatios = Columns.ofOwned(filled.marginRatios);
  }

  /** The book has checked that no notional is infinite at the mark. */
  static Revaluation of(PositionBook book, double mark, int threads) {
    MarginLines lines = MarginLines.of(book.schedule());
    RevaluationLoop.Rows rows = new RevaluationLoop.Rows(book, threads);
    FixedChunks.run(
        book.size(), threads, (from, to) -> RevaluationLoop.run(rows, lines, mark, from, to));
    return new Revaluation(book, mark, threads, rows);
  }

  /**
   * Names what was valued.
   *
   * @return the book
   */
  public PositionBook book() {
    return book;
  }

  /**
   * Gives the price the book is valued at.
   *
   * @return quote per base
   */
  public double mark() {
    return mark;
  }

  /**
   * Gives the mark at which each position is liquidated.
   *
   * @return quote per base, 0 for a long that no fall can liquidate
   */
  public Columns liquidationPrices() {
    return liquidationPrices;
  }

  /**
   * Gives maintenance margin / equity of each position.
   *
   * @return fractions, 0 or more; infinite where equity is not positive
   */
  public Columns marginRatios() {
    return marginRatios;
  }

  /**
   * Counts the positions the venue may liquidate at this mark.
   *
   * @return those with a margin ratio of 1 or more
   */
  public int liquidatable() {
    return histogram(1).liquidatable();
  }

  /**
   * Counts the positions by how full they are.
   *
   * @param bins how many of equal width from 0 to 1, from 1 to 10,000
   * @return the counts
   * @throws IllegalArgumentException if the bins are outside their range
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public MarginRatioHistogram histogram(int bins) {
    if (!(bins >= 1 && bins <= MarginRatioHistogram.MOST_BINS)) {
      throw new IllegalArgumentException(Messages.bins(bins));
    }
    LongAdder[] sums = Stream.generate(LongAdder::new).limit(bins + 1L).toArray(LongAdder[]::new);
    FixedChunks.run(
        book.size(),
        threads,
        (from, to) -> add(RevaluationLoop.count(ratios, from, to, bins), sums));
    return MarginRatioHistogram.of(Stream.of(sums).mapToInt(LongAdder::intValue).toArray());
  }

  private static void add(int[] counts, LongAdder[] sums) {
    for (int k = 0; k < counts.length; k++) {
      if (counts[k] > 0) {
        sums[k].add(counts[k]);
      }
    }
  }

  @Override
  public String toString() {
    return "%s positions at %s: %s liquidatable"
        .formatted(COUNT.format(book.size()), PRICE.format(mark), COUNT.format(liquidatable()));
  }
}
