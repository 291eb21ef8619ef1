package org.plimsoll.account;

import static org.plimsoll.units.Unit.PRICE;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plimsoll.units.Check;

/**
 * The prices an account is valued at, one per contract or asset.
 *
 * <pre>{@code
 * Marks.of("BTCUSDT", 60_000).and("ETHUSDT", 3_000).price("ETHUSDT"); // 3,000
 * }</pre>
 */
public final class Marks {
  private final SortedMap<String, Double> prices;

  private Marks(SortedMap<String, Double> prices) {
    this.prices = prices;
  }

  /**
   * Takes one price.
   *
   * @param symbol of the contract or asset
   * @param price in quote per unit, above 0
   * @return the marks
   * @throws IllegalArgumentException if the price is not above 0
   */
  public static Marks of(String symbol, double price) {
    return new Marks(new TreeMap<>()).and(symbol, price);
  }

  /**
   * Takes several prices.
   *
   * @param prices in quote per unit, by symbol, each above 0
   * @return the marks
   * @throws IllegalArgumentException if a price is not above 0
   */
  public static Marks of(Map<String, Double> prices) {
    Marks marks = new Marks(new TreeMap<>());
    for (Map.Entry<String, Double> entry : prices.entrySet()) {
      marks = marks.and(entry.getKey(), entry.getValue());
    }
    return marks;
  }

  /**
   * Adds or replaces a price.
   *
   * @param symbol of the contract or asset
   * @param price in quote per unit, above 0
   * @return marks with it
   * @throws IllegalArgumentException if the price is not above 0
   */
  public Marks and(String symbol, double price) {
    SortedMap<String, Double> more = new TreeMap<>(prices);
    more.put(symbol, Check.positive("mark of " + symbol, price));
    return new Marks(more);
  }

  /**
   * Moves all prices by one factor.
   *
   * @param factor above 0; 0.9 for a fall of 10 %
   * @return the moved marks
   * @throws IllegalArgumentException if the factor is not above 0
   */
  public Marks times(double factor) {
    Check.positive("factor", factor);
    SortedMap<String, Double> moved = new TreeMap<>();
    prices.forEach((symbol, price) -> moved.put(symbol, price * factor));
    return new Marks(moved);
  }

  /**
   * Looks up a price.
   *
   * @param symbol of the contract or asset
   * @return in quote per unit
   * @throws NoSuchElementException if there is none; the sentence lists those there are
   */
  public double price(String symbol) {
    Double price = prices.get(symbol);
    if (price == null) {
      throw new NoSuchElementException(Messages.noMark(symbol, prices.keySet()));
    }
    return price;
  }

  @Override
  public String toString() {
    return prices.entrySet().stream()
        .map(entry -> entry.getKey() + " " + PRICE.format(entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
