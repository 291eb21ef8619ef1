package org.plimsoll.cascade;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Free equity of many accounts at the prices of one moment, by one thread.
 *
 * <p>Tile by tile, so that the sums stay in the nearest cache, and leg by leg, so that each loop is
 * a run over two or three columns that the compiler turns into vector instructions. Every sum has
 * the order of its legs.
 */
final class CrossScanLoop {
  private static final int TILE = 512;

  private final CrossLayout layout;
  private final double[] rates;
  private final double[] prices;

  /** Share of the gross value below which free equity counts as near. */
  private final double slack;

  private final CrossFound found;
  private final double[] equity = new double[TILE];
  private final double[] gross = new double[TILE];
  private final int[] low = new int[TILE];

  CrossScanLoop(CrossLayout layout, double[] rates, double[] prices, double slack) {
    this.layout = layout;
    this.rates = rates;
    this.prices = prices;
    this.slack = slack;
    this.found = new CrossFound(layout.assets);
  }

  /** What was found so far. */
  CrossFound found() {
    return found;
  }

  /** Some places of a block, in tiles; those closed before are passed over. */
  void scan(CrossBlock block, int from, int to, BitSet closed) {
    int since = found.due.size();
    for (int start = from; start < to; start += TILE) {
      int count = Math.min(TILE, to - start);
      value(block, start, count);
      int few = listLow(count);
      for (int k = 0; k < few; k++) {
        int place = start + low[k];
        if (!closed.get(place)) {
          (equity[low[k]] < 0 ? found.due : found.near).add(place);
        }
      }
    }
    found.sell(layout, block, since);
  }

  private void value(CrossBlock block, int start, int count) {
    System.arraycopy(layout.fixed, start, equity, 0, count);
    Arrays.fill(gross, 0, count, 0);
    for (int j = 0; j < block.assets.length; j++) {
      int asset = block.assets[j];
      addLeg(block.shift(j) + start, rates[asset], prices[asset], count);
    }
  }

  private void addLeg(int first, double rate, double price, int count) {
    double[] quantities = layout.quantities;
    double[] sum = equity;
    double[] stake = gross;
    for (int i = 0; i < count; i++) {
      double quantity = quantities[first + i];
      double worth = (quantity - rate * Math.abs(quantity)) * price;
      sum[i] = sum[i] + worth;
      stake[i] = stake[i] + Math.abs(worth);
    }
  }

  /** Without a branch: most tiles hold both kinds in no order. */
  private int listLow(int count) {
    int few = 0;
    for (int i = 0; i < count; i++) {
      low[few] = i;
      few += equity[i] <= slack * gross[i] ? 1 : 0;
    }
    return few;
  }

  /** Part of a list of open places, ascending, one by one. */
  void look(Places places, int from, int to) {
    int number = layout.blockAt(places.get(from));
    int since = 0;
    for (int k = from; k < to; k++) {
      int place = places.get(k);
      if (place >= layout.blocks[number].end) {
        found.sell(layout, layout.blocks[number], since);
        since = found.due.size();
        number = layout.blockAt(place);
      }
      (freeEquity(layout.blocks[number], place) < 0 ? found.due : found.near).add(place);
    }
    found.sell(layout, layout.blocks[number], since);
  }

  private double freeEquity(CrossBlock block, int place) {
    double sum = layout.fixed[place];
    for (int j = 0; j < block.assets.length; j++) {
      int asset = block.assets[j];
      double quantity = layout.quantities[place + block.shift(j)];
      sum += (quantity - rates[asset] * Math.abs(quantity)) * prices[asset];
    }
    return sum;
  }
}
