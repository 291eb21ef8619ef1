package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.QUOTE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.Side;

/**
 * How far down the queue of winners an unfunded loss reaches.
 *
 * <pre>
 * profit  = side x quantity x (price - entry)                      only winners, profit above 0
 * score   = profit / margin x quantity x price / (margin + profit)
 * reached = least number of winners, highest score first, whose profits add up to the loss
 * </pre>
 *
 * <p>Equal scores go by the row in the book. Found without ranking those who are not reached.
 *
 * <pre>{@code
 * DeleveragingReach.of(book, Side.SHORT, run.finalPrice(), run.unfunded()).reached();
 * }</pre>
 *
 * <p>Source of the score: BitMEX and Binance, auto-deleveraging: return times effective leverage.
 *
 * @param winners positions with a profit at the price
 * @param profit theirs together, quote
 * @param loss to be borne, quote
 * @param reached how many of them it takes, all if they cannot bear it
 */
public record DeleveragingReach(
    @In(Unit.COUNT) int winners,
    @In(Unit.QUOTE) double profit,
    @In(Unit.QUOTE) double loss,
    @In(Unit.COUNT) int reached) {

  /**
   * Walks down the queue.
   *
   * @param book the positions
   * @param side which way the winners stand
   * @param price the mark, quote per base, above 0
   * @param loss to be borne, quote, 0 or more
   * @return how far it reaches
   * @throws IllegalArgumentException if the price is not above 0 or the loss is below 0
   */
  public static DeleveragingReach of(PositionBook book, Side side, double price, double loss) {
    Check.positive("price", price);
    Check.notNegative("loss", loss);
    WinnerScores scores = WinnerScores.of(book, side, price);
    return new DeleveragingReach(
        scores.size(), scores.totalProfit(), loss, scores.leastReaching(loss));
  }

  /**
   * Tells what no winner can bear.
   *
   * @return quote, 0 or more
   */
  public double uncovered() {
    return Math.max(0, loss - profit);
  }

  @Override
  public String toString() {
    return "%s of %s winners bear %s"
        .formatted(
            COUNT.format(reached), COUNT.format(winners), QUOTE.format(Math.min(loss, profit)));
  }
}
