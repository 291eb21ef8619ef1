package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;

import org.plimsoll.liquidity.PriceImpact;
import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;

/**
 * Where many scenarios of shock and depth end, on one book.
 *
 * <p>Every scenario is the least fixed point, as {@link Cascade#run}; an amount is felt as amount /
 * depth multiple. Scenarios are worked on in parts of fixed size, so the result has the same bits
 * for any number of threads.
 *
 * <pre>{@code
 * CascadeSweep.of(cascade, map).over(shocks, depthMultiples, 2).finalPrices();
 * }</pre>
 */
public final class CascadeSweep {
  /** Scenarios of a part: some tens of microseconds. */
  private static final int PART = 128;

  private final Cascade cascade;
  private final LiquidationMap map;

  private CascadeSweep(Cascade cascade, LiquidationMap map) {
    this.cascade = cascade;
    this.map = map;
  }

  /**
   * Chooses rules and book.
   *
   * @param cascade the rules; only the impact matters here
   * @param map the book around its present price
   * @return the sweep, ready to be run
   */
  public static CascadeSweep of(Cascade cascade, LiquidationMap map) {
    return new CascadeSweep(cascade, map);
  }

  /**
   * The ends of all scenarios, in their order.
   *
   * @param accounts closed
   * @param quantities closed, base units
   * @param finalPrices quote per base
   */
  public record Ends(Columns accounts, Columns quantities, Columns finalPrices) {
    @Override
    public String toString() {
      return "ends of %s scenarios".formatted(COUNT.format(accounts.size()));
    }
  }

  /**
   * Runs all scenarios.
   *
   * @param shocks falls as fractions, below 1; below 0 for rises
   * @param depthMultiples of the impact's depth, above 0, as many
   * @param threads that may work at once, from 1 to 1,024
   * @return where each ends
   * @throws IllegalArgumentException if the columns are not equally long, a value is outside its
   *     range or the threads are
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; its
   *     flag stays set
   */
  public Ends over(Columns shocks, Columns depthMultiples, int threads) {
    check(shocks, depthMultiples, threads);
    int size = shocks.size();
    double[] accounts = new double[size];
    double[] quantities = new double[size];
    double[] prices = new double[size];
    PriceImpact impact = cascade.impact();
    FixedChunks.run(
        size,
        PART,
        threads,
        (from, to) -> {
          for (int j = from; j < to; j++) {
            Ladder ladder = map.ladder(Cascade.fallingSide(shocks.get(j)));
            double undisturbed = Cascade.undisturbed(map.price(), shocks.get(j));
            double multiple = depthMultiples.get(j);
            int closed = FixedPointLoop.least(ladder, impact, multiple, undisturbed);
            accounts[j] = closed;
            quantities[j] = ladder.sold[closed];
            double sold = ladder.sign * ladder.sold[closed];
            prices[j] = undisturbed * impact.factor(sold / multiple);
          }
        });
    return new Ends(
        Columns.ofOwned(accounts), Columns.ofOwned(quantities), Columns.ofOwned(prices));
  }

  private static void check(Columns shocks, Columns multiples, int threads) {
    if (multiples.size() != shocks.size()) {
      throw new IllegalArgumentException(
          Messages.unequalScenarios(shocks.size(), multiples.size()));
    }
    if (!(threads >= 1 && threads <= FixedChunks.MOST_THREADS)) {
      throw new IllegalArgumentException(Messages.threads(threads));
    }
    for (int j = 0; j < shocks.size(); j++) {
      Cascade.undisturbed(1, shocks.get(j));
      Check.positive("depth multiple", multiples.get(j));
    }
  }
}
