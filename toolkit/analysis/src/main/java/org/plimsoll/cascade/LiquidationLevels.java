package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;
import org.plimsoll.units.In;

/**
 * A list of who is liquidated at which price, with how much: what lending monitors share, and what
 * a cascade needs of a book.
 *
 * <p>A quantity above 0 is sold when the price falls to its level (collateral of a loan, a long);
 * one below 0 is bought when the price rises to it (a short). The list is in falling order of
 * price, equal prices as given.
 *
 * <pre>{@code
 * var levels = LiquidationLevels.of("ETH", List.of(new Level("0xabc", 1_800, 25)));
 * levels.below(2_000).totalQuantity(); // 25, the nearest first
 * }</pre>
 *
 * <p>It knows no margin and no debt: how much of a level is sold, and what is lost, it cannot say.
 */
public final class LiquidationLevels {
  private final String collateral;
  private final List<Level> levels;

  private LiquidationLevels(String collateral, List<Level> levels) {
    this.collateral = collateral;
    this.levels = List.copyOf(levels);
  }

  /**
   * One account's level.
   *
   * @param owner whose
   * @param liquidationPrice quote per base, above 0
   * @param quantity base units, above 0 if sold when the price falls, below 0 if bought when it
   *     rises
   */
  public record Level(
      @In(TEXT) String owner, @In(PRICE) double liquidationPrice, @In(BASE) double quantity) {
    /**
     * Validates the level.
     *
     * @throws IllegalArgumentException if the owner is blank, the price not above 0 or the quantity
     *     0 or not finite
     */
    public Level {
      if (owner.isBlank()) {
        throw new IllegalArgumentException(BookMessages.blankOwner());
      }
      Check.positive("liquidation price", liquidationPrice);
      if (!(Double.isFinite(quantity) && quantity != 0)) {
        throw new IllegalArgumentException(BookMessages.levelQuantity(quantity));
      }
    }

    private boolean isDue(double price) {
      return quantity > 0 ? price <= liquidationPrice : price >= liquidationPrice;
    }
  }

  /**
   * Puts levels in order.
   *
   * @param collateral name of what is sold, such as ETH
   * @param levels in any order, at least one
   * @return the list
   * @throws IllegalArgumentException if the name is blank or there are no levels
   */
  public static LiquidationLevels of(String collateral, List<Level> levels) {
    if (collateral.isBlank()) {
      throw new IllegalArgumentException(BookMessages.BLANK_COLLATERAL);
    }
    if (levels.isEmpty()) {
      throw new IllegalArgumentException(BookMessages.NO_LEVELS);
    }
    return sorted(collateral, levels);
  }

  private static LiquidationLevels sorted(String collateral, List<Level> levels) {
    List<Level> falling = new ArrayList<>(levels);
    falling.sort(Comparator.comparingDouble(Level::liquidationPrice).reversed());
    return new LiquidationLevels(collateral, falling);
  }

  /**
   * Takes the levels of a book; a position that no price liquidates has none and is left out.
   *
   * @param revaluation the book with its liquidation prices
   * @return the list, the owners named "position 1", "position 2" by their row; perhaps empty
   */
  public static LiquidationLevels of(Revaluation revaluation) {
    PositionBook book = revaluation.book();
    Columns prices = revaluation.liquidationPrices();
    List<Level> levels = new ArrayList<>();
    for (int row = 0; row < book.size(); row++) {
      double price = prices.get(row);
      if (price > 0 && Double.isFinite(price)) {
        levels.add(new Level("position " + (row + 1), price, book.quantities().get(row)));
      }
    }
    return sorted(book.schedule().symbol(), levels);
  }

  /**
   * Names what is sold.
   *
   * @return such as ETH
   */
  public String collateral() {
    return collateral;
  }

  /**
   * Counts the levels.
   *
   * @return 0 or more
   */
  public int size() {
    return levels.size();
  }

  /**
   * Lists the levels.
   *
   * @return in the order of this list
   */
  public List<Level> levels() {
    return levels;
  }

  /**
   * Gives the prices.
   *
   * @return quote per base, above 0, in the order of this list
   */
  public Columns liquidationPrices() {
    return column(Level::liquidationPrice);
  }

  /**
   * Gives the amounts.
   *
   * @return base units, above 0 for what is sold, below 0 for what is bought
   */
  public Columns quantities() {
    return column(Level::quantity);
  }

  private Columns column(ToDoubleFunction<Level> value) {
    return Columns.ofOwned(levels.stream().mapToDouble(value).toArray());
  }

  /**
   * Names the owners.
   *
   * @return in the order of this list
   */
  public List<String> owners() {
    return levels.stream().map(Level::owner).toList();
  }

  /**
   * Selects what a fall from a price would reach.
   *
   * @param price quote per base, above 0
   * @return levels sold strictly below the price, the nearest first
   * @throws IllegalArgumentException if the price is not above 0
   */
  public LiquidationLevels below(double price) {
    Check.positive("price", price);
    return where(level -> level.quantity() > 0 && level.liquidationPrice() < price);
  }

  /**
   * Selects what a rise from a price would reach.
   *
   * @param price quote per base, above 0
   * @return levels bought strictly above the price, the nearest first
   * @throws IllegalArgumentException if the price is not above 0
   */
  public LiquidationLevels above(double price) {
    Check.positive("price", price);
    List<Level> rising =
        new ArrayList<>(
            where(level -> level.quantity() < 0 && level.liquidationPrice() > price).levels);
    Collections.reverse(rising);
    return new LiquidationLevels(collateral, rising);
  }

  /**
   * Selects what is liquidated at a price.
   *
   * @param price quote per base, above 0
   * @return levels sold at or above the price and those bought at or below it
   * @throws IllegalArgumentException if the price is not above 0
   */
  public LiquidationLevels due(double price) {
    Check.positive("price", price);
    return where(level -> level.isDue(price));
  }

  private LiquidationLevels where(Predicate<Level> chosen) {
    return new LiquidationLevels(collateral, levels.stream().filter(chosen).toList());
  }

  /**
   * Sums what would be sold or bought.
   *
   * @return absolute base units, 0 without levels
   */
  public double totalQuantity() {
    return levels.stream().mapToDouble(level -> Math.abs(level.quantity())).sum();
  }

  @Override
  public String toString() {
    String count = COUNT.format(size()) + " liquidation levels of " + collateral;
    if (levels.isEmpty()) {
      return count;
    }
    double high = levels.stream().mapToDouble(Level::liquidationPrice).max().orElseThrow();
    double low = levels.stream().mapToDouble(Level::liquidationPrice).min().orElseThrow();
    return "%s from %s to %s, %s in all"
        .formatted(count, PRICE.format(low), PRICE.format(high), BASE.format(totalQuantity()));
  }
}
