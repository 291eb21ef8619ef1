package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.RATE;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.units.In;

/**
 * What one order gets that takes the levels of a book, best first.
 *
 * <pre>
 * vwap     = sum of price x size taken / filled
 * slippage = 1 - vwap / mid for a sale, vwap / mid - 1 for a purchase
 * </pre>
 *
 * <p>An order that uses up a level exactly does not touch the next: amounts are added as the
 * decimals they are written as. Without a fill there is no average, no last price and no slippage.
 *
 * <pre>{@code
 * OrderBook.ofBids(100, List.of(new BookLevel(99.9, 2))).sell(3).unfilled(); // 1
 * }</pre>
 *
 * @param filled base units traded
 * @param unfilled base units that found nobody
 * @param vwap volume-weighted average price of what was filled, quote per base
 * @param lastPrice of the last level touched, quote per base
 * @param slippage against mid, a fraction, 0 or more
 */
public record BookWalk(
    @In(BASE) double filled,
    @In(BASE) double unfilled,
    @In(PRICE) OptionalDouble vwap,
    @In(PRICE) OptionalDouble lastPrice,
    @In(RATE) OptionalDouble slippage) {

  static BookWalk of(double mid, List<BookLevel> bestFirst, BigDecimal size, int side) {
    BigDecimal left = size;
    BigDecimal value = BigDecimal.ZERO;
    double last = 0;
    for (BookLevel level : bestFirst) {
      if (left.signum() == 0) {
        break;
      }
      BigDecimal taken = left.min(BigDecimal.valueOf(level.size()));
      value = value.add(taken.multiply(BigDecimal.valueOf(level.price())));
      left = left.subtract(taken);
      last = level.price();
    }
    double filled = size.subtract(left).doubleValue();
    return filled > 0
        ? priced(filled, left.doubleValue(), value.doubleValue() / filled, last, side, mid)
        : new BookWalk(
            0,
            left.doubleValue(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());
  }

  private static BookWalk priced(
      double filled, double left, double vwap, double last, int side, double mid) {
    return new BookWalk(
        filled,
        left,
        OptionalDouble.of(vwap),
        OptionalDouble.of(last),
        OptionalDouble.of(side * (mid - vwap) / mid));
  }
}
