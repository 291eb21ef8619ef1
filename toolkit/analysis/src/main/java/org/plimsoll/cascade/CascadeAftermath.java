package org.plimsoll.cascade;

import java.util.Arrays;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;
import org.plimsoll.waterfall.AdlNeed;
import org.plimsoll.waterfall.AdlWinners;

/**
 * A book after a cascade: who was closed, what the fund paid, and who is still there.
 *
 * @param run the cascade
 * @param book it ran on
 * @param bankrupt who was closed, and who of them owes
 * @param fund what it paid
 */
record CascadeAftermath(
    CascadeRun run, PositionBook book, BankruptPositions bankrupt, FundUse fund) {
  /** Rounding must not ask for a contract more. */
  private static final double WHOLE = 1 - 1e-12;

  static CascadeAftermath of(CascadeRun run, PositionBook book) {
    return new CascadeAftermath(run, book, BankruptPositions.of(run, book), FundUse.of(run));
  }

  double loss() {
    ExactSum loss = new ExactSum();
    loss.add(bankrupt.margin);
    run.rounds().forEach(round -> loss.add(round.shortfall()));
    return loss.value();
  }

  private Side winning() {
    return run.side() == Side.LONG ? Side.SHORT : Side.LONG;
  }

  /** In contracts of a size; 0 for base units. */
  AdlWinners winners(double lot) {
    double size = lot == 0 ? 1 : lot;
    double price = run.finalPrice();
    double sign = winning().sign();
    Winners winners = new Winners(winning() == Side.LONG ? book.longs() : book.shorts());
    for (int row = 0; row < book.size(); row++) {
      double quantity = book.quantities().get(row);
      double profit = quantity * (price - book.entryPrices().get(row));
      if (quantity * sign > 0 && profit > 0) {
        winners.add(
            row,
            quantity / size,
            book.entryPrices().get(row) * size,
            profit + book.margins().get(row));
      }
    }
    return winners.at(price * size);
  }

  /** Columns that fill up. */
  private static final class Winners {
    private final double[][] columns;
    private int count;

    private Winners(int most) {
      columns = new double[4][most];
    }

    private void add(int row, double quantity, double entryPrice, double equity) {
      columns[0][count] = row;
      columns[1][count] = quantity;
      columns[2][count] = entryPrice;
      columns[3][count++] = equity;
    }

    private AdlWinners at(double mark) {
      return AdlWinners.of(mark, column(0), column(1), column(2), column(3));
    }

    private Columns column(int which) {
      return Columns.ofOwned(Arrays.copyOf(columns[which], count));
    }
  }

  /** What a contract given up by a winner brings, in base units. */
  double gap() {
    return Math.abs(bankruptcyPrice() - run.finalPrice());
  }

  /** Average of the bankrupt; the final price where there are none. */
  double bankruptcyPrice() {
    return bankrupt.count == 0 ? run.finalPrice() : bankrupt.bankruptcyValue / bankrupt.quantity;
  }

  AdlNeed need(double money, double lot) {
    if (lot == 0) {
      return AdlNeed.profit(money);
    }
    double contracts = money == 0 ? 0 : Math.ceil(money / (gap() * lot) * WHOLE);
    return AdlNeed.contracts(contracts, bankruptcyPrice() * lot);
  }

  /** Equity of every row that is still open, 0 for the others and for those that have none. */
  double[] equities() {
    double price = run.finalPrice();
    double[] equities = new double[book.size()];
    for (int row = 0; row < equities.length; row++) {
      double profit = book.quantities().get(row) * (price - book.entryPrices().get(row));
      equities[row] = bankrupt.closed[row] ? 0 : Math.max(0, book.margins().get(row) + profit);
    }
    return equities;
  }
}
