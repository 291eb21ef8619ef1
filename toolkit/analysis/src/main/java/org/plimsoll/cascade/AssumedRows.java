package org.plimsoll.cascade;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/** The rows of a book assumed from open interest, part by part. */
final class AssumedRows {
  private static final double WITHOUT_ROUNDING = 1 - 1e-12;

  private final OpenInterest.Told told;
  private final MarginSchedule schedule;
  private final double mark;
  private double[] quantities = new double[0];
  private double[] entryPrices = new double[0];
  private double[] margins = new double[0];
  private int size;

  private AssumedRows(OpenInterest.Told told, MarginSchedule schedule, double mark) {
    this.told = told;
    this.schedule = schedule;
    this.mark = mark;
  }

  static PositionBook book(OpenInterest.Told told, MarginSchedule schedule, double mark) {
    PositionBook empty = PositionBook.of(schedule, Columns.of(), Columns.of(), Columns.of());
    AssumedRows rows = new AssumedRows(told, empty.schedule(), mark);
    for (LeverageMix.Row row : told.mix().rows()) {
      rows.add(Side.LONG, row);
    }
    if (!told.longsOnly()) {
      told.mix().rows().forEach(row -> rows.add(Side.SHORT, row));
    }
    return PositionBook.of(
        schedule,
        rows.column(rows.quantities),
        rows.column(rows.entryPrices),
        rows.column(rows.margins));
  }

  private Columns column(double[] values) {
    return Columns.ofOwned(Arrays.copyOf(values, size));
  }

  private void add(Side side, LeverageMix.Row row) {
    double sign = side.sign();
    double[] prices = prices().filter(price -> holds(sign, price, row.leverage())).toArray();
    if (prices.length == 0) {
      throw new IllegalArgumentException(
          BookMessages.allInBreach(side.toString(), row.leverage(), mark));
    }
    double part = told.notional() * row.share() / prices.length;
    double accounts = Math.max(1, Math.ceil(part / told.accountSize() * WITHOUT_ROUNDING));
    double total = size + accounts * prices.length;
    if (!(total <= BookSample.MOST_ACCOUNTS)) {
      throw new IllegalArgumentException(BookMessages.tooMany(total, BookSample.MOST_ACCOUNTS));
    }
    reserve((int) total);
    for (double price : prices) {
      addPart(sign * part / accounts / mark, price, row.leverage(), (int) accounts);
    }
  }

  private DoubleStream prices() {
    return IntStream.range(0, told.entries().count())
        .mapToDouble(index -> told.entries().price(index, mark));
  }

  /** By accounts of full size: the largest are due first. */
  private boolean holds(double sign, double price, double leverage) {
    double quantity = told.accountSize() / mark;
    return Solvency.holds(schedule, sign * quantity, price, quantity * price / leverage, mark);
  }

  private void reserve(int rows) {
    int length = Math.max(rows, quantities.length);
    quantities = Arrays.copyOf(quantities, length);
    entryPrices = Arrays.copyOf(entryPrices, length);
    margins = Arrays.copyOf(margins, length);
  }

  private void addPart(double quantity, double price, double leverage, int accounts) {
    double notional = Math.abs(quantity) * price;
    double most = schedule.bracketAt(notional).maxLeverage();
    if (!(leverage <= most)) {
      throw new IllegalArgumentException(BookMessages.tooMuchLeverage(leverage, notional, most));
    }
    Arrays.fill(quantities, size, size + accounts, quantity);
    Arrays.fill(entryPrices, size, size + accounts, price);
    Arrays.fill(margins, size, size + accounts, notional / leverage);
    size += accounts;
  }
}
