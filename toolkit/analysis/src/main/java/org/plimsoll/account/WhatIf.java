package org.plimsoll.account;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.plimsoll.units.Check;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginDemand;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.TierBy;

/**
 * Questions about a position that is not there yet: another margin, a second entry, a funding
 * payment, a larger size.
 *
 * <pre>{@code
 * var position = Position.longOf(2, btc).at(60_000).leverage(20);
 * position.whatIf().marginForLiquidationAt(50_000); // what to hold for that price
 * position.whatIf().added(2, 55_000).liquidationPrice(); // after buying the dip
 * }</pre>
 */
public final class WhatIf {
  private static final int MOST_STEPS = 200;
  private static final double ACCURACY = 1e-14;

  private final Position position;

  private WhatIf(Position position) {
    this.position = position;
  }

  static WhatIf of(Position position) {
    return new WhatIf(position);
  }

  /**
   * Finds the margin that moves the liquidation price to a price.
   *
   * <p>Headroom at a price rises with the margin, one for one unless the rule takes margin at the
   * bankruptcy price, so there is one answer: headroom at that price is 0.
   *
   * @param price the liquidation price wanted, quote per base, above 0
   * @return the margin in the margin currency
   * @throws IllegalArgumentException if the price is not above 0, or no positive margin gives it
   */
  public double marginForLiquidationAt(double price) {
    Check.positive("liquidation price", price);
    double margin =
        dependsOnMargin() ? searched(price) : position.margin() - headroom(position, price);
    return Check.positive("margin for a liquidation at that price", margin, Messages.UNREACHABLE);
  }

  /** Where the requirement is taken at bankruptcy, the margin changes the requirement too. */
  private boolean dependsOnMargin() {
    return position.schedule().rule().maintenanceOn() == PricedAt.BANKRUPTCY
        || position.schedule().rule().fee().isTakenAtBankruptcy();
  }

  /** In the margin currency. */
  private static double headroom(Position position, double price) {
    double line = position.headroomLine().at(price);
    return position.contract().isInverse() ? line / price : line;
  }

  private double searched(double price) {
    double high = position.margin();
    while (headroom(position.withMargin(high), price) < 0) {
      high = Check.finite("margin", 2 * high);
    }
    double low = high;
    while (headroom(position.withMargin(low), price) > 0) {
      low = Check.positive("margin for a liquidation at that price", low / 2, Messages.UNREACHABLE);
    }
    return low == high
        ? low
        : new BrentSolver(ACCURACY, high * ACCURACY, 0)
            .solve(MOST_STEPS, m -> headroom(position.withMargin(m), price), low, high);
  }

  /**
   * Adds to the position at another price, backed at the same leverage (averaging down or up).
   *
   * <p>The entry becomes the average that keeps the profit: weighted by size for linear contracts,
   * by size in 1 / price for inverse ones.
   *
   * @param quantity to add, in contracts (base units where the multiplier is 1), above 0
   * @param price of the addition, quote per base, above 0
   * @return the position after it, its margin the sum of both
   * @throws IllegalArgumentException if a value is not above 0, or the venue allows the leverage no
   *     longer at that size
   */
  public Position added(double quantity, double price) {
    MarginDemand addition = position.schedule().of(quantity);
    Check.positive("price of the addition", price);
    double margin =
        addition.initialMargin(position.side(), price, position.leverage()) + position.margin();
    double total = position.quantity() + quantity;
    return new Position(
        position.contract(),
        position.schedule(),
        position.side(),
        total,
        average(quantity, price, total),
        position.leverage(),
        margin);
  }

  private double average(double quantity, double price, double total) {
    double own = position.quantity();
    double entry = position.entryPrice();
    return position.contract().isInverse()
        ? total / (own / entry + quantity / price)
        : (own * entry + quantity * price) / total;
  }

  /**
   * Pays or receives one funding.
   *
   * @param rate fraction of notional, positive when longs pay
   * @param mark the price at which the notional is taken, quote per base, above 0
   * @return the position with its margin changed by - side x rate x notional
   * @throws IllegalArgumentException if the rate is not finite, the mark not above 0, or no margin
   *     would be left
   */
  public Position funded(double rate, double mark) {
    Check.finite("funding rate", rate);
    Check.positive("mark", mark);
    double notional = position.contract().notional(position.quantity(), mark);
    return position.withMargin(position.margin() - position.side().sign() * rate * notional);
  }

  /**
   * Finds the largest position a balance can open.
   *
   * @param schedule of the contract
   * @param side the direction
   * @param entryPrice quote per base, above 0
   * @param leverage the leverage chosen, at least 1 and no more than the schedule's highest
   * @param balance own money, in the margin currency, above 0
   * @return the quantity whose initial margin is the balance, or less where the venue allows that
   *     leverage only up to a smaller size; at the edge of a bracket just below it
   * @throws IllegalArgumentException if a value is outside its range
   */
  public static double largestQuantity(
      MarginSchedule schedule, Side side, double entryPrice, double leverage, double balance) {
    Check.positive("entry price", entryPrice);
    Check.positive("balance", balance);
    Contract contract = schedule.contract();
    double unit = quantityOf(contract, 1, entryPrice);
    double perUnit = schedule.of(unit).initialMargin(side, entryPrice, leverage);
    double affordable = unit * (balance / perUnit);
    return Math.min(affordable, admitted(schedule, entryPrice, leverage));
  }

  /** A quantity whose notional is small against every bracket. */
  private static double quantityOf(Contract contract, double notional, double price) {
    double small = 1e-9 * notional;
    return contract.isInverse()
        ? small * price / contract.multiplier()
        : small / price / contract.multiplier();
  }

  private static double admitted(MarginSchedule schedule, double price, double leverage) {
    Contract contract = schedule.contract();
    double cap = 0;
    for (Bracket bracket : schedule.brackets()) {
      cap = bracket.maxLeverage() >= leverage ? bracket.notionalCap() : cap;
    }
    double size =
        schedule.rule().tierBy() == TierBy.SIZE
            ? cap
            : contract.isInverse() ? cap * price : cap / price;
    double largest = Math.nextDown(size / contract.multiplier());
    return schedule.rule().premium().grows()
        ? Math.min(largest, admittedByPremium(schedule, price, leverage))
        : largest;
  }

  /** The rate rises with size, so the leverage allowed falls: one size has just that leverage. */
  private static double admittedByPremium(MarginSchedule schedule, double price, double leverage) {
    double low = 0;
    double high = 1;
    while (schedule.of(high).maxLeverage(price) >= leverage && high < Double.MAX_VALUE / 2) {
      low = high;
      high *= 2;
    }
    for (int step = 0; step < MOST_STEPS; step++) {
      double middle = low + (high - low) / 2;
      if (middle > 0 && schedule.of(middle).maxLeverage(price) >= leverage) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
