package org.plimsoll.cascade;

import java.util.List;
import org.plimsoll.venue.Side;

/**
 * The positions of a book that a cascade closed, and of those the ones closed beyond bankruptcy:
 * the same rows the engine closed, found again from its rounds.
 */
final class BankruptPositions {
  /** True for every row of the book the cascade closed. */
  final boolean[] closed;

  final double closedQuantity;
  final int count;
  final double quantity;

  /** What their owners had put in. */
  final double margin;

  /** Quantity x bankruptcy price. */
  final double bankruptcyValue;

  private BankruptPositions(Sums sums) {
    this.closed = sums.closed;
    this.closedQuantity = sums.closedQuantity.value();
    this.count = sums.bankrupt;
    this.quantity = sums.quantity.value();
    this.margin = sums.margin.value();
    this.bankruptcyValue = sums.bankruptcyValue.value();
  }

  static BankruptPositions of(CascadeRun run, PositionBook book) {
    Sums sums = new Sums(book);
    sums.addAll(SideRows.of(book, run.side()), run.rounds());
    if (sums.count != run.accounts() || sums.bankrupt != run.bankrupt()) {
      throw new IllegalArgumentException(
          SettlementMessages.otherBook(run.accounts(), run.bankrupt(), sums.count, sums.bankrupt));
    }
    return new BankruptPositions(sums);
  }

  /** Running sums inside one loop. */
  private static final class Sums {
    private final PositionBook book;
    private final boolean[] closed;
    private final ExactSum closedQuantity = new ExactSum();
    private final ExactSum quantity = new ExactSum();
    private final ExactSum margin = new ExactSum();
    private final ExactSum bankruptcyValue = new ExactSum();
    private int count;
    private int bankrupt;

    private Sums(PositionBook book) {
      this.book = book;
      this.closed = new boolean[book.size()];
    }

    private void addAll(SideRows side, List<CascadeRound> rounds) {
      if (rounds.isEmpty()) {
        return;
      }
      double sign = side.side.sign();
      double[] keys = rounds.stream().mapToDouble(round -> sign * round.priceBefore()).toArray();
      double[] fills = rounds.stream().mapToDouble(CascadeRound::fillPrice).toArray();
      double last = keys[keys.length - 1];
      for (int i = 0; i < side.size; i++) {
        if (side.keys[i] >= last) {
          add(side.rows[i], side.side, fills[firstAtMost(keys, side.keys[i])]);
        }
      }
    }

    /** Keys fall from round to round; a position goes in the first round that reaches it. */
    private static int firstAtMost(double[] keys, double key) {
      int low = 0;
      int high = keys.length - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (key >= keys[middle]) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }

    private void add(int row, Side side, double fill) {
      double size = Math.abs(book.quantities().get(row));
      double value = size * book.entryPrices().get(row) - side.sign() * book.margins().get(row);
      closed[row] = true;
      count++;
      closedQuantity.add(size);
      if (side.sign() * (fill * size - value) < 0) {
        bankrupt++;
        quantity.add(size);
        margin.add(book.margins().get(row));
        bankruptcyValue.add(value);
      }
    }
  }
}
