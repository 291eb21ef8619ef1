package org.plimsoll.cascade;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * An outcome divided among those who brought it about, in two ways.
 *
 * <pre>
 * leave one out   value(all) - value(all but i)
 * Shapley value   mean over orders of the players of value(those up to i) - value(those before i)
 * </pre>
 *
 * <p>Leaving one out asks who could have prevented it; in a cascade several may each have, and the
 * parts then sum to more than there is, or to less where any one of them would have done. Shapley
 * values always sum to the whole: over every order exactly, and over sampled orders too, since each
 * order alone does. Sampled ones come with the standard error of their mean.
 *
 * <pre>{@code
 * CascadeAttribution.exact(ExtraDropGame.byLeverage(cascade, map, pct(5)));
 * CascadeAttribution.sampled(ExtraDropGame.byAccount(cascade, map, pct(5), 50), 400, 7);
 * }</pre>
 *
 * <p>Source: Shapley, A value for n-person games, 1953; sampling: Castro, Gomez and Tejada, 2009.
 *
 * @param rule how the Shapley values were found, in words
 * @param measure what is divided
 * @param total value of all players together
 * @param parts one per player, in their order; together they sum to the total
 */
public record CascadeAttribution(
    String rule, CascadeMeasure measure, double total, List<Part> parts) {

  private static final int MOST_EXACT = 10;

  /** Keeps its own list. */
  public CascadeAttribution {
    parts = List.copyOf(parts);
  }

  /**
   * One player's part, in the measure's unit.
   *
   * @param player who
   * @param alone value of this player alone
   * @param leftOut what would be missing without this player alone
   * @param shapley fair part
   * @param standardError of the fair part; empty where every order was counted
   */
  public record Part(
      String player, double alone, double leftOut, double shapley, OptionalDouble standardError) {}

  /**
   * Counts every order.
   *
   * @param game at most 10 players
   * @return the parts
   * @throws IllegalArgumentException if there are no players or more than 10, or a value is not
   *     finite
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public static CascadeAttribution exact(CascadeGame game) {
    int players = players(game);
    if (players > MOST_EXACT) {
      throw new IllegalArgumentException(QuestionMessages.tooManyPlayers(players, MOST_EXACT));
    }
    return of("every order counted", game, ShapleyOrders.exact(game, players));
  }

  /**
   * Samples orders.
   *
   * @param game any number of players
   * @param orders how many, at least 2
   * @param seed of the draws; named in the rule
   * @return the parts with their standard errors
   * @throws IllegalArgumentException if there are no players, fewer than 2 orders, or a value is
   *     not finite
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public static CascadeAttribution sampled(CascadeGame game, int orders, long seed) {
    if (!(orders >= 2)) {
      throw new IllegalArgumentException(QuestionMessages.orders(orders));
    }
    String rule = "%d sampled orders, seed %d".formatted(orders, seed);
    return of(rule, game, ShapleyOrders.sampled(game, players(game), orders, seed));
  }

  private static int players(CascadeGame game) {
    if (game.players().isEmpty()) {
      throw new IllegalArgumentException(QuestionMessages.NO_PLAYERS);
    }
    return game.players().size();
  }

  private static CascadeAttribution of(String rule, CascadeGame game, ShapleyOrders.Means means) {
    BitSet all = new BitSet();
    all.set(0, game.players().size());
    double total = ShapleyOrders.value(game, all);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < game.players().size(); i++) {
      ShockLine.checkInterrupt();
      BitSet alone = new BitSet();
      alone.set(i);
      BitSet others = (BitSet) all.clone();
      others.clear(i);
      parts.add(
          new Part(
              game.players().get(i),
              ShapleyOrders.value(game, alone),
              total - ShapleyOrders.value(game, others),
              means.means()[i],
              means.error(i)));
    }
    return new CascadeAttribution(rule, game.measure(), total, parts);
  }

  /**
   * Adds up the fair parts.
   *
   * @return the total, but for rounding
   */
  public double shapleySum() {
    return sum(parts.stream().mapToDouble(Part::shapley));
  }

  /**
   * Adds up what each alone would take away by leaving.
   *
   * @return more than the total where several were needed, less where one was enough
   */
  public double leftOutSum() {
    return sum(parts.stream().mapToDouble(Part::leftOut));
  }

  private static double sum(DoubleStream values) {
    return values.sum();
  }

  @Override
  public String toString() {
    return "%s of %s among %d players; %s"
        .formatted(measure, measure.unit().format(total), parts.size(), rule);
  }
}
