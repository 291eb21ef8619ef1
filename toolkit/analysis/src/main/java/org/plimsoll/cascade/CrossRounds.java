package org.plimsoll.cascade;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The rounds of one cascade: who is due is found, closed and sold, until nobody is.
 *
 * <p>Only those accounts are valued that the prices can have ruined. The first look takes those
 * within reach of the prices and a slack, and keeps the ones that are near; the next rounds look at
 * these alone, until a price has gone further than the slack and all within reach are looked at
 * again. Who is closed in which round is the same as if everybody were valued in every round.
 */
final class CrossRounds {
  private static final double LEAST_SLACK = 0.04;
  private static final double MOST_SLACK = 0.5;

  /** What the sums of the near may round off; a thousandth of the least slack is far more. */
  private static final double SURELY = 1.001;

  private final CrossBook book;
  private final CrossLayout layout;
  private final CrossCascade cascade;
  private final int threads;
  private final BitSet closed;
  private final ExactSum[] net;
  private final List<Round> rounds = new ArrayList<>();
  private double[] prices;
  private double[] scanned = {};
  private double slack = LEAST_SLACK;
  private Places near = new Places();

  private CrossRounds(CrossCascade cascade, int threads) {
    this.cascade = cascade;
    this.book = cascade.book();
    this.layout = book.layout();
    this.threads = threads;
    this.closed = new BitSet(book.size());
    this.net = ExactSum.many(layout.assets);
    this.prices = cascade.start();
  }

  /** One round as numbers, by asset: the accounts closed by place, the sales, fills and prices. */
  static final class Round {
    final Places due;
    final double[] sold;
    final double[] fills;
    final double[] prices;

    Round(Places due, double[] sold, double[] fills, double[] prices) {
      this.due = due;
      this.sold = sold;
      this.fills = fills;
      this.prices = prices;
    }
  }

  static List<Round> of(CrossCascade cascade, int threads) {
    return new CrossRounds(cascade, threads).run();
  }

  private List<Round> run() {
    CrossFound found = find();
    while (found.due.size() > 0) {
      close(found);
      found = find();
    }
    return rounds;
  }

  private CrossFound find() {
    double moved = scanned.length == 0 ? Double.POSITIVE_INFINITY : moved();
    CrossFound found = moved <= slack ? look() : scan(moved);
    near = found.near;
    return found;
  }

  /** How far any price has gone since all were looked at. */
  private double moved() {
    double most = 0;
    for (int a = 0; a < prices.length; a++) {
      most = Math.max(most, Math.abs(prices[a] / scanned[a] - 1));
    }
    return most;
  }

  private CrossFound look() {
    Places places = near;
    return parts(places.size(), (from, to, loop) -> loop.look(places, from, to));
  }

  private CrossFound scan(double moved) {
    if (Double.isFinite(moved)) {
      slack = Math.min(MOST_SLACK, 2 * moved);
    }
    scanned = prices;
    CrossReach reach = CrossReach.of(layout, book.levels(prices), SURELY * slack);
    return parts(
        reach.size(),
        (from, to, loop) ->
            reach.each(from, to, (block, start, end) -> loop.scan(block, start, end, closed)));
  }

  /** A look at part of something. */
  @FunctionalInterface
  private interface Look {
    void at(int from, int to, CrossScanLoop loop);
  }

  /** Each part has a result of its own; they are put together in order, on whatever threads. */
  private CrossFound parts(int size, Look look) {
    int chunks = (int) (((long) size + FixedChunks.ROWS - 1) / FixedChunks.ROWS);
    CrossFound[] parts = new CrossFound[chunks];
    FixedChunks.run(
        size,
        threads,
        (from, to) -> {
          CrossScanLoop loop = new CrossScanLoop(layout, book.rates(), prices, SURELY * slack);
          look.at(from, to, loop);
          parts[from / FixedChunks.ROWS] = loop.found();
        });
    return CrossFound.of(layout.assets, parts);
  }

  private void close(CrossFound found) {
    for (int k = 0; k < found.due.size(); k++) {
      closed.set(found.due.get(k));
    }
    double[] sold = new double[layout.assets];
    double[] fills = new double[layout.assets];
    double[] next = new double[layout.assets];
    for (int a = 0; a < layout.assets; a++) {
      double before = net[a].value();
      sold[a] = found.sold[a].value();
      net[a].add(found.sold[a]);
      fills[a] = cascade.fill(a, before, net[a].value());
      next[a] = cascade.price(a, net[a].value());
    }
    prices = next;
    rounds.add(new Round(found.due, sold, fills, next));
  }
}
