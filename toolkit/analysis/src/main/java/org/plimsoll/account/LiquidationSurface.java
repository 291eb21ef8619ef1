package org.plimsoll.account;

import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.plimsoll.units.In;

/**
 * Where a cross account is liquidated: the nearest prices when each moves alone, and the nearest
 * moves common to all.
 *
 * <p>Headroom is a broken line in each of these, so the crossings are exact and none is missed. For
 * how likely such moves are, given volatilities and correlations, see the distance in standard
 * deviations.
 *
 * @param alone one edge per mark, the other marks as they are
 * @param together the edge when all marks move by one factor; its mark is 1
 */
public record LiquidationSurface(List<Edge> alone, Edge together) {
  /** Keeps its own list. */
  public LiquidationSurface {
    alone = List.copyOf(alone);
  }

  /**
   * The nearest liquidations on either side of a price.
   *
   * @param symbol the mark that moves
   * @param mark where it stands, quote per unit; 1 where all move together
   * @param below the nearest liquidation at or below it; absent if no fall liquidates
   * @param above the nearest liquidation at or above it; absent if no rise liquidates
   * @param fall to the one below, a fraction of the mark
   * @param rise to the one above, a fraction of the mark
   */
  public record Edge(
      @In(TEXT) String symbol,
      @In(PRICE) double mark,
      @In(PRICE) OptionalDouble below,
      @In(PRICE) OptionalDouble above,
      @In(RATE) OptionalDouble fall,
      @In(RATE) OptionalDouble rise) {
    static Edge of(String symbol, double mark, BrokenLine headroom) {
      List<Crossing> all = Crossings.of(headroom);
      boolean safe = headroom.at(mark) > 0;
      OptionalDouble below =
          all.stream().mapToDouble(Crossing::price).filter(price -> price <= mark).max();
      OptionalDouble above =
          all.stream().mapToDouble(Crossing::price).filter(price -> price > mark).min();
      return safe
          ? new Edge(symbol, mark, below, above, move(mark, below, -1), move(mark, above, 1))
          : due(symbol, mark);
    }

    /** Liquidation is due: no move is needed. */
    private static Edge due(String symbol, double mark) {
      OptionalDouble here = OptionalDouble.of(mark);
      OptionalDouble none = OptionalDouble.of(0);
      return new Edge(symbol, mark, here, here, none, none);
    }

    private static OptionalDouble move(double mark, OptionalDouble price, int direction) {
      return price.isPresent()
          ? OptionalDouble.of(direction * (price.getAsDouble() / mark - 1))
          : OptionalDouble.empty();
    }

    /**
     * Gives the smaller of the two moves.
     *
     * @return a fraction of the mark; absent if no move liquidates
     */
    public OptionalDouble nearest() {
      if (fall.isEmpty() || rise.isEmpty()) {
        return fall.isPresent() ? fall : rise;
      }
      return OptionalDouble.of(Math.min(fall.getAsDouble(), rise.getAsDouble()));
    }

    @Override
    public String toString() {
      return "%s at %s: liquidation %s below, %s above"
          .formatted(symbol, PRICE.format(mark), text(below), text(above));
    }

    private static String text(OptionalDouble price) {
      return price.isPresent() ? PRICE.format(price.getAsDouble()) : "none";
    }
  }

  /**
   * Finds the edge of one mark.
   *
   * @param symbol the mark's name
   * @return where it liquidates when it moves alone
   * @throws NoSuchElementException if the account does not depend on it
   */
  public Edge of(String symbol) {
    return alone.stream()
        .filter(edge -> edge.symbol().equals(symbol))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    Messages.noMark(symbol, alone.stream().map(Edge::symbol).toList())));
  }

  @Override
  public String toString() {
    return alone.stream().map(Edge::toString).collect(Collectors.joining("\n")) + "\n" + together;
  }
}
