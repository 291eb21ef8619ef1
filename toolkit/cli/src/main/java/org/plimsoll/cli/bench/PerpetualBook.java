package org.plimsoll.cli.bench;

import java.util.List;
import org.plimsoll.cascade.PositionBook;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginSchedule;

/** The synthetic book of section S1 of the workloads: ten tiers, accounts mostly small. */
final class PerpetualBook {
  static final double PRICE = 60_000;
  static final double LOT = 0.001;

  private static final double[] FLOORS = {0, 5e4, 6e5, 3e6, 1.2e7, 7e7, 1e8, 2.3e8, 4.8e8, 6e8};
  private static final double[] RATES = {
    0.004, 0.005, 0.0065, 0.01, 0.02, 0.025, 0.05, 0.1, 0.125, 0.15
  };
  private static final double[] MOST = {125, 100, 75, 50, 25, 20, 10, 5, 4, 3};
  private static final double[] LADDER = {1, 2, 2, 3, 3, 5, 5, 5, 10, 10, 10, 20, 20, 25, 50, 100};
  private static final int STREAM = 1;
  private static final long STREAMS_PER_SEED = 1_000;

  private PerpetualBook() {}

  /** One account: its signed lots, its entry price and its margin balance. */
  record Row(long lots, double entryPrice, double margin) {}

  static MarginSchedule schedule() {
    return MarginSchedule.ofRates("SYNTHETIC", list(FLOORS), list(RATES), list(MOST));
  }

  private static List<Double> list(double[] values) {
    return Columns.of(values).stream().boxed().toList();
  }

  static Row row(long seed, long row) {
    long stream = STREAM + STREAMS_PER_SEED * (seed - 1);
    int side = Mixed.uniform(stream, row, 0) < 0.5 ? 1 : -1;
    double notional = 200 / (1 - 0.99999 * Mixed.uniform(stream, row, 2));
    double drawn = LADDER[(int) (Mixed.uniform(stream, row, 1) * LADDER.length)];
    double leverage = Math.min(drawn, MOST[tier(notional)]);
    double away = (0.10 + 0.35 / leverage) * Mixed.uniform(stream, row, 3) - 0.10;
    double entry = PRICE * (1 + side * away);
    long lots = (long) Math.floor(notional / (entry * LOT)) + 1;
    double quantity = lots * LOT;
    double margin = quantity * entry / leverage * (1 + 0.5 * Mixed.uniform(stream, row, 4));
    return new Row(side * lots, entry, margin);
  }

  private static int tier(double notional) {
    int tier = FLOORS.length - 1;
    while (notional < FLOORS[tier]) {
      tier--;
    }
    return tier;
  }

  static PositionBook of(int accounts, long seed) {
    double[] quantities = new double[accounts];
    double[] entryPrices = new double[accounts];
    double[] margins = new double[accounts];
    for (int i = 0; i < accounts; i++) {
      Row row = row(seed, i);
      quantities[i] = row.lots * LOT;
      entryPrices[i] = row.entryPrice;
      margins[i] = row.margin;
    }
    return PositionBook.of(
        schedule(),
        Columns.ofOwned(quantities),
        Columns.ofOwned(entryPrices),
        Columns.ofOwned(margins));
  }
}
