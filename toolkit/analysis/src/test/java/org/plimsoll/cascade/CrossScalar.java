package org.plimsoll.cascade;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.plimsoll.liquidity.PriceImpact;

/** The rounds as the definition has them: every open account, one by one, in every round. */
final class CrossScalar {
  final BitSet closed = new BitSet();
  final double[] prices;
  int rounds;
  double surplus;
  double shortfall;

  CrossScalar(CrossBook book, List<Double> returns, List<PriceImpact> impacts) {
    int assets = book.assets().size();
    double[] start = new double[assets];
    double[] net = new double[assets];
    for (int a = 0; a < assets; a++) {
      start[a] = book.assets().get(a).price() * (1 + returns.get(a));
    }
    prices = start.clone();
    List<Integer> due = due(book);
    while (!due.isEmpty()) {
      rounds++;
      double[] before = net.clone();
      for (int row : due) {
        closed.set(row);
        for (CrossLeg leg : book.account(row).legs()) {
          net[book.number(leg.symbol())] += leg.quantity();
        }
      }
      for (int a = 0; a < assets; a++) {
        prices[a] = start[a] * impacts.get(a).fillFactor(before[a], net[a]);
      }
      due.forEach(row -> settle(book, row));
      for (int a = 0; a < assets; a++) {
        prices[a] = start[a] * impacts.get(a).factor(net[a]);
      }
      due = due(book);
    }
  }

  private List<Integer> due(CrossBook book) {
    List<Integer> due = new ArrayList<>();
    for (int row = 0; row < book.size(); row++) {
      if (!closed.get(row) && equity(book, row, 1) < 0) {
        due.add(row);
      }
    }
    return due;
  }

  private void settle(CrossBook book, int row) {
    double left = equity(book, row, 0);
    surplus += Math.max(0, left);
    shortfall += Math.max(0, -left);
  }

  /** Equity at the prices, less so many times the maintenance margin. */
  private double equity(CrossBook book, int row, double times) {
    CrossAccount account = book.account(row);
    double sum = 0;
    for (CrossLeg leg : account.legs()) {
      sum -= leg.quantity() * leg.entryPrice();
    }
    sum += account.cash();
    for (CrossLeg leg : account.legs()) {
      int asset = book.number(leg.symbol());
      double rate = times * book.assets().get(asset).maintenanceRate();
      sum += (leg.quantity() - rate * Math.abs(leg.quantity())) * prices[asset];
    }
    return sum;
  }
}
