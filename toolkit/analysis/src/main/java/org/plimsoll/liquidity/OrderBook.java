package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.PRICE;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * A mid price and the orders on either side of it: sales take the bids, purchases the asks.
 *
 * <p>Levels may come in any order and are kept best first; levels without size count for nothing.
 * What is beyond the book is unfilled.
 *
 * <pre>{@code
 * OrderBook.ofBids(100, List.of(new BookLevel(99.9, 2), new BookLevel(99.8, 3)))
 *     .sell(4).vwap(); // 99.85
 * }</pre>
 *
 * @param mid quote per base, above 0
 * @param bids orders to buy, none above mid
 * @param asks orders to sell, none below mid
 */
public record OrderBook(@In(PRICE) double mid, List<BookLevel> bids, List<BookLevel> asks) {
  /**
   * Validates and sorts the levels.
   *
   * @throws IllegalArgumentException if the mid is not above 0, a bid above or an ask below it
   */
  public OrderBook {
    Check.positive("mid", mid);
    bids = sorted(bids, Comparator.comparingDouble(BookLevel::price).reversed());
    asks = sorted(asks, Comparator.comparingDouble(BookLevel::price));
    if (!bids.isEmpty() && bids.get(0).price() > mid) {
      throw new IllegalArgumentException(
          Messages.crossed("best bid", "at or below", bids.get(0).price(), mid));
    }
    if (!asks.isEmpty() && asks.get(0).price() < mid) {
      throw new IllegalArgumentException(
          Messages.crossed("best ask", "at or above", asks.get(0).price(), mid));
    }
  }

  /**
   * A book of which only the bids are known.
   *
   * @param mid quote per base, above 0
   * @param bids orders to buy
   * @return the book, in which nothing can be bought
   * @throws IllegalArgumentException if a bid is above mid
   */
  public static OrderBook ofBids(double mid, List<BookLevel> bids) {
    return new OrderBook(mid, bids, List.of());
  }

  /**
   * Sells into the bids.
   *
   * @param size base units, 0 or more
   * @return what it brings
   * @throws IllegalArgumentException if the size is negative or not finite
   */
  public BookWalk sell(double size) {
    return BookWalk.of(mid, bids, BigDecimal.valueOf(Check.notNegative("size to sell", size)), 1);
  }

  /**
   * Buys from the asks.
   *
   * @param size base units, 0 or more
   * @return what it costs
   * @throws IllegalArgumentException if the size is negative or not finite
   */
  public BookWalk buy(double size) {
    return BookWalk.of(mid, asks, BigDecimal.valueOf(Check.notNegative("size to buy", size)), -1);
  }

  /**
   * Turns the book into a law for many trades.
   *
   * <pre>
   * factor(sold)              = price of the last level touched / mid, 1 at 0
   * fillFactor(before, after) = volume-weighted average price of the slice / mid, exactly
   * </pre>
   *
   * <p>Beyond the book the factor stays at its last level, or at 1 for an empty side, and {@link
   * PriceImpact#unfilled} tells what finds nobody; the fill is that of the part which is filled.
   *
   * @return the law
   */
  public PriceImpact impact() {
    return new LadderImpact(ladder(bids), ladder(asks));
  }

  private Ladder ladder(List<BookLevel> levels) {
    double[] amounts = new double[levels.size()];
    double[] factors = new double[levels.size()];
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < amounts.length; i++) {
      sum = sum.add(BigDecimal.valueOf(levels.get(i).size()));
      amounts[i] = sum.doubleValue();
      factors[i] = levels.get(i).price() / mid;
    }
    return new Ladder(amounts, factors, factors);
  }

  private static List<BookLevel> sorted(List<BookLevel> levels, Comparator<BookLevel> bestFirst) {
    return levels.stream().filter(level -> level.size() > 0).sorted(bestFirst).toList();
  }

  @Override
  public String toString() {
    return "book around %s with %d bids and %d asks".formatted(mid, bids.size(), asks.size());
  }
}
