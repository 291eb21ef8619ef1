package org.plimsoll.cli;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.plimsoll.account.Crossing;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.units.Check;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.Venue;

/**
 * What {@code liq} answers with: a position, where it ends, and where it stands at a mark.
 *
 * @param venue whose schedule applies
 * @param position the position asked about
 * @param state at the mark asked about, null if none was
 */
record Liquidation(Venue venue, Position position, @Nullable MarginState state) {
  /** Refuses a position whose prices do not fit a double: a linear short always has both. */
  Liquidation {
    if (position.side() == Side.SHORT && !position.contract().isInverse()) {
      Check.finite("liquidation price", position.liquidationPrice());
      Check.finite("bankruptcy price", position.bankruptcyPrice());
    }
  }

  Contract contract() {
    return position.contract();
  }

  OptionalDouble liquidationPrice() {
    return existing(position.liquidationPrice());
  }

  /** A position that is never liquidated is never bankrupt: its equity covers any price. */
  OptionalDouble bankruptcyPrice() {
    return position.canBeLiquidated()
        ? existing(position.bankruptcyPrice())
        : OptionalDouble.empty();
  }

  /** Why there is no liquidation price, null where there is one. */
  @Nullable String whyNone() {
    if (liquidationPrice().isPresent()) {
      return null;
    }
    return position.canBeLiquidated()
        ? "liquidation is due at every price"
        : "no %s liquidates it: equity covers the requirement"
            .formatted(position.side() == Side.LONG ? "fall" : "rise");
  }

  List<Crossing> crossings() {
    return position.liquidationPrices();
  }

  OptionalDouble distance() {
    return liquidationPrice().isPresent()
        ? OptionalDouble.of(position.distanceToLiquidation(position.entryPrice()))
        : OptionalDouble.empty();
  }

  /** What a liquidation may cost before it eats more than the margin. */
  OptionalDouble room() {
    return liquidationPrice().isPresent() ? position.roomForTheEngine() : OptionalDouble.empty();
  }

  /** What must be there at the liquidation price: maintenance margin, fee and fixed amount. */
  OptionalDouble requirementThere() {
    OptionalDouble price = liquidationPrice();
    return price.isPresent()
        ? OptionalDouble.of(position.at(price.getAsDouble()).maintenanceMargin())
        : OptionalDouble.empty();
  }

  MarginState atEntry() {
    return position.at(position.entryPrice());
  }

  Bracket entryBracket() {
    return position.demand().bracketAt(position.entryPrice());
  }

  @Nullable Bracket liquidationBracket() {
    return liquidationPrice().isPresent() ? position.liquidationBracket() : null;
  }

  private static OptionalDouble existing(double price) {
    return price > 0 && Double.isFinite(price) ? OptionalDouble.of(price) : OptionalDouble.empty();
  }
}
