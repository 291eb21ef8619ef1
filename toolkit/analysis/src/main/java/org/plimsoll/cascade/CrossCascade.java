package org.plimsoll.cascade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.plimsoll.liquidity.PriceImpact;
import org.plimsoll.units.Check;
import org.plimsoll.units.Unit;

/**
 * A shock to a cross-margin book and what it sets off: accounts are closed, what they held moves
 * the prices of their assets, and that closes more.
 *
 * <pre>
 * start[a] = price[a] x (1 + return[a])
 * round:     every open account with free equity below 0 at the prices is closed at once;
 *            net[a] = net[a] + sum of their signed quantities of a
 *            price[a] = start[a] x factor of a's impact at net[a]
 * </pre>
 *
 * <p>until a round finds none. A closed long is sold, a closed short bought back; both in one round
 * meet first and only the rest moves the price. Order inside a round does not matter.
 *
 * <p>More depth never hurts only where a single asset is held and long only: then net sold only
 * grows, and each account's free equity only falls with the price. With several assets, or with
 * shorts, a smaller fall can spare an account whose closing would have moved another price the
 * other way, and so ruin a third.
 *
 * <pre>{@code
 * CrossCascade.of(book)
 *     .withShock(0.15, List.of(1.0, 1.2))
 *     .withImpact("BTCUSDT", PowerLawImpact.squareRoot(0.024, 12_000))
 *     .run();
 * }</pre>
 *
 * <p>It is not a forecast: nobody adds margin, and no new order comes. Without a shock and an
 * impact told, returns are 0 and prices do not move. Source of the rule: the round-by-round engine
 * of liquidation cascades with square-root impact, carried over to portfolios as in Greenwood,
 * Landier and Thesmar 2015.
 */
public final class CrossCascade {
  private final CrossBook book;
  private final List<Double> returns;
  private final List<PriceImpact> impacts;

  private CrossCascade(CrossBook book, List<Double> returns, List<PriceImpact> impacts) {
    this.book = book;
    this.returns = List.copyOf(returns);
    this.impacts = List.copyOf(impacts);
    for (int a = 0; a < returns.size(); a++) {
      double change = returns.get(a);
      if (!(change > -1 && Double.isFinite(change))) {
        throw new IllegalArgumentException(
            CrossMessages.priceReturn(book.assets().get(a).symbol(), change));
      }
    }
  }

  /**
   * Takes a book as it stands: no shock, and no impact.
   *
   * @param book the accounts
   * @return the cascade, which so far closes only who is due at the marks
   */
  public static CrossCascade of(CrossBook book) {
    int assets = book.assets().size();
    return new CrossCascade(
        book, Collections.nCopies(assets, 0.0), Collections.nCopies(assets, PriceImpact.none()));
  }

  private <T> List<T> onePerAsset(String subject, List<T> values) {
    int assets = book.assets().size();
    if (values.size() != assets) {
      throw new IllegalArgumentException(CrossMessages.onePerAsset(subject, assets, values.size()));
    }
    return values;
  }

  /**
   * Lets all prices fall by the same share.
   *
   * @param fall a fraction; below 0 for a rise
   * @return the cascade from that shock, in place of any other
   * @throws IllegalArgumentException if the fall is not finite and below 1
   */
  public CrossCascade withShock(double fall) {
    return withShock(fall, Collections.nCopies(book.assets().size(), 1.0));
  }

  /**
   * Lets each price fall by its beta times a share.
   *
   * @param fall of an asset with a beta of 1, a fraction; below 0 for a rise
   * @param betas one per asset in their order
   * @return the cascade from that shock, in place of any other
   * @throws IllegalArgumentException if the fall or a beta is not finite, the betas are not one per
   *     asset, or a fall is 1 or more
   */
  public CrossCascade withShock(double fall, List<Double> betas) {
    Check.finite("fall", fall);
    return withReturns(onePerAsset("betas", betas).stream().map(beta -> -beta * fall).toList());
  }

  /**
   * Moves each price by a return of its own.
   *
   * @param changes new price / price - 1, one per asset in their order, each above -1
   * @return the cascade from that shock, in place of any other
   * @throws IllegalArgumentException if they are not one per asset, or one is not finite and above
   *     -1
   */
  public CrossCascade withReturns(List<Double> changes) {
    return new CrossCascade(book, onePerAsset("returns", changes), impacts);
  }

  /**
   * Moves one price; the others are shocked as before.
   *
   * @param symbol the asset's name
   * @param change new price / price - 1, above -1
   * @return the cascade with that return
   * @throws IllegalArgumentException if there is no such asset or the return is not finite and
   *     above -1
   */
  public CrossCascade withReturn(String symbol, double change) {
    return new CrossCascade(book, replaced(returns, symbol, change), impacts);
  }

  /**
   * Says how far selling one asset moves its price.
   *
   * @param symbol the asset's name
   * @param impact price after a net amount sold, over the shocked price
   * @return the cascade with that impact
   * @throws IllegalArgumentException if there is no such asset
   */
  public CrossCascade withImpact(String symbol, PriceImpact impact) {
    return new CrossCascade(book, returns, replaced(impacts, symbol, impact));
  }

  /**
   * Says how far selling each asset moves its price.
   *
   * @param each price after a net amount sold, over the shocked price; one per asset in their order
   * @return the cascade with these impacts
   * @throws IllegalArgumentException if they are not one per asset
   */
  public CrossCascade withImpacts(List<PriceImpact> each) {
    return new CrossCascade(book, returns, onePerAsset("impacts", each));
  }

  private <T> List<T> replaced(List<T> list, String symbol, T value) {
    List<T> changed = new ArrayList<>(list);
    changed.set(book.number(symbol), value);
    return changed;
  }

  /**
   * Names whose accounts are shocked.
   *
   * @return the book
   */
  public CrossBook book() {
    return book;
  }

  /**
   * Runs the rounds on all processors.
   *
   * @return what happened
   * @throws IllegalArgumentException if an impact gives a price that is not finite and above 0
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; its
   *     flag stays set
   */
  public CrossCascadeRun run() {
    return run(Math.min(FixedChunks.MOST_THREADS, Runtime.getRuntime().availableProcessors()));
  }

  /**
   * Runs the rounds on so many threads at most; the number never changes a bit of the result.
   *
   * @param threads from 1, the caller's alone, to 1,024
   * @return what happened
   * @throws IllegalArgumentException if the threads are outside their range, or an impact gives a
   *     price that is not finite and above 0
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; its
   *     flag stays set
   */
  public CrossCascadeRun run(int threads) {
    if (!(threads >= 1 && threads <= FixedChunks.MOST_THREADS)) {
      throw new IllegalArgumentException(Messages.threads(threads));
    }
    return new CrossCascadeRun(this, CrossRounds.of(this, threads));
  }

  /** Prices after the shock, by asset. */
  double[] start() {
    return IntStream.range(0, returns.size()).mapToDouble(this::start).toArray();
  }

  private double start(int asset) {
    return checked(asset, 0, book.assets().get(asset).price() * (1 + returns.get(asset)));
  }

  double price(int asset, double sold) {
    return checked(asset, sold, start(asset) * impacts.get(asset).factor(sold));
  }

  double fill(int asset, double before, double after) {
    return checked(asset, after, start(asset) * impacts.get(asset).fillFactor(before, after));
  }

  private double checked(int asset, double sold, double price) {
    if (!(price > 0 && Double.isFinite(price))) {
      throw new IllegalArgumentException(
          CrossMessages.factor(book.assets().get(asset).symbol(), sold, price));
    }
    return price;
  }

  @Override
  public String toString() {
    return "shock of %s to %s"
        .formatted(
            IntStream.range(0, returns.size())
                .mapToObj(
                    a -> book.assets().get(a).symbol() + " " + Unit.RATE.format(returns.get(a)))
                .toList(),
            book);
  }
}
