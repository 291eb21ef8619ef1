package org.plimsoll.account;

import org.plimsoll.venue.Contract;

/** A position of a cross account and the mark that moves it; money in quote currency. */
record Leg(Position position, String symbol) {
  private Contract contract() {
    return position.contract();
  }

  LegState at(Marks marks) {
    double mark = marks.price(symbol);
    double worth = contract().isInverse() ? mark : 1;
    double notional = contract().notional(position.quantity(), mark);
    double profit =
        contract().profit(position.side(), position.quantity(), position.entryPrice(), mark);
    return new LegState(
        contract().symbol(),
        position.side().toString(),
        position.quantity(),
        mark,
        worth * notional,
        worth * profit,
        worth * notional / position.leverage(),
        worth * Requirement.of(position).at(mark));
  }

  BrokenLine headroomLine() {
    return position.equityLine(0).minus(Requirement.of(position).line());
  }

  /** What the leg gains in quote currency per unit of price. */
  double delta() {
    double size = position.side().sign() * contract().size(position.quantity());
    return contract().isInverse() ? size / position.entryPrice() : size;
  }
}
