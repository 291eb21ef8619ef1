package org.plimsoll.cli.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.plimsoll.cascade.CrossAsset;
import org.plimsoll.cascade.CrossBook;
import org.plimsoll.cascade.CrossColumns;
import org.plimsoll.units.Columns;

/** The synthetic cross-margin book of section X of the workloads: 8 assets, 4 legs an account. */
final class PortfolioBook {
  static final int LEGS = 4;

  private static final double[] PRICES = {60_000, 3_000, 150, 600, 0.5, 0.15, 25, 10};
  private static final double[] RATES = {0.004, 0.005, 0.01, 0.01, 0.0125, 0.0125, 0.015, 0.015};
  private static final double[] LADDER = {1, 2, 2, 3, 3, 5, 5, 5, 10, 10, 10, 20};
  private static final double LOT = 1e-4;
  private static final int STREAM = 3;
  private static final long STREAMS_PER_SEED = 1_000;
  private static final int FIRST_ASSET = 14;
  private static final int LEVERAGE = 15;
  private static final int BUFFER = 12;

  private final long stream;
  private final double[] cash;
  private final double[] firstLegs;
  private final double[] assets;
  private final double[] quantities;
  private final double[] entryPrices;

  private PortfolioBook(int accounts, long seed) {
    this.stream = STREAM + STREAMS_PER_SEED * (seed - 1);
    this.cash = new double[accounts];
    this.firstLegs = new double[accounts + 1];
    this.assets = new double[accounts * LEGS];
    this.quantities = new double[accounts * LEGS];
    this.entryPrices = new double[accounts * LEGS];
    for (int row = 0; row < accounts; row++) {
      fill(row);
      firstLegs[row + 1] = firstLegs[row] + LEGS;
    }
  }

  static CrossBook of(int accounts, long seed) {
    PortfolioBook made = new PortfolioBook(accounts, seed);
    return CrossBook.of(
        assets(),
        new CrossColumns(
            Columns.ofOwned(made.cash),
            Columns.ofOwned(made.firstLegs),
            Columns.ofOwned(made.assets),
            Columns.ofOwned(made.quantities),
            Columns.ofOwned(made.entryPrices)));
  }

  static List<CrossAsset> assets() {
    return IntStream.range(0, PRICES.length)
        .mapToObj(a -> new CrossAsset("ASSET" + a, PRICES[a], RATES[a]))
        .toList();
  }

  private double uniform(int row, int field) {
    return Mixed.uniform(stream, row, field);
  }

  /** Margin as the leverage demands, up to half more, and 2 % of the gross notional. */
  private void fill(int row) {
    double leverage = LADDER[(int) (uniform(row, LEVERAGE) * LADDER.length)];
    int first = (int) (uniform(row, FIRST_ASSET) * PRICES.length);
    double gross = 0;
    for (int j = 0; j < LEGS; j++) {
      gross += leg(row, j, (first + j) % PRICES.length);
    }
    cash[row] = gross / leverage * (1 + 0.5 * uniform(row, BUFFER)) + 0.02 * gross;
  }

  /** Draws a leg; gives its notional at the price. */
  private double leg(int row, int j, int asset) {
    double notional = 100 / (1 - 0.9999 * uniform(row, j));
    int side = uniform(row, LEGS + j) < 0.6 ? 1 : -1;
    double lots = Math.floor(notional / (PRICES[asset] * LOT)) + 1;
    int leg = row * LEGS + j;
    assets[leg] = asset;
    quantities[leg] = side * (lots * LOT);
    entryPrices[leg] = PRICES[asset] * (1 + 0.04 * (uniform(row, 2 * LEGS + j) - 0.5));
    return lots * LOT * PRICES[asset];
  }
}
