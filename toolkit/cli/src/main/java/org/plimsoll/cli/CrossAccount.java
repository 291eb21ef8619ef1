package org.plimsoll.cli;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.plimsoll.account.Account;
import org.plimsoll.account.AccountState;
import org.plimsoll.account.CrossMarginDistance;
import org.plimsoll.account.LiquidationSurface;
import org.plimsoll.account.Marks;
import org.plimsoll.account.Position;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.Venue;

/**
 * What {@code liq --cross} answers with: an account, one leg of which was asked about.
 *
 * @param venue whose schedule applies
 * @param asked the leg asked about
 * @param account with that leg first
 * @param marks where prices stand
 * @param wallet the balance, in the margin currency
 * @param distance in standard deviations, null without volatilities
 */
record CrossAccount(
    Venue venue,
    Position asked,
    Account account,
    Marks marks,
    double wallet,
    @Nullable CrossMarginDistance distance) {

  Contract contract() {
    return asked.contract();
  }

  double mark() {
    return marks.price(contract().symbol());
  }

  /** The account counts in quote; a coin-margined one is told in the coin, at the mark. */
  double inMarginCurrency(double quote) {
    return contract().isInverse() ? quote / mark() : quote;
  }

  AccountState state() {
    return account.at(marks);
  }

  LiquidationSurface surface() {
    return account.surface(marks);
  }

  OptionalDouble liquidationPrice() {
    return account.liquidationPrice(asked, marks);
  }

  OptionalDouble bankruptcyPrice() {
    return account.bankruptcyPrice(asked, marks);
  }

  /** The adverse move from the mark, a fraction of it. */
  OptionalDouble distanceToLiquidation() {
    OptionalDouble price = liquidationPrice();
    return price.isPresent()
        ? OptionalDouble.of(asked.side().sign() * (1 - price.getAsDouble() / mark()))
        : price;
  }

  /** Why there is no liquidation price, null where there is one. */
  @Nullable String whyNone() {
    if (liquidationPrice().isPresent()) {
      return null;
    }
    return state().isLiquidatable()
        ? "liquidation is due, and no price of %s alone ends that".formatted(contract())
        : "no %s of %s alone liquidates the account"
            .formatted(asked.side() == Side.LONG ? "fall" : "rise", contract());
  }
}
