package org.plimsoll.account;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginDemand;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.PricedAt;

/**
 * What a venue requires of one position at any price: maintenance margin, closing fee and fixed
 * amount, each taken where the rule says.
 *
 * <p>Money is in the margin currency; the broken lines are in quote currency, for inverse contracts
 * after multiplication by the price, which moves no sign and makes both sides straight.
 */
record Requirement(MarginDemand demand, double entryPrice, double bankruptcyPrice) {
  static Requirement of(Position position) {
    return new Requirement(position.demand(), position.entryPrice(), position.bankruptcyPrice());
  }

  private MarginRule rule() {
    return demand.schedule().rule();
  }

  private Contract contract() {
    return demand.schedule().contract();
  }

  double at(double mark) {
    return maintenance(mark) + fee(mark) + rule().fixedAmount();
  }

  double maintenance(double mark) {
    return demand.maintenanceMargin(price(rule().maintenanceOn(), mark));
  }

  double fee(double mark) {
    return rule().fee().rate() * notional(price(rule().fee().on(), mark));
  }

  private double notional(double price) {
    return contract().notional(demand.quantity(), price);
  }

  double price(PricedAt pricedAt, double mark) {
    return switch (pricedAt) {
      case MARK -> mark;
      case ENTRY -> entryPrice;
      case BANKRUPTCY -> bankruptcyPrice;
    };
  }

  /** The part no price changes, in the margin currency. */
  double constant() {
    double constant = rule().fixedAmount();
    if (rule().maintenanceOn() != PricedAt.MARK) {
      constant += maintenance(entryPrice);
    }
    if (rule().fee().on() != PricedAt.MARK) {
      constant += fee(entryPrice);
    }
    return constant;
  }

  BrokenLine line() {
    BrokenLine line = straight(constant());
    if (rule().fee().on() == PricedAt.MARK) {
      double fee = rule().fee().rate() * contract().size(demand.quantity());
      line =
          line.plus(
              contract().isInverse() ? BrokenLine.straight(fee, 0) : BrokenLine.straight(0, fee));
    }
    return rule().maintenanceOn() == PricedAt.MARK ? line.plus(onMark()) : line;
  }

  private BrokenLine onMark() {
    List<BrokenLine.Piece> pieces = new ArrayList<>();
    for (MarginDemand.Line line : demand.lines()) {
      pieces.add(new BrokenLine.Piece(line.fromPrice(), line.constant(), line.slope()));
    }
    return BrokenLine.of(pieces);
  }

  /** An amount of the margin currency, seen in quote currency. */
  private BrokenLine straight(double amount) {
    return contract().isInverse() ? BrokenLine.straight(0, amount) : BrokenLine.straight(amount, 0);
  }
}
