package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.liquidity.PriceImpact;
import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.Side;

/**
 * Liquidations of both sides while the undisturbed price moves along a path.
 *
 * <pre>
 * net    = quantity of longs closed so far - of shorts closed so far
 * price  = undisturbed price x factor(net)
 * a step moves the undisturbed price; then, while a long or a short is due, all due longs and then
 * all due shorts are closed and the price is made anew
 * </pre>
 *
 * <p>Nobody is closed twice and nobody opens anew. Closing shorts pushes the price up again, so a
 * path can turn. Paths are worked on in parts of fixed size: the same bits for any number of
 * threads.
 *
 * <pre>{@code
 * PathCascade.of(cascade, map).along(Columns.of(59_000, 57_500, 58_200)); // step by step
 * }</pre>
 */
public final class PathCascade {
  private static final int PART = 64;

  private final PriceImpact impact;
  private final Ladder longs;
  private final Ladder shorts;
  private final double initialPrice;

  private PathCascade(PriceImpact impact, LiquidationMap map) {
    this.impact = impact;
    this.longs = map.ladder(Side.LONG);
    this.shorts = map.ladder(Side.SHORT);
    this.initialPrice = map.price();
  }

  /**
   * Chooses rules and book.
   *
   * @param cascade the rules; only the impact matters here
   * @param map the book around its present price
   * @return the cascade, ready for paths
   */
  public static PathCascade of(Cascade cascade, LiquidationMap map) {
    return new PathCascade(cascade.impact(), map);
  }

  /**
   * One step of one path.
   *
   * @param step from 1
   * @param undisturbed price without any liquidation, quote per base
   * @param price with them
   * @param longs closed so far
   * @param shorts closed so far
   * @param net quantity of longs closed less that of shorts, base units
   */
  public record Step(
      @In(Unit.COUNT) int step,
      @In(Unit.PRICE) double undisturbed,
      @In(Unit.PRICE) double price,
      @In(Unit.COUNT) int longs,
      @In(Unit.COUNT) int shorts,
      @In(Unit.BASE) double net) {}

  /**
   * The ends of many paths, in their order.
   *
   * @param longs closed
   * @param shorts closed
   * @param finalPrices quote per base
   */
  public record Ends(Columns longs, Columns shorts, Columns finalPrices) {
    @Override
    public String toString() {
      return "ends of %s paths".formatted(COUNT.format(longs.size()));
    }
  }

  /**
   * Follows one path.
   *
   * @param undisturbed prices in order, quote per base, above 0
   * @return a step each
   * @throws IllegalArgumentException if a price is not above 0
   */
  public List<Step> along(Columns undisturbed) {
    State state = new State();
    List<Step> steps = new ArrayList<>();
    for (int t = 0; t < undisturbed.size(); t++) {
      double price = state.move(Check.positive("undisturbed price", undisturbed.get(t)));
      steps.add(
          new Step(
              t + 1,
              undisturbed.get(t),
              price,
              state.closedLongs,
              state.closedShorts,
              state.net()));
    }
    return List.copyOf(steps);
  }

  /**
   * Follows many paths to their ends, from the map's price.
   *
   * @param source moves the undisturbed price; must be safe to ask from several threads
   * @param paths how many, 0 or more
   * @param steps of each, 0 or more
   * @param threads that may work at once, from 1 to 1,024
   * @return where each ends
   * @throws IllegalArgumentException if a number is outside its range or the source gives a price
   *     that is not above 0
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; its
   *     flag stays set
   */
  public Ends ends(PricePathSource source, int paths, int steps, int threads) {
    if (!(threads >= 1 && threads <= FixedChunks.MOST_THREADS)) {
      throw new IllegalArgumentException(Messages.threads(threads));
    }
    if (!(paths >= 0 && steps >= 0)) {
      throw new IllegalArgumentException(Messages.pathsAndSteps(paths, steps));
    }
    double[] ofLongs = new double[paths];
    double[] ofShorts = new double[paths];
    double[] prices = new double[paths];
    FixedChunks.run(
        paths,
        PART,
        threads,
        (from, to) -> {
          for (int j = from; j < to; j++) {
            State state = new State();
            prices[j] = state.follow(source, j, steps);
            ofLongs[j] = state.closedLongs;
            ofShorts[j] = state.closedShorts;
          }
        });
    return new Ends(Columns.ofOwned(ofLongs), Columns.ofOwned(ofShorts), Columns.ofOwned(prices));
  }

  /** Who is closed so far on one path; used by one thread. */
  private final class State {
    int closedLongs;
    int closedShorts;

    double net() {
      return longs.sold[closedLongs] - shorts.sold[closedShorts];
    }

    double follow(PricePathSource source, int path, int steps) {
      double undisturbed = initialPrice;
      double price = initialPrice;
      for (int t = 0; t < steps; t++) {
        undisturbed = source.next(path, t, undisturbed);
        if (!(undisturbed > 0 && undisturbed < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(Messages.pathPrice(path, t, undisturbed));
        }
        price = move(undisturbed);
      }
      return price;
    }

    double move(double undisturbed) {
      double price = undisturbed * impact.factor(net());
      while (close(price)) {
        price = undisturbed * impact.factor(net());
      }
      return price;
    }

    private boolean close(double price) {
      boolean some = false;
      if (closedLongs < longs.size() && longs.keys[closedLongs] >= price) {
        closedLongs = longs.due(price);
        some = true;
      }
      if (closedShorts < shorts.size() && shorts.keys[closedShorts] >= -price) {
        closedShorts = shorts.due(price);
        some = true;
      }
      return some;
    }
  }
}
