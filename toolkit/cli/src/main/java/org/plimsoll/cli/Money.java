package org.plimsoll.cli;

import org.plimsoll.units.Unit;
import org.plimsoll.venue.Contract;

/**
 * The currency in which a contract's value, profit and margin are.
 *
 * @param word quote, base (the coin, of inverse contracts) or settlement (of quanto contracts)
 * @param unit how its amounts are printed; coins with more decimals
 */
record Money(String word, Unit unit) {
  static Money of(Contract contract) {
    return switch (contract.kind()) {
      case LINEAR -> new Money("quote", Unit.QUOTE);
      case INVERSE -> new Money("base", Unit.BASE);
      case QUANTO -> new Money("settlement", Unit.BASE);
    };
  }

  String format(double amount) {
    return unit.format(amount);
  }

  /** The kind of the contract, what one counts for, and the currency of all money. */
  static String describe(Contract contract) {
    String size = Unit.BASE.digits(contract.multiplier(), decimals(contract.multiplier()));
    String counted =
        switch (contract.kind()) {
          case LINEAR -> contract.multiplier() == 1 ? "" : ", 1 contract = %s base".formatted(size);
          case INVERSE -> ", 1 contract = %s quote".formatted(size);
          case QUANTO -> ", 1 contract gains %s settlement per point".formatted(size);
        };
    return "%s%s; money in %s currency".formatted(contract.kind(), counted, of(contract).word());
  }

  private static int decimals(double value) {
    return Math.max(0, java.math.BigDecimal.valueOf(value).stripTrailingZeros().scale());
  }

  /** What a quantity counts. */
  static String counted(Contract contract, double quantity) {
    return contract.isInverse() || contract.multiplier() != 1
        ? Unit.BASE.format(quantity) + " contracts of " + contract
        : Unit.BASE.format(quantity) + " " + contract;
  }
}
