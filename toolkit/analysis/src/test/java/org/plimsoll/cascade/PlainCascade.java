package org.plimsoll.cascade;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.account.Position;
import org.plimsoll.venue.Side;

/** The rounds engine written from positions, one by one: what every fast path is held against. */
final class PlainCascade {
  final List<Integer> closed = new ArrayList<>();
  int rounds;
  int bankrupt;
  double sold;
  double price;
  double surplus;
  double shortfall;
  double fund;
  double unfunded;

  static PlainCascade run(PositionBook book, Cascade cascade, double initial, double shock) {
    PlainCascade plain = new PlainCascade();
    plain.fund = cascade.fund();
    plain.runRounds(book, cascade, initial * (1 - shock), shock >= 0 ? Side.LONG : Side.SHORT);
    return plain;
  }

  private void runRounds(PositionBook book, Cascade cascade, double undisturbed, Side side) {
    price = undisturbed;
    List<Integer> due = due(book, side);
    while (!due.isEmpty()) {
      rounds++;
      double more = due.stream().mapToDouble(row -> Math.abs(book.quantities().get(row))).sum();
      double fill =
          undisturbed
              * cascade.impact().fillFactor(side.sign() * sold, side.sign() * (sold + more));
      settle(book, due, fill);
      closed.addAll(due);
      sold += more;
      price = undisturbed * cascade.impact().factor(side.sign() * sold);
      due = due(book, side);
    }
  }

  private List<Integer> due(PositionBook book, Side side) {
    List<Integer> due = new ArrayList<>();
    for (int row = 0; row < book.size(); row++) {
      Position position = book.position(row);
      if (position.side() == side && !closed.contains(row)) {
        double level = position.liquidationPrice();
        if (level > 0 && (side == Side.LONG ? level >= price : level <= price)) {
          due.add(row);
        }
      }
    }
    return due;
  }

  private void settle(PositionBook book, List<Integer> due, double fill) {
    double roundSurplus = 0;
    double roundShortfall = 0;
    for (int row : due) {
      double left =
          book.margins().get(row)
              + book.quantities().get(row) * (fill - book.entryPrices().get(row));
      if (left >= 0) {
        roundSurplus += left;
      } else {
        roundShortfall -= left;
        bankrupt++;
      }
    }
    surplus += roundSurplus;
    shortfall += roundShortfall;
    fund += roundSurplus - roundShortfall;
    unfunded += Math.max(0, -fund);
    fund = Math.max(0, fund);
  }
}
