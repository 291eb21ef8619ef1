package org.plimsoll.waterfall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * Who is closed first when a bankrupt position finds no buyer (auto-deleveraging).
 *
 * <p>The accounts opposite to it are ranked by a score, highest first, equal scores by the lower
 * account number. What the bankrupt side must close is taken from them in that order at its
 * bankruptcy price. Each account sees its place as lights: the size up to and with its own, as a
 * share of all, rounded up to a fifth.
 *
 * <pre>{@code
 * var queue = AdlQueue.of(List.of(new Entry(1, 10, 3), new Entry(2, 10, 6)));
 * queue.fills(15, 650); // account 2 closes 10, account 1 closes 5
 * }</pre>
 *
 * <p>Source of the rule: BitMEX, auto-deleveraging examples.
 *
 * @param entries the accounts in the order they are closed
 */
public record AdlQueue(List<Entry> entries) {
  private static final BigDecimal LIGHTS = BigDecimal.valueOf(5);

  /** Sorts the accounts. */
  public AdlQueue {
    entries =
        entries.stream()
            .sorted(
                Comparator.comparingDouble(Entry::score)
                    .reversed()
                    .thenComparingLong(Entry::account))
            .toList();
  }

  /**
   * An account that may be closed.
   *
   * @param account its number
   * @param quantity absolute size, above 0
   * @param score leveraged return, or what else the venue ranks by
   */
  public record Entry(@In(Unit.COUNT) long account, @In(Unit.BASE) double quantity, double score) {
    /**
     * Validates the entry.
     *
     * @throws IllegalArgumentException if the quantity is not above 0 or the score not finite
     */
    public Entry {
      Check.positive("quantity", quantity);
      Check.finite("score", score);
    }
  }

  /**
   * What an account is made to close.
   *
   * @param account its number
   * @param closed size, above 0
   * @param price at which, quote per base
   */
  public record Fill(
      @In(Unit.COUNT) long account, @In(Unit.BASE) double closed, @In(Unit.PRICE) double price) {}

  /**
   * Ranks accounts.
   *
   * @param entries in any order
   * @return the queue
   */
  public static AdlQueue of(List<Entry> entries) {
    return new AdlQueue(entries);
  }

  /**
   * Lists the accounts in the order they are closed.
   *
   * @return their numbers
   */
  public List<Long> order() {
    return entries.stream().map(Entry::account).toList();
  }

  /**
   * Shows every account its place.
   *
   * @return in order of the queue: 0.2 (closed first), 0.4, 0.6, 0.8 or 1
   */
  public List<Double> percentiles() {
    BigDecimal total =
        entries.stream().map(AdlQueue::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Double> places = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Entry entry : entries) {
      sum = sum.add(quantity(entry));
      BigDecimal fifths = sum.multiply(LIGHTS).divide(total, 0, RoundingMode.CEILING);
      places.add(fifths.doubleValue() / LIGHTS.doubleValue());
    }
    return List.copyOf(places);
  }

  private static BigDecimal quantity(Entry entry) {
    return BigDecimal.valueOf(entry.quantity());
  }

  /**
   * Closes accounts against a bankrupt position until its size is covered or the queue is empty.
   *
   * @param size of the bankrupt position, 0 or more
   * @param bankruptcyPrice its bankruptcy price, quote per base, above 0
   * @return who closes how much, in order of the queue
   * @throws IllegalArgumentException if the size is negative or the price not above 0
   */
  public List<Fill> fills(double size, double bankruptcyPrice) {
    BigDecimal left = BigDecimal.valueOf(Check.notNegative("bankrupt size", size));
    Check.positive("bankruptcy price", bankruptcyPrice);
    List<Fill> fills = new ArrayList<>();
    for (Entry entry : entries) {
      BigDecimal closed = left.min(quantity(entry));
      if (closed.signum() > 0) {
        fills.add(new Fill(entry.account(), closed.doubleValue(), bankruptcyPrice));
      }
      left = left.subtract(closed);
    }
    return List.copyOf(fills);
  }
}
