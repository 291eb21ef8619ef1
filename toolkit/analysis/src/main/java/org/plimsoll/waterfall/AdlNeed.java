package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.QUOTE;

import org.plimsoll.units.Check;

/**
 * What must be taken from winners, in one of two currencies that are never added: contracts closed,
 * or money given up.
 *
 * <p>Contracts are taken from positions and closed at one price, usually the bankruptcy price of
 * the bankrupt side. Money is taken from unrealised profits, or from equities where principal may
 * be touched.
 *
 * <pre>{@code
 * AdlNeed.contracts(15, 61_200); // close 15 at the bankruptcy price
 * AdlNeed.profit(7.5e6);         // raise 7.5 million from profits
 * }</pre>
 *
 * @param basis what each winner gives from
 * @param amount contracts (base) or money (quote), 0 or more
 * @param price at which contracts are closed, quote per base; 0 where money is raised
 */
public record AdlNeed(Basis basis, double amount, double price) {
  /** What each winner gives from. */
  public enum Basis {
    /** Absolute position size, base. */
    CONTRACTS,
    /** Unrealised profit above 0, quote. */
    PROFIT,
    /** Equity, quote: principal may be touched. */
    EQUITY
  }

  /**
   * Validates the need.
   *
   * @throws IllegalArgumentException if the amount is negative or not finite, or contracts are to
   *     be closed at a price not above 0
   */
  public AdlNeed {
    Check.notNegative(basis == Basis.CONTRACTS ? "contracts" : "budget", amount);
    if (basis == Basis.CONTRACTS) {
      Check.positive("closing price", price);
    } else {
      Check.notNegative("closing price", price);
    }
  }

  /**
   * Asks for contracts.
   *
   * @param contracts to be closed, base, 0 or more
   * @param price at which, quote per base, above 0
   * @return the need
   * @throws IllegalArgumentException if a value is outside its range
   */
  public static AdlNeed contracts(double contracts, double price) {
    return new AdlNeed(Basis.CONTRACTS, contracts, price);
  }

  /**
   * Asks for money out of profits.
   *
   * @param budget quote, 0 or more
   * @return the need
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public static AdlNeed profit(double budget) {
    return new AdlNeed(Basis.PROFIT, budget, 0);
  }

  /**
   * Asks for money out of equities.
   *
   * @param budget quote, 0 or more
   * @return the need
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public static AdlNeed equity(double budget) {
    return new AdlNeed(Basis.EQUITY, budget, 0);
  }

  boolean isContracts() {
    return basis == Basis.CONTRACTS;
  }

  /** What each winner could give at most. */
  double[] capacities(AdlWinners winners) {
    return switch (basis) {
      case CONTRACTS -> winners.sizes();
      case EQUITY -> winners.equities().copy();
      case PROFIT -> {
        double[] profits = winners.profits().copy();
        for (int i = 0; i < profits.length; i++) {
          profits[i] = Math.max(0, profits[i]);
        }
        yield profits;
      }
    };
  }

  @Override
  public String toString() {
    return switch (basis) {
      case CONTRACTS -> BASE.format(amount) + " contracts at " + Messages.plain(price);
      case PROFIT -> QUOTE.format(amount) + " of profit";
      case EQUITY -> QUOTE.format(amount) + " of equity";
    };
  }
}
