package org.plimsoll.account;

import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginDemand;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PricedAt;

/**
 * What a venue requires of one position at any price: maintenance margin, closing fee and fixed
 * amount, each taken where the rule says.
 *
 * <p>The bankruptcy price is looked at only where the rule takes something there; else it is not
 * computed, NaN. Money is in the margin currency; the broken lines are in quote currency, for
 * inverse contracts after multiplication by the price, which moves no sign and makes both sides
 * straight.
 */
record Requirement(MarginDemand demand, double entryPrice, double bankruptcyPrice) {
  static Requirement of(Position position) {
    return of(position, position.schedule());
  }

  /** What another schedule would require of the position. */
  static Requirement of(Position position, MarginSchedule schedule) {
    MarginRule rule = schedule.rule();
    boolean needed =
        rule.maintenanceOn() == PricedAt.BANKRUPTCY || rule.fee().isTakenAtBankruptcy();
    return new Requirement(
        schedule.of(position.quantity()),
        position.entryPrice(),
        needed ? position.bankruptcyPrice() : Double.NaN);
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
    return BrokenLine.of(
        demand.lines().stream()
            .map(line -> new BrokenLine.Piece(line.fromPrice(), line.constant(), line.slope()))
            .toList());
  }

  /** An amount of the margin currency, seen in quote currency. */
  private BrokenLine straight(double amount) {
    return contract().isInverse() ? BrokenLine.straight(0, amount) : BrokenLine.straight(amount, 0);
  }
}
