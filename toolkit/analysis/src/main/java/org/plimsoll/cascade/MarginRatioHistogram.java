package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.units.In;

/**
 * How full the accounts of a book are: counts of margin ratios in bins of equal width from 0 to 1,
 * and what lies beyond.
 *
 * <p>Bin k of B holds the ratios r with floor(r x B) = k; a ratio of 1 or more, infinite ones
 * included, is due for liquidation. The counts add up to the size of the book.
 *
 * <pre>{@code
 * book.at(57_000).histogram(20).bins().get(19); // accounts from 95 % to 100 %
 * }</pre>
 *
 * @param bins in rising order, at least one
 * @param liquidatable accounts with a ratio of 1 or more
 */
public record MarginRatioHistogram(List<Bin> bins, @In(COUNT) int liquidatable) {
  static final int MOST_BINS = 10_000;

  /** Keeps its own list. */
  public MarginRatioHistogram {
    bins = List.copyOf(bins);
  }

  /**
   * One bin.
   *
   * @param from lower edge of the margin ratio, included
   * @param to upper edge, excluded
   * @param accounts how many lie within
   */
  public record Bin(@In(RATE) double from, @In(RATE) double to, @In(COUNT) int accounts) {}

  /** The last count is that of ratios from 1 up. */
  static MarginRatioHistogram of(int[] counts) {
    int size = counts.length - 1;
    List<Bin> bins = new ArrayList<>(size);
    for (int k = 0; k < size; k++) {
      bins.add(new Bin((double) k / size, (double) (k + 1) / size, counts[k]));
    }
    return new MarginRatioHistogram(bins, counts[size]);
  }

  @Override
  public String toString() {
    int accounts = liquidatable + bins.stream().mapToInt(Bin::accounts).sum();
    return "%s accounts in %s bins of the margin ratio, %s liquidatable"
        .formatted(COUNT.format(accounts), COUNT.format(bins.size()), COUNT.format(liquidatable));
  }
}
