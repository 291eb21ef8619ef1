package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;

import java.util.Optional;
import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/**
 * Who falls at which price: the positions of a book in the order of their liquidation prices, with
 * running sums, around the present price.
 *
 * <pre>
 * quantity due(p) = sum of the quantities of longs with a liquidation price of at least p
 *                   (of shorts: at most p)
 * </pre>
 *
 * <p>A side is put in order when it is first asked for, in time that grows with the number of
 * positions; then every question about any price is a look-up. Longs that no fall can liquidate are
 * not on the map. Prices are in quote per base, quantities in base units.
 *
 * <pre>{@code
 * var map = LiquidationMap.of(book, 60_000);
 * map.quantityDue(Side.LONG, 57_000); // base units sold if the price were 57,000
 * }</pre>
 *
 * <p>It is not a forecast: it says what would be sold at a price, not what the sale does; that is
 * {@link Cascade}.
 */
public final class LiquidationMap {
  private final double price;
  private final MapSides sides;

  private LiquidationMap(double price, MapSides sides) {
    this.price = Check.positive("price", price);
    this.sides = sides;
  }

  /**
   * Maps a book.
   *
   * @param book the positions
   * @param price the present price, quote per base, above 0
   * @return the map
   * @throws IllegalArgumentException if the price is not above 0
   */
  public static LiquidationMap of(PositionBook book, double price) {
    return new LiquidationMap(price, MapSides.of(book));
  }

  /**
   * Maps positions of which no more is known than where they are liquidated: their margin left at
   * that price is a given share of their value there.
   *
   * @param side which way they stand
   * @param liquidationPrices quote per base, above 0
   * @param quantities base units, above 0, as many
   * @param marginLeft share of the value left at the liquidation price, from 0, where it is the
   *     bankruptcy price, to below 1
   * @param price the present price, quote per base, above 0
   * @return the map; rows count from 0 in the order given
   * @throws IllegalArgumentException if the columns are not equally long or a value is outside its
   *     range
   */
  public static LiquidationMap ofLevels(
      Side side, Columns liquidationPrices, Columns quantities, double marginLeft, double price) {
    return new LiquidationMap(
        price, MapSides.of(LevelLadder.of(side, liquidationPrices, quantities, marginLeft)));
  }

  /**
   * Moves the map to another present price; the positions stay.
   *
   * @param changed quote per base, above 0
   * @return the map around that price
   * @throws IllegalArgumentException if the price is not above 0
   */
  public LiquidationMap at(double changed) {
    return new LiquidationMap(changed, sides);
  }

  /**
   * Gives the present price.
   *
   * @return quote per base
   */
  public double price() {
    return price;
  }

  /**
   * Names the book the map was made from.
   *
   * @return the book, empty if only levels were known
   */
  public Optional<PositionBook> book() {
    return sides.book();
  }

  /**
   * Counts the positions on one side that some price can liquidate.
   *
   * @param side long or short
   * @return 0 or more
   */
  public int size(Side side) {
    return ladder(side).size();
  }

  /**
   * Adds up the positions on one side that some price can liquidate.
   *
   * @param side long or short
   * @return base units, 0 or more
   */
  public double quantity(Side side) {
    return ladder(side).quantity();
  }

  /**
   * Counts the positions due at a price.
   *
   * @param side long or short
   * @param at quote per base, above 0
   * @return longs with a liquidation price of at least that, shorts of at most that
   * @throws IllegalArgumentException if the price is not above 0
   */
  public int due(Side side, double at) {
    return ladder(side).due(Check.positive("price", at));
  }

  /**
   * Adds up the positions due at a price.
   *
   * @param side long or short
   * @param at quote per base, above 0
   * @return base units, 0 or more
   * @throws IllegalArgumentException if the price is not above 0
   */
  public double quantityDue(Side side, double at) {
    Ladder ladder = ladder(side);
    return ladder.sold[ladder.due(Check.positive("price", at))];
  }

  /**
   * Gives the liquidation price of one position.
   *
   * @param side long or short
   * @param place from 0, the first to fall
   * @return quote per base
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public double liquidationPrice(Side side, int place) {
    return ladder(side).liquidationPrice(place);
  }

  /**
   * Gives the size of one position.
   *
   * @param side long or short
   * @param place from 0, the first to fall
   * @return base units, above 0
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public double quantity(Side side, int place) {
    return ladder(side).quantities[place];
  }

  /**
   * Tells where in the book a position stands.
   *
   * @param side long or short
   * @param place from 0, the first to fall
   * @return its row in the book or in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public int row(Side side, int place) {
    return ladder(side).rows[place];
  }

  Ladder ladder(Side side) {
    return sides.ladder(side);
  }

  @Override
  public String toString() {
    return "around %s: %s longs of %s base below, %s shorts of %s base above"
        .formatted(
            PRICE.format(price),
            COUNT.format(size(Side.LONG)),
            BASE.format(quantity(Side.LONG)),
            COUNT.format(size(Side.SHORT)),
            BASE.format(quantity(Side.SHORT)));
  }
}
